import type { Issue, IssueCode } from '../model/issue.ts'

/** Widest text written, in cells: longer lines are hard to read. */
const MOST_WIDTH = 100
/** What a stream that is no terminal gets, so that the same input gives the same bytes. */
const PLAIN_WIDTH = 80

/** Prints one line for the person at the terminal; standard output stays clean. */
export function warn(message: string): void {
  process.stderr.write(`${progressEraser()}synoptic: ${message}\n`)
}

/** Issues that many good inputs have: the report lists them, and standard error tells them only where asked. */
const MINOR: readonly IssueCode[] = ['charset-guessed', 'quotation-open']

/** Prints an issue, a minor one only where `verbose`. */
export function warnOfIssue(issue: Issue, verbose: boolean): void {
  if (verbose || !MINOR.includes(issue.code)) warn(issue.message)
}

let progressShown = false

/** Shows how far a step is, on one line that is written over; nothing where it cannot be written over. */
export function showProgress(step: string, done: number, total: number): void {
  if (!wantsProgress(process.stderr.isTTY)) return
  const each = Math.max(1, Math.floor(total / 100))
  if (done % each !== 0 && done !== total) return
  process.stderr.write(`\r\x1B[Ksynoptic: ${step} ${done}/${total}`)
  progressShown = true
}

/** Takes the progress line away. */
export function endProgress(): void {
  process.stderr.write(progressEraser())
}

function progressEraser(): string {
  if (!progressShown) return ''
  progressShown = false
  return '\r\x1B[K'
}

/** Whether to show progress: only a terminal that knows how to write over a line gets it. */
export function wantsProgress(toTerminal: boolean, env: NodeJS.ProcessEnv = process.env): boolean {
  return toTerminal === true && env.TERM !== 'dumb'
}

/** Whether to write bold and colour: NO_COLOR and FORCE_COLOR decide, else whether a terminal reads it. */
export function wantsColor(
  toTerminal: boolean | undefined,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  if (env.NO_COLOR) return false
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return toTerminal === true && env.TERM !== 'dumb'
}

/** Cells a line may take. */
export function textWidth(toTerminal: boolean): number {
  return toTerminal ? Math.min(MOST_WIDTH, process.stdout.columns ?? PLAIN_WIDTH) : PLAIN_WIDTH
}
