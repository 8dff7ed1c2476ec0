import { IS, startOfRun } from '../../text/characters.ts'

const CLOSERS = '"»”)'

/** Whether a text ends in a full stop behind a word of two letters or more, a closing mark between them aside. */
export function endsInStop(text: string): boolean {
  if (!text.endsWith('.')) return false
  const end = withoutCloser(text, text.length - 1)
  return end - startOfRun(text.slice(0, end), end, IS.letter) >= 2
}

/** The same, with a closing mark behind the stop too. */
export function endsInQuotedStop(text: string): boolean {
  return endsInStop(text.slice(0, withoutCloser(text, text.length)))
}

function withoutCloser(text: string, end: number): number {
  return end > 0 && CLOSERS.includes(text[end - 1]!) ? end - 1 : end
}
