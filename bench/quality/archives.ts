import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { collect } from '../../src/collect/collect.ts'
import type { IssueCode } from '../../src/model/issue.ts'
import type { Source } from '../../src/model/source.ts'
import { dataset } from '../data.ts'
import type { Measurement, Row } from '../row.ts'
import expected from './archives/expected.json' with { type: 'json' }

/*
 * The sample files of warcio, sound and damaged: which pages are read, and whether what is wrong is told.
 * What they hold was looked up in them by hand; expected.json has it.
 */
const STAGE = 'archives'

/** What one file holds. */
interface Expected {
  /** Addresses of its pages, in their order. */
  readonly pages: readonly string[]
  /** Of pages and parts left out. */
  readonly issues: readonly IssueCode[]
}

/** What one file gave. */
interface Found {
  readonly sources: readonly Source[]
  readonly issues: readonly IssueCode[]
}

async function read(path: string): Promise<Found> {
  const sources: Source[] = []
  const issues: IssueCode[] = []
  for await (const arrival of collect([path])) {
    if ('source' in arrival) sources.push(arrival.source)
    else issues.push(arrival.issue.code)
  }
  return { sources, issues }
}

/** Figures on reading archives. */
export async function measure(): Promise<Measurement> {
  const fixtures = dataset('warc-fixtures')
  if (fixtures === null) return { rows: [], absent: ['warc-fixtures data set'] }
  const folder = join(fixtures, 'test', 'data')
  const misses: string[] = []
  const names = readdirSync(folder).sort()
  let [right, pages, whole, told] = [0, 0, 0, 0]
  for (const name of names) {
    const wanted: Expected | undefined = (expected as Readonly<Record<string, Expected>>)[name]
    const { sources, issues } = await read(join(folder, name))
    const isRight = JSON.stringify(sources.map(({ url }) => url)) === JSON.stringify(wanted?.pages)
    const isTold = JSON.stringify(issues) === JSON.stringify(wanted?.issues)
    right += Number(isRight)
    told += Number(isTold)
    pages += sources.length
    whole += sources.filter(isWhole).length
    if (!isRight) misses.push(`${name}: pages ${sources.map(({ url }) => url).join(' ')}`)
    if (!isTold) misses.push(`${name}: issues ${issues.join(' ')}`)
  }
  const row = (name: string, count: number, of: number, note?: string): Row => ({
    stage: STAGE,
    name,
    value: count / of,
    goal: 1,
    note: `${count} of ${of}${note ? `; ${note}` : ''}`,
  })
  return {
    rows: [
      row(
        'sample files whose pages are all read',
        right,
        names.length,
        'WARC and ARC, plain and compressed, damaged and sound',
      ),
      row('sample files whose faults are told', told, names.length),
      row('pages decoded from beginning to end', whole, pages),
    ],
    misses,
  }
}

/** From its first tag to its last, in the encoding and with the time its record states. */
function isWhole({ raw, retrievedAt }: Source): boolean {
  return /^\s*<!doctype html[\s\S]*<\/html>\s*$/i.test(raw) && retrievedAt !== undefined
}
