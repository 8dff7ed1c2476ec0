import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Gazetteer } from '../model/gazetteer.ts'
import type { Issue } from '../model/issue.ts'
import { GazetteerBuilder } from '../names/gazetteer/builder.ts'
import { openGazetteer } from '../names/gazetteer.ts'
import type { OwnEntry } from './gazetteer-file/own-entry.ts'
import { isRemark, readOwnLine } from './gazetteer-file/own-line.ts'

/** Entries read of one file; a million names take less than 300 MB. */
const MOST_ENTRIES = 2_000_000
/** Lines that are told of one by one; the rest are counted. */
const TOLD_LINES = 5
/** UTF-16 code units of the longest line that is looked at. */
const LONGEST_LINE = 1_000_000

/**
 * Reads a gazetteer of one's own, line by line: tab-separated columns, entities of FollowTheMoney, or of Wikidata, as
 * JSON. Lines that cannot be used become issues, and the rest goes on.
 * @param shown how issues name the file
 */
export async function readGazetteerFile(
  path: string,
  shown: string = path,
): Promise<{ readonly gazetteer: Gazetteer; readonly issues: Issue[] }> {
  const builder = new GazetteerBuilder()
  const problems: string[] = []
  let [bad, entries, number] = [0, 0, 0]
  const tell = (problem: string) => {
    bad++
    if (problems.length < TOLD_LINES) problems.push(`line ${number}: ${problem}`)
  }
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
      number++
      if (isRemark(line)) continue
      const read = line.length > LONGEST_LINE ? 'longer than a line may be' : readOwnLine(line)
      if (typeof read === 'string') tell(read)
      else if (entries >= MOST_ENTRIES) tell(`beyond the first ${MOST_ENTRIES} entries`)
      else if (read !== null && ++entries) addTo(builder, read, number)
    }
  } catch (error) {
    problems.push(reasonOf(error))
  }
  const more =
    bad > TOLD_LINES ? [`${bad - TOLD_LINES} more lines of the gazetteer cannot be used`] : []
  if (entries === 0 && problems.length === 0) problems.push('holds no names')
  const issues = [...problems, ...more].map(
    (problem): Issue => ({ code: 'gazetteer-line', message: `${shown}: ${problem}`, path: shown }),
  )
  return { gazetteer: openGazetteer(builder.finish()), issues }
}

/** Why a file could not be read, in words. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'the gazetteer is not there'
  if (code === 'EISDIR') return 'is a folder, where a gazetteer is one file'
  return `the gazetteer cannot be read: ${message ?? error}`
}

function addTo(builder: GazetteerBuilder, { entry, names }: OwnEntry, line: number): void {
  builder.add({ ...entry, id: entry.id === '' ? `line:${line}` : entry.id }, names)
}
