import { pathToFileURL } from 'node:url'
import { packOf } from '../../src/kit/packs.ts'
import type { MentionType } from '../../src/model/mention.ts'
import {
  type BaseForms,
  baseForms,
  type KnownNames,
} from '../../src/names/declension/base-forms.ts'
import { fold } from '../../src/text/fold.ts'
import type { Measurement, Row } from '../row.ts'
import { dictionary, noDictionary } from './names-base/dictionary.ts'
import { type SlavicText, slavicTexts, TUNED_TOPICS, UNSEEN_TOPICS } from './slavicner.ts'

/*
 * npx tsx bench/quality/names-base.ts [--tune] [--misses]    base forms on SlavicNER, span and type given
 * Weights were set on the tuned topics alone; the others are the measure.
 */
const STAGE = 'names-base'
const BEST = '.961 mT5-large, six languages, another split'
const GOALS: Readonly<Record<string, number>> = { ru: 0.965, uk: 0.95 }
const TYPES: Readonly<Record<string, MentionType>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  PRO: 'work',
  EVT: 'event',
}
const MEASURED = new Set(['PER', 'LOC', 'ORG'])
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’ʼ`-]\p{L}[\p{L}\p{M}]*)*/gu
const WORD_BEFORE = /(\p{L}+(?:-\p{L}+)*)\s*["«„“]?$/u

interface Mention {
  readonly surface: string
  readonly lemma: string
  readonly type: string
  readonly before: string
}
interface Topic {
  readonly mentions: readonly Mention[]
  readonly seen: ReadonlyMap<string, number>
}
interface Score {
  right: number
  total: number
}

/** Mentions and words by topic; topics that have nothing in the language are none. Null without the set. */
function topics(language: string, names: readonly string[]): Topic[] | null {
  const all = names.map((name) => slavicTexts(name, language))
  if (all.includes(null)) return null
  return all.flatMap((texts) => (texts!.length === 0 ? [] : [topic(texts!)]))
}

function topic(texts: readonly SlavicText[]): Topic {
  const seen = new Map<string, number>()
  const mentions: Mention[] = []
  for (const { text, mentions: gold } of texts) {
    for (const [word] of text.matchAll(WORD)) seen.set(fold(word), (seen.get(fold(word)) ?? 0) + 1)
    for (const { start, surface, lemma, type } of gold) {
      if (!surface || !lemma || !MEASURED.has(type)) continue
      const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? ''
      mentions.push({ surface, lemma, type, before })
    }
  }
  return { mentions, seen }
}

/** Case and quotation marks do not count: the gold has them at random. */
function plain(text: string): string {
  return fold(text).replaceAll('"', '').replace(/\s+/gu, ' ').trim()
}

function score(
  language: string,
  all: readonly Topic[],
  known: KnownNames,
  misses?: string[],
): Map<string, Score> {
  const scores = new Map<string, Score>()
  for (const { mentions, seen } of all) {
    const forms: BaseForms = baseForms(packOf(language), seen, known)
    for (const { surface, lemma, type, before } of mentions) {
      const found = forms.baseOf(surface, { type: TYPES[type]!, before })
      const right = plain(found.text) === plain(lemma)
      for (const key of [type, 'all', ...(/\s/.test(surface) ? ['several words'] : [])]) {
        const one = scores.get(key) ?? { right: 0, total: 0 }
        scores.set(key, { right: one.right + (right ? 1 : 0), total: one.total + 1 })
      }
      if (!right)
        misses?.push(`${language} ${type} ${before} [${surface}] ${lemma} ≠ ${found.text}`)
    }
  }
  return scores
}

const share = (one: Score | undefined): number => (one ? one.right / one.total : 0)

function surfaces(all: readonly Topic[]): number {
  const mentions = all.flatMap((one) => one.mentions)
  return (
    mentions.filter(({ surface, lemma }) => plain(surface) === plain(lemma)).length /
    mentions.length
  )
}

/** Base forms of persons, places and organisations, by language, on the topics nothing was set on. */
export function measure(tuned = false): Promise<Measurement> {
  const misses: string[] = []
  const rows = ['ru', 'uk', 'pl', 'cs', 'bg'].flatMap((language): Row[] => {
    const all = topics(language, tuned ? TUNED_TOPICS : UNSEEN_TOPICS)
    return all === null ? [] : [baseRow(language, all, misses)]
  })
  return Promise.resolve(
    rows.length > 0 ? { rows, misses } : { rows, absent: ['slavicner data set'] },
  )
}

function baseRow(language: string, all: readonly Topic[], misses: string[]): Row {
  const scores = score(language, all, dictionary(language), misses)
  const by = [...scores].map(([key, one]) => `${key} ${share(one).toFixed(3)} (${one.total})`)
  const goal = GOALS[language]
  return {
    stage: STAGE,
    name: `${language} base forms`,
    value: share(scores.get('all')),
    ...(goal === undefined ? {} : { goal, best: BEST }),
    peers: [
      { name: 'as it stands', value: surfaces(all) },
      { name: 'without dictionary', value: share(score(language, all, noDictionary).get('all')) },
    ],
    note: by.sort().join(', '),
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows, absent, misses } = await measure(process.argv.includes('--tune'))
  for (const { name, value, peers, note } of rows) {
    const beside = (peers ?? []).map((peer) => `${peer.name} ${peer.value.toFixed(4)}`).join('; ')
    console.log(`${value.toFixed(4)}  ${name}  [${beside}]\n        ${note}`)
  }
  const counts = new Map<string, number>()
  for (const miss of misses ?? []) counts.set(miss, (counts.get(miss) ?? 0) + 1)
  const often = [...counts].sort((a, b) => b[1] - a[1])
  if (process.argv.includes('--misses'))
    for (const [miss, count] of often) console.log(`${count}\t${miss}`)
  for (const name of absent ?? []) console.log(`absent: ${name}`)
}
