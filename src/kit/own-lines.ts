import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** Lines that are told of one by one; the rest are counted. */
const TOLD_LINES = 5
/** UTF-16 code units of the longest line that is looked at. */
const LONGEST_LINE = 1_000_000

/**
 * Reads a file of the user's own line by line.
 * @param what the file is, for what is said of it: `gazetteer`
 * @param take reads a line, whose number counts from 1; returns what is wrong with it, null where nothing is
 * @returns what is wrong with the file and its lines, in words; it never throws because of the file
 */
export async function readOwnLines(
  path: string,
  what: string,
  take: (line: string, number: number) => string | null,
): Promise<string[]> {
  const problems: string[] = []
  let [bad, number] = [0, 0]
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
      number++
      const problem = line.length > LONGEST_LINE ? 'longer than a line may be' : take(line, number)
      if (problem !== null && ++bad <= TOLD_LINES) problems.push(`line ${number}: ${problem}`)
    }
  } catch (error) {
    problems.push(reasonOf(error, what))
  }
  const more = bad - TOLD_LINES
  return more > 0 ? [...problems, `${more} more lines of the ${what} cannot be used`] : problems
}

/** Why a file could not be read, in words. */
function reasonOf(error: unknown, what: string): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `the ${what} is not there`
  if (code === 'EISDIR') return `is a folder, where a ${what} is one file`
  return `the ${what} cannot be read: ${message ?? error}`
}
