import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { loadGazetteer } from '../../src/kit/gazetteer.ts'
import type { Gazetteer } from '../../src/model/gazetteer.ts'
import { GazetteerBuilder } from '../../src/names/gazetteer/builder.ts'
import { openGazetteer } from '../../src/names/gazetteer.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { dataset } from '../data.ts'
import type { Measurement, Row } from '../row.ts'
import { slavicTexts, TUNED_TOPICS, UNSEEN_TOPICS } from './slavicner.ts'

/*
 * npx tsx bench/quality/names-gazetteer.ts
 * How much of the names of SlavicNER a gazetteer knows: by the gold base form, and by the form in the text.
 */
const STAGE = 'names-gazetteer'
/** Figures that depend on the machine have no floors. */
const SPEED = 'speed'
const LANGUAGES = ['ru', 'uk', 'pl', 'bg', 'cs'] as const
const OF_TYPE = { LOC: 'place', PER: 'person', ORG: 'organisation' } as const
type Type = keyof typeof OF_TYPE
const ONE_MILLION = 1_000_000
const MOST_MB = 300

interface Mention {
  readonly form: string
  readonly base: string
  readonly type: Type
}

/** Gold mentions of a language, in topics that may be looked at or in the others; null without the set. */
function goldMentions(language: string, seen: boolean): Mention[] | null {
  const texts = (seen ? TUNED_TOPICS : UNSEEN_TOPICS).map((topic) => slavicTexts(topic, language))
  if (texts.includes(null)) return null
  return texts.flatMap((own) =>
    own!.flatMap(({ mentions }) =>
      mentions.flatMap(({ surface, lemma, type }) =>
        type in OF_TYPE ? [{ form: surface, base: lemma, type: type as Type }] : [],
      ),
    ),
  )
}

const formsOf = (text: string): string[] =>
  [...tokenize(text, [{ span: { start: 0, end: text.length } }])].map(({ form }) => form)

const MARK = /^[^\p{L}\p{N}]+$/u

/** Whether a name of the type fills the whole text, marks at its ends aside. */
function knows(gazetteer: Gazetteer, text: string, type: Type): boolean {
  const forms = formsOf(text)
  const first = forms.findIndex((form) => !MARK.test(form))
  const end = forms.findLastIndex((form) => !MARK.test(form)) + 1
  return gazetteer.find(forms).some(
    (match) =>
      match.start === first &&
      match.end === end &&
      match.part === undefined &&
      (gazetteer.entry(match.entry).type === OF_TYPE[type] ||
        // Unions of states are bodies to some and places to others.
        gazetteer.entry(match.entry).id === 'Q458'),
  )
}

function coverageRows(gazetteer: Gazetteer, misses: string[]): Row[] {
  return LANGUAGES.flatMap((language) => {
    const mentions = goldMentions(language, false)
    const looked = goldMentions(language, true)
    if (mentions === null || looked === null) return []
    return (Object.keys(OF_TYPE) as Type[]).map((type): Row => {
      const all = mentions.filter((mention) => mention.type === type)
      const byBase = all.filter(({ base }) => knows(gazetteer, base, type))
      const byForm = all.filter(({ form }) => knows(gazetteer, form, type))
      tellMisses(
        misses,
        `${language} ${type}`,
        looked.filter((mention) => mention.type === type),
        gazetteer,
      )
      return {
        stage: STAGE,
        name: `${language} ${type} mentions known by their form`,
        value: byForm.length / all.length,
        note: `${all.length} mentions; by gold base form ${(byBase.length / all.length).toFixed(4)}`,
      }
    })
  })
}

/** The most frequent names that are not known, of the topics that may be looked at. */
function tellMisses(
  misses: string[],
  label: string,
  all: readonly Mention[],
  gazetteer: Gazetteer,
): void {
  const counts = new Map<string, number>()
  for (const mention of all) {
    if (knows(gazetteer, mention.form, mention.type)) continue
    const key = `${mention.form} (${mention.base})`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 25)
  misses.push(`${label}: ${top.map(([name, count]) => `${name} ${count}`).join(', ')}`)
}

