#!/usr/bin/env node
import { CommanderError } from 'commander'
import { EXIT } from './exit-code.ts'
import { createProgram } from './program.ts'
import { endProgress, warn } from './terminal.ts'
import { WrongCall } from './wrong-call.ts'

/** Ends quietly when the reader of a pipe has gone, as `head` does. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done)
  throw error
}

async function main(): Promise<void> {
  process.stdout.on('error', endOnClosedPipe)
  process.stderr.on('error', endOnClosedPipe)
  try {
    await createProgram((exitCode) => {
      process.exitCode = exitCode
    }).parseAsync()
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

/** Tells what went wrong, where that has not been done, and returns the exit code for it. */
function exitCodeOf(error: unknown): number {
  endProgress()
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongCall
  if (error instanceof WrongCall) {
    warn(error.message)
    return EXIT.wrongCall
  }
  warn(`a fault of the program, please report it: ${error instanceof Error ? error.stack : error}`)
  return EXIT.fault
}

await main()
