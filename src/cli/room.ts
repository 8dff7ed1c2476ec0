import { spawn } from 'node:child_process'
import { lstatSync, readdirSync, statSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { EXIT } from './exit-code.ts'

/** Bytes of input from which a run gets a process with more room: it may take thirty times as much memory. */
const LARGE = 20 * 2 ** 20
/** Share of the machine's memory that a large run may fill. */
const SHARE = 0.75
/**
 * Megabytes of new objects between two collections. Each collection looks at every page of the heap, so among many
 * articles rare ones cost less: 3 times as little at 3 GB, measured on Node 20.
 */
const YOUNG = 128
/** Set in the process that has the room, so that it does not ask for it again. */
const MARK = 'SYNOPTIC_ROOM'

/**
 * What a run of so many bytes asks of Node; nothing for a small one.
 * @param bytes of all inputs together
 * @param memory of the machine, in bytes
 */
export function roomFor(bytes: number, memory: number): string[] {
  if (bytes < LARGE) return []
  const old = Math.floor((memory * SHARE) / 2 ** 20)
  return [`--max-old-space-size=${old}`, `--max-semi-space-size=${YOUNG}`]
}

/**
 * Runs the same command in a process with more room where its input is large, and waits for it.
 * @returns its exit code; null where this process will do
 */
export async function runWithRoom(paths: readonly string[]): Promise<number | null> {
  if (process.env[MARK] !== undefined || process.execArgv.some(isAboutRoom)) return null
  if (isAboutRoom(process.env.NODE_OPTIONS ?? '')) return null
  const options = roomFor(bytesBelow(paths), totalmem())
  if (options.length === 0) return null
  const child = spawn(
    process.execPath,
    [...options, ...process.execArgv, ...process.argv.slice(1)],
    { stdio: 'inherit', env: { ...process.env, [MARK]: '1' } },
  )
  // Ctrl-C reaches both; this one stays to tell how the other ended.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill())
  return new Promise((done) => {
    child.once('error', () => done(null))
    child.once('exit', (code) => done(code ?? EXIT.fault))
  })
}

function isAboutRoom(option: string): boolean {
  return /--max[-_]old[-_]space[-_]size/u.test(option)
}

/** Bytes of files below paths, counted until they are many; what cannot be read counts nothing here. */
function bytesBelow(paths: readonly string[]): number {
  const waiting = [...paths]
  const named = new Set(paths)
  let bytes = 0
  for (let path = waiting.pop(); path !== undefined && bytes < LARGE; path = waiting.pop()) {
    try {
      // Links are followed where they are named, as collecting does: below a folder they may lead in circles.
      const found = named.has(path) ? statSync(path) : lstatSync(path)
      if (found.isDirectory()) for (const name of readdirSync(path)) waiting.push(join(path, name))
      else if (found.isFile()) bytes += found.size
    } catch {
      // Whoever reads it tells what is wrong with it.
    }
  }
  return bytes
}