/** Millions of characters a second, and how much longer eight times the text takes: 1 where time is linear. */
function speedRows(gazetteer: Gazetteer): Row[] {
  const texts = (slavicTexts('nord_stream', 'ru') ?? []).map(({ text }) => text)
  if (texts.length === 0) return []
  const lines = texts.slice(0, 200).flatMap((text) => text.split('\n'))
  const forms = lines.map(formsOf)
  const tokens = forms.reduce((sum, list) => sum + list.length, 0)
  const timed = (run: () => void): number => {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now()
      run()
      return performance.now() - start
    })
    return Math.min(...times)
  }
  const once = timed(() => {
    for (const list of forms) gazetteer.find(list)
  })
  const [short, long] = [1, 8].map((times) => {
    const line = Array.from({ length: times }, () => forms.flat().slice(0, 20_000)).flat()
    return timed(() => gazetteer.find(line)) / times
  })
  return [
    {
      stage: SPEED,
      name: 'names, thousand tokens looked up a second',
      value: Math.round(tokens / once),
    },
    {
      stage: SPEED,
      name: 'names, time a token in one sentence of 20,000 over one of 160,000',
      value: short! / long!,
    },
  ]
}

/** What a million invented names take once they are read, of the memory they may. */
function memoryRow(): Row {
  const before = used()
  const gazetteer = ownGazetteer(ONE_MILLION)
  const taken = (used() - before) / 1e6
  const found = gazetteer.find(['mika', 'zetoka'])
  return {
    stage: SPEED,
    name: 'names, times a million own ones fit into 300 MB',
    value: Math.round((10 * MOST_MB) / taken) / 10,
    note: `${Math.round(taken)} MB, ${gazetteer.size.names} names, ${found.length} chance matches`,
  }
}

function used(): number {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** What is garbage before would count as freed by the names. */
const collectGarbage: () => void = (() => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
})()

const SYLLABLES = 'ka to ri ne mu sa vo li pe dra gu fi hon bel tar os un qui zet mal'.split(' ')

/** People with two invented names each, written from their numbers. */
function ownGazetteer(count: number): Gazetteer {
  const word = (seed: number): string => {
    let text = ''
    for (let rest = seed + 400; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
      text += SYLLABLES[rest % SYLLABLES.length]
    }
    return text[0]!.toUpperCase() + text.slice(1)
  }
  const builder = new GazetteerBuilder()
  for (let i = 0; i < count; i++) {
    const text = `${word((i * 7919) % 4000)} ${word(i)}`
    builder.add({ id: `own:${i}`, type: 'person', rank: 100 }, [
      { text, kind: 'name', languages: ['en'] },
    ])
  }
  return openGazetteer(builder.finish())
}

async function loadRow(): Promise<Row> {
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    await loadGazetteer()
    times.push(performance.now() - start)
  }
  const best = Math.min(...times)
  return {
    stage: SPEED,
    name: 'names, loads of the gazetteer a second',
    value: Math.round(1000 / best),
    note: `${best.toFixed(1)} ms at best of five`,
  }
}

/** Coverage of names, speed of the lookup, memory of a million names. */
export async function measure(): Promise<Measurement> {
  const gazetteer = await loadGazetteer()
  const misses: string[] = []
  const rows = [
    ...coverageRows(gazetteer, misses),
    ...speedRows(gazetteer),
    memoryRow(),
    await loadRow(),
  ]
  return { rows, misses, ...(dataset('slavicner') === null ? { absent: ['slavicner'] } : {}) }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows, absent, misses } = await measure()
  for (const { name, value, note } of rows)
    console.log(`${value.toPrecision(4)}  ${name}  ${note ?? ''}`)
  for (const line of absent ?? []) console.log(`absent: ${line}`)
  if (process.argv.includes('--misses')) for (const line of misses ?? []) console.log(line)
}
