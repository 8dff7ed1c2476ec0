import { addTo } from '../../../text/add-to.ts'
import { endOfRun, IS } from '../../../text/characters.ts'
import { isBody, isCapitals, type Paragraph } from '../../../text/paragraph.ts'
import { stampLine } from '../../../text/stamp.ts'
import {
  type Device,
  type Dump,
  NAME_PRIOR,
  PAIR_OF_NAMES_PRIOR,
  PLACE_PRIOR,
  SLUG_PRIOR,
} from './device.ts'

/** Most words of the name of a channel or outlet, and of an agency's slug. */
const NAME_WORDS = 6
const SLUG_WORDS = 8
/** Lines at the head of a source among which the name that heads each post stands first. */
const TOP_LINES = 3

/** The name of a channel above each of its posts, first of all at the head of the source. */
export function nameDevice({ all, cues, packs }: Dump): Device {
  const firstBody = all.findIndex(isBody)
  let starts: number[] = []
  for (const line of all.slice(0, Math.min(TOP_LINES, Math.max(0, firstBody)))) {
    if (!isName(line) || cues.kindOf(line) || stampLine(line.text, packs)) continue
    const at = all.flatMap(({ folded }, index) => (folded === line.folded ? [index] : []))
    const heads = at.filter((index, i) => all.slice(index + 1, at[i + 1]).some(isBody))
    if (heads.length > Math.max(1, starts.length)) starts = heads
  }
  return { name: 'names', starts, prior: starts.length > 2 ? NAME_PRIOR : PAIR_OF_NAMES_PRIOR }
}

function isName({ words, text, ending, letters }: Paragraph): boolean {
  const short = words.length > 0 && words.length <= NAME_WORDS && letters > 2
  return short && ending === 'open' && /^["«“@]?\p{Lu}|^@/u.test(text)
}

/** The slugs of an agency ("ABC0412 4 gen 38"): the first word is a code that counts. */
export function slugDevice({ all }: Pick<Dump, 'all'>): Device {
  return { name: 'slugs', starts: slugPlaces(all), prior: SLUG_PRIOR }
}

/** Indexes of the slugs that part a wire's reports; none where no code recurs. */
export function slugPlaces(all: readonly Paragraph[]): number[] {
  const places = new Map<string, number[]>()
  for (const [index, paragraph] of all.entries()) {
    if (isBody(paragraph) || paragraph.words.length > SLUG_WORDS) continue
    const code = codeOf(paragraph.text)
    if (code) addTo(places, code, index)
  }
  const recurring = [...places.values()].filter((at) => at.length > 1)
  return recurring.flat().sort((a, b) => a - b)
}

function codeOf(text: string): string | undefined {
  if (endOfRun(text, 0, IS.upper) < 2) return undefined
  return /^(?<code>\p{Lu}{2,}[-/]?)\d{2,}(?=\s|$)/u.exec(text)?.groups?.code
}

/** Place in capitals, perhaps a date, and the agency in brackets or between strokes. */
const DATELINE =
  /^\p{Lu}[\p{Lu} '’.-]{2,40}(?:,[^()/—–]{0,40})?\s*(?:\(\p{Lu}[^()]{1,40}\)|\/\p{Lu}[^/]{1,40}\/)/u
function isDateline(text: string): boolean {
  return endOfRun(text, 0, IS.upper, " '’.-") >= 3 && DATELINE.test(text)
}

/** Lines above a report's first paragraph that belong to it: slug, time, headline, remark, author. */
const REPORT_LINES = 5

/** The datelines of an agency's reports; one article has one. */
export function datelineDevice({ all }: Dump): Device {
  const at = all.flatMap((line, index) => (isBody(line) && isDateline(line.text) ? [index] : []))
  const starts = at.map((index) => reportStart(all, index))
  return { name: 'datelines', starts: at.length > 1 ? starts : [], prior: SLUG_PRIOR }
}

/** Place in capitals and a dash, as newspapers begin a report. */
const DASHED =
  /^(?<place>\p{Lu}{2}[\p{Lu} '’.-]{1,40})(?:,[^–—]{0,40})?\s[–—-]{1,2}\s["“«„]?\p{Lu}\p{Ll}*/u

function placeOf(text: string): string | undefined {
  return endOfRun(text, 0, IS.upper) < 2 ? undefined : DASHED.exec(text)?.groups?.place
}

/** Paragraphs under a heading that begin with a place: each its own report where the places differ. */
export function placeDevice({ all }: Dump): Device {
  const places = new Map<number, string>()
  for (const [index, line] of all.entries()) {
    const place = isBody(line) && !isCapitals(line) ? placeOf(line.text) : null
    if (place && index > 0 && !isBody(all[index - 1]!)) places.set(index, place.trim())
  }
  const differ = new Set(places.values()).size === places.size && places.size > 1
  const starts = differ ? [...places.keys()].map((index) => reportStart(all, index)) : []
  return { name: 'places', starts, prior: PLACE_PRIOR }
}

/** The first of the lines right above a report's first paragraph. */
function reportStart(all: readonly Paragraph[], index: number): number {
  let start = index
  while (start > 0 && index - start < REPORT_LINES && !isBody(all[start - 1]!)) start--
  return start
}
