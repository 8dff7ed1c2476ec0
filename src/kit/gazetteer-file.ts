import type { Gazetteer } from '../model/gazetteer.ts'
import type { Issue } from '../model/issue.ts'
import { GazetteerBuilder } from '../names/gazetteer/builder.ts'
import { openGazetteer } from '../names/gazetteer.ts'
import type { OwnEntry } from './gazetteer-file/own-entry.ts'
import { isRemark, readOwnLine } from './gazetteer-file/own-line.ts'
import { readOwnLines } from './own-lines.ts'

/** Entries read of one file; a million names take less than 300 MB. */
const MOST_ENTRIES = 2_000_000

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
  let entries = 0
  const problems = await readOwnLines(path, 'gazetteer', (line, number) => {
    if (isRemark(line)) return null
    const read = readOwnLine(line)
    if (typeof read === 'string') return read
    if (read !== null && entries >= MOST_ENTRIES) return `beyond the first ${MOST_ENTRIES} entries`
    if (read !== null && ++entries) addTo(builder, read, number)
    return null
  })
  if (entries === 0 && problems.length === 0) problems.push('holds no names')
  const issues = problems.map(
    (problem): Issue => ({ code: 'gazetteer-line', message: `${shown}: ${problem}`, path: shown }),
  )
  return { gazetteer: openGazetteer(builder.finish()), issues }
}

function addTo(builder: GazetteerBuilder, { entry, names }: OwnEntry, line: number): void {
  builder.add({ ...entry, id: entry.id === '' ? `line:${line}` : entry.id }, names)
}
