import { spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const TSX = join(ROOT, 'node_modules/tsx/dist/esm/index.mjs')

/** What a run of the program left behind. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How to run it. */
export interface RunOptions {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Closes standard output after this many bytes, as `head -c` does. */
  readonly closeAfter?: number
}

/** Runs the command line from its sources, as a process of its own. */
export function synoptic(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { cwd = ROOT, stdin = '', env = {}, closeAfter } = options
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
  const child = spawn(
    process.execPath,
    // What tsx asks of newer versions of Node is no business of the program under test.
    [
      '--disable-warning=DEP0205',
      '--import',
      `file://${TSX}`,
      join(ROOT, 'src/cli/main.ts'),
      ...args,
    ],
    { cwd, env: { ...inherited, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json'), ...env } },
  )
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  let length = 0
  child.stdout.on('data', (chunk: Buffer) => {
    stdout.push(chunk)
    length += chunk.length
    if (closeAfter !== undefined && length >= closeAfter) child.stdout.destroy()
  })
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  // A program that does not read its input may be gone before all is written.
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8')
      resolve({ code, stdout: text(stdout), stderr: text(stderr) })
    })
  })
}
