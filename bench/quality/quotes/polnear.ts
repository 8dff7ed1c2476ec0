import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../../src/model/span.ts'
import { dataset } from '../../data.ts'
import { codePointOffsets } from '../slavicner.ts'
import { markedStretches } from './marks.ts'
import type { GoldQuote, QuoteText } from './model.ts'
import { shared, Words } from './words.ts'

export type Part = 'train' | 'dev'

/** So much of what was said must stand in quotation marks for an attribution to count as direct, and so many words of it. */
const MARKED_SHARE = 0.9
const LEAST_WORDS = 4

/** Texts of PolNeAR with the attributions of the first of their annotators; null without the set. */
export function polnearTexts(part: Part): QuoteText[] | null {
  const root = dataset('polnear')
  if (root === null) return null
  const folder = join(root, 'data', part)
  const files = readdirSync(join(folder, 'attributions')).sort()
  return readdirSync(join(folder, 'text'))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const name = file.slice(0, -'.txt'.length)
      const first = files.find((one) => one.slice(0, one.lastIndexOf('_')) === name)
      if (first === undefined) return []
      const text = readFileSync(join(folder, 'text', file), 'utf8')
      const table = readFileSync(join(folder, 'attributions', first), 'utf8')
      const quotes = readAttributions(table, text)
      return [{ name, text, language: 'en', headline: true, quotes }]
    })
}

/** Attributions of a file in brat's stand-off form, by the place of what was said; those that say nothing are left out. */
export function readAttributions(table: string, text: string): GoldQuote[] {
  const at = codePointOffsets(text)
  const spans = new Map<string, Span[]>()
  for (const { groups } of table.matchAll(/^(?<id>T\d+)\t\w+ (?<places>[\d ;]+)\t/gm)) {
    spans.set(groups!.id!, readPlaces(groups!.places!, at))
  }
  const words = new Words(text)
  const marked = words.within(markedStretches(text))
  const found: GoldQuote[] = []
  for (const { groups } of table.matchAll(/^E\d+\t(?<roles>.+)$/gm)) {
    const roleSpans = (role: string): Span[] =>
      [...groups!.roles!.matchAll(/([A-Za-z]+)\d*:(T\d+)/g)]
        .filter((match) => match[1] === role)
        .flatMap((match) => spans.get(match[2]!) ?? [])
        .sort((a, b) => a.start - b.start)
    const parts = roleSpans('Content')
    if (parts.length === 0) continue
    const own = words.within(parts)
    const direct = own.size >= LEAST_WORDS && shared(own, marked) >= MARKED_SHARE * own.size
    const form = direct ? 'direct' : 'indirect'
    const [cue, speaker] = [roleSpans('Cue'), roleSpans('Source')]
    found.push({ form, type: form, parts, cue, speaker })
  }
  return found.sort((a, b) => a.parts[0]!.start - b.parts[0]!.start)
}

function readPlaces(places: string, at: readonly number[]): Span[] {
  return places.split(';').map((place) => {
    const [start, end] = place.trim().split(' ').map(Number)
    return { start: at[start!] ?? 0, end: at[end!] ?? 0 }
  })
}
