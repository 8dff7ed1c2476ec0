import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kit } from '../../../src/model/kit.ts'
import type { Reader } from '../../../src/model/step.ts'
import { fold } from '../../../src/text/fold.ts'
import { dataset } from '../../data.ts'
import { bodyOf, headlineOf, readWith } from './ours.ts'
import { unzipped } from './pages.ts'
import { scorePage } from './score.ts'

/** What the set says of an article. */
interface Expected {
  title?: string | null
  authors?: string[]
  publishing_date?: string | null
  body?: { summary: string[]; sections: { headline: string[]; paragraphs: string[] }[] } | null
}

/** A page of `fundus-pages` with what is expected of it. */
export interface FieldPage {
  id: string
  url: string
  html: string
  expected: Expected
}

/** Pages of the set, sorted; `null` where it is absent. A publisher's parser versions and pages go together in order. */
export function fieldPages(): FieldPage[] | null {
  const folder = dataset('fundus-pages')
  if (folder === null) return null
  const root = join(folder, 'tests', 'resources', 'parser', 'test_data')
  return readdirSync(root)
    .sort()
    .flatMap((country) => pagesOf(join(root, country), country))
}

function pagesOf(folder: string, country: string): FieldPage[] {
  const files = readdirSync(folder).sort()
  const urls = JSON.parse(readFileSync(join(folder, 'meta.info'), 'utf8')) as Record<
    string,
    { url: string }
  >
  return files
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const name = file.slice(0, -5)
      const pages = files.filter((one) => one.replace(/(?:_\d+){3}\.html\.gz$/u, '') === name)
      const versions = Object.values(
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Expected>,
      )
      if (pages.length !== versions.length) return []
      return pages.map((page, i) => ({
        id: `fundus-pages/${country}/${page.replace('.html.gz', '')}`,
        url: urls[page]?.url ?? '',
        html: unzipped(join(folder, page)),
        expected: versions[i]!,
      }))
    })
}

/** Right answers among the pages where one is expected, and the body's F1 summed up. */
export interface FieldCount {
  title: [number, number]
  authors: [number, number]
  date: [number, number]
  body: [number, number]
  misses: string[]
}

/** Reads all pages and compares titles, authors and dates exactly, bodies by words. */
export function countFields(pages: readonly FieldPage[], reader: Reader, kit: Kit): FieldCount {
  const count: FieldCount = {
    title: [0, 0],
    authors: [0, 0],
    date: [0, 0],
    body: [0, 0],
    misses: [],
  }
  for (const page of pages) {
    const documents = readWith(reader, page, kit)
    const [first] = documents
    const { title, authors = [], publishing_date: date, body } = page.expected
    const found = headlineOf(documents)
    if (title) tell(count, 'title', page.id, [same(title, found), title, found])
    const byline = first?.byline?.text ?? ''
    if (authors.length > 0) {
      const all = authors.every(
        (author) => same(byline, author) || fold(byline).includes(fold(author)),
      )
      const rest = authors.reduce((text, author) => text.replace(fold(author), ''), fold(byline))
      const exact = all && (rest.match(/\p{L}{2,}/gu) ?? []).length <= authors.length
      tell(count, 'authors', page.id, [exact, authors.join('; '), byline])
    }
    if (date) {
      const at = first?.published?.value ?? ''
      tell(count, 'date', page.id, [sameTime(date, at), date, at])
    }
    const gold = body ? goldOf(body) : ''
    if (gold === '') continue
    const { f1 } = scorePage({ set: 'fundus-pages', gold }, bodyOf(documents))
    count.body[0] += f1
    count.body[1]++
    if (f1 < 0.7) count.misses.push(`${page.id} body F1 ${f1.toFixed(2)}`)
  }
  return count
}

function tell(
  count: FieldCount,
  field: 'title' | 'authors' | 'date',
  id: string,
  [right, wanted, found]: [boolean, string, string],
): void {
  count[field][1]++
  if (right) count[field][0]++
  else count.misses.push(`${id} ${field}: “${wanted.slice(0, 70)}” ≠ “${found.slice(0, 70)}”`)
}

function same(a: string, b: string): boolean {
  return fold(a) === fold(b)
}

/** The same instant where the page states a clock time with its zone, else the same day. */
function sameTime(wanted: string, found: string): boolean {
  if (found === '') return false
  if (/T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(found)) {
    const minute = (text: string) => Math.floor(Date.parse(text.replace(' ', 'T')) / 60_000)
    return minute(wanted) === minute(found)
  }
  return wanted.slice(0, 10) === found.slice(0, 10)
}

function goldOf({ summary, sections }: NonNullable<Expected['body']>): string {
  const parts = sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs])
  return [...summary, ...parts].join('\n')
}
