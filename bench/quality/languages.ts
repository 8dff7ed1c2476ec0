import { pathToFileURL } from 'node:url'
import { createIdentifier } from '../../src/kit/identify.ts'
import { type Identify, languageOf } from '../../src/text/language-prior.ts'
import type { Measurement, Row } from '../row.ts'
import { type Detector, detectors } from './languages/detectors.ts'
import { scoreGold, scoreRuns } from './languages/gold.ts'
import { CLAIMED, FURTHER, isRight, KINDS, type Kind, linguaItems } from './languages/lingua.ts'

/*
 * npx tsx bench/quality/languages.ts [--full]    300 items a language and kind, or all 1,000
 */
const SAMPLE = 300
const ALL = 1000
const STAGE = 'languages'
const BEST: Readonly<Record<Kind, string>> = {
  sentences: '.9912 eld medium + fastText + alphabets, 33 languages',
  'word-pairs': '.8939 the same',
  'single-words': '.7329 the same',
}
const GOALS: Readonly<Record<Kind, number | undefined>> = {
  sentences: 0.985,
  'word-pairs': 0.88,
  'single-words': undefined,
}

/** Document language, and that of the sentence in it: the pairs the seeds and their neighbours hold. */
const FOREIGN = [
  ['ru', 'uk'],
  ['uk', 'ru'],
  ['ru', 'en'],
  ['en', 'ru'],
  ['uk', 'en'],
  ['ru', 'be'],
  ['ru', 'kk'],
  ['kk', 'ru'],
] as const
const WORDS = /(?:\p{L}[\p{L}\p{M}'’ʼ-]*[^\p{L}]+){3}\p{L}/u

type Accuracy = Map<string, number>

/** Accuracy by language; null without the data set. */
function accuracies(
  { detect }: Detector,
  kind: Kind,
  languages: readonly string[],
  count: number,
): Accuracy | null {
  const found: Accuracy = new Map()
  for (const language of languages) {
    const items = linguaItems(kind, language, count)
    if (items === null) return null
    const right = items.filter((text) => isRight(language, detect(text))).length
    found.set(language, right / items.length)
  }
  return found
}

const mean = (values: Iterable<number>): number => {
  const all = [...values]
  return all.reduce((sum, value) => sum + value, 0) / all.length
}

/** The languages a macro average owes most of its loss to. */
function lowest(accuracy: Accuracy): string {
  return [...accuracy]
    .sort((a, b) => a[1] - b[1])
    .slice(0, 8)
    .map(([language, value]) => `${language} ${(100 * value).toFixed(1)}`)
    .join(', ')
}

function linguaRows(all: readonly [Detector, ...Detector[]], count: number): Row[] {
  const [own, ...others] = all
  const rows: Row[] = []
  for (const kind of KINDS) {
    const found = accuracies(own, kind, CLAIMED, count)
    if (found === null) return []
    const goal = GOALS[kind]
    rows.push({
      stage: STAGE,
      name: `${kind} macro accuracy, ${CLAIMED.length} languages`,
      value: mean(found.values()),
      ...(goal === undefined ? {} : { goal }),
      best: BEST[kind],
      peers: others.map((other) => ({
        name: other.name,
        value: mean(accuracies(other, kind, CLAIMED, count)!.values()),
      })),
      note: `${count} a language; lowest ${lowest(found)}`,
    })
  }
  const further = accuracies(own, 'sentences', FURTHER, count)!
  rows.push({
    stage: STAGE,
    name: `sentences macro accuracy, ${FURTHER.length} further languages`,
    value: mean(further.values()),
    note: `lowest ${lowest(further)}`,
  })
  return rows
}

/** Texts a second of each detector on the same sentences. Depends on the machine: no goal, no floor. */
function speedRow(all: readonly [Detector, ...Detector[]]): Row[] {
  const texts = CLAIMED.flatMap((language) => linguaItems('sentences', language, 40) ?? [])
  if (texts.length === 0) return []
  const [own, ...peers] = all.map(({ name, detect }) => {
    const start = performance.now()
    for (const text of texts) detect(text)
    return { name, value: Math.round((1000 * texts.length) / (performance.now() - start)) }
  })
  return [{ stage: STAGE, name: 'sentences a second', value: own!.value, peers }]
}

/** Figures of language identification: lingua's test data, and the seeds' gold with the prior. */
export async function measure(count = SAMPLE): Promise<Measurement> {
  const absent: string[] = []
  const rows: Row[] = []
  const all = await detectors()
  const identify = await createIdentifier()
  const lingua = linguaRows(all, count)
  if (lingua.length === 0) absent.push('lingua data set')
  rows.push(...lingua, ...speedRow(all))
  rows.push(...priorRows(identify, count))
  const gold = scoreGold(identify)
  const runs = scoreRuns(identify)
  if (gold === null || runs === null) return { rows, absent: [...absent, 'gold and seeds'] }
  rows.push(
    {
      stage: STAGE,
      name: 'gold sentences with the prior',
      value: gold.right / gold.total,
      goal: 0.99,
      note: `${gold.right} of ${gold.total}`,
    },
    {
      stage: STAGE,
      name: 'lines of the seeds with the prior of their file',
      value: runs.right / runs.total,
      note: `${runs.right} of ${runs.total}`,
    },
  )
  return { rows, absent, misses: [...gold.misses, ...runs.misses] }
}

/** A sentence or pair of words in its own document keeps its language; one in a foreign document is told. */
function priorRows(identify: Identify, count: number): Row[] {
  const kept = (kind: Kind): number[] =>
    CLAIMED.map((language) => {
      const items = linguaItems(kind, language, count) ?? []
      const right = items.filter((text) => isRight(language, languageOf(text, language, identify)))
      return right.length / items.length
    })
  if (linguaItems('sentences', 'en', 1) === null) return []
  const told = FOREIGN.map(([prior, language]) => {
    const items = linguaItems('sentences', language, count)!.filter((text) => WORDS.test(text))
    const right = items.filter((text) => isRight(language, languageOf(text, prior, identify)))
    return right.length / items.length
  })
  const note = FOREIGN.map((pair, at) => `${pair.join('<')} ${(100 * told[at]!).toFixed(1)}`).join(
    ', ',
  )
  return [
    {
      stage: STAGE,
      name: 'sentences that keep their language in their document',
      value: mean(kept('sentences')),
    },
    {
      stage: STAGE,
      name: 'word pairs that keep their language in their document',
      value: mean(kept('word-pairs')),
    },
    { stage: STAGE, name: 'foreign sentences of 4 words and more told', value: mean(told), note },
  ]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows, absent, misses } = await measure(process.argv.includes('--full') ? ALL : SAMPLE)
  for (const { name, value, peers, note } of rows) {
    const beside = (peers ?? []).map((peer) => `${peer.name} ${format(peer.value)}`).join('; ')
    console.log(`${format(value).padEnd(8)}${name}${beside && `  [${beside}]`}`)
    if (note) console.log(`        ${note}`)
  }
  for (const line of [...(absent ?? []).map((name) => `absent: ${name}`), ...(misses ?? [])])
    console.log(line)
}

function format(value: number): string {
  return value > 1 ? String(value) : value.toFixed(4)
}
