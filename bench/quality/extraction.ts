import { pathToFileURL } from 'node:url'
import { loadKit } from '../../src/kit/load.ts'
import type { Kit } from '../../src/model/kit.ts'
import { htmlReaderWith } from '../../src/read/html/index.ts'
import { MODELS } from '../../src/read/html/model/index.ts'
import type { Measurement, Row } from '../row.ts'
import { countFields, fieldPages } from './extraction/fundus.ts'
import { halfModels } from './extraction/models.ts'
import { checkOffsets } from './extraction/offsets.ts'
import { bodyOf, comparable, headlineOf, readWith } from './extraction/ours.ts'
import { half, type Page, readPages, type SetName } from './extraction/pages.ts'
import {
  readabilityTexts,
  storedOutputs,
  type Texts,
  trafilaturaTexts,
} from './extraction/peers.ts'
import { meanScore, type PageScore, scorePage } from './extraction/score.ts'
import { ukrainianPages } from './extraction/ukrainian.ts'

/*
 * Reading web pages: articles against the reference texts of four sets, fields, and places in the raw page.
 * Each page is read with models learnt on the other half of the sites; of `waddle` nothing is ever learnt.
 *
 * npx tsx bench/quality/extraction.ts [--fast]     all figures; --fast: the fast path on all pages, not on some
 */
const STAGE = 'extraction'
const GOALS: Readonly<Record<string, number>> = {
  aeb: 0.96,
  wcxb: 0.95,
  waddle: 0.905,
  'waddle Russian': 0.86,
  'waddle Polish': 0.88,
  'waddle Greek': 0.94,
  'waddle Chinese': 0.92,
  'waddle English': 0.91,
}
/** The fast path is measured on every page of `aeb`, and on one of so many of the others unless all are asked for. */
const FAST_SAMPLE = 4
/** Pages below that F1 are told as misses. */
const MISS = 0.6

/** What a system found on each page, as text to compare with the reference. */
type Answers = ReadonlyMap<string, string>

interface Run {
  answers: Map<string, string>
  sentences: number
  wrong: string[]
}

export async function measure(options: { allFast?: boolean } = {}): Promise<Measurement> {
  const sets = [readPages('aeb'), readPages('wcxb'), readPages('waddle')]
  const absent = ['aeb', 'wcxb', 'waddle'].filter((_, i) => sets[i] === null)
  if (absent.length > 0) return { rows: [], absent: absent.map((name) => `${name} data set`) }
  const templates = sets.flatMap((pages) => pages!)
  const pages = [...templates, ...ukrainianPages(templates)]
  const kit = await loadKit()
  const learnt = templates.filter(({ set }) => set !== 'waddle')
  const models = halfModels(learnt, kit)
  // Trafilatura works beside, in a process of its own.
  const trafilatura = await trafilaturaTexts(pages)
  const full = readAll(pages, (page) => htmlReaderWith(models[half(page.host)]), kit)
  const sampled = options.allFast
    ? pages
    : pages.filter(({ set }, i) => set === 'aeb' || i % FAST_SAMPLE === 0)
  const fast = readAll(sampled, (page) => htmlReaderWith(models[half(page.host)], true), kit)
  const peers = [{ name: 'Readability on linkedom', texts: readabilityTexts(pages) }]
  if (trafilatura) peers.push({ name: 'trafilatura', texts: trafilatura })
  const fields = fieldRows(kit)
  return {
    rows: [
      ...setRows(pages, full.answers, peers),
      ...fastRows(sampled, full.answers, fast.answers),
      offsetRow(full),
      ...fields.rows,
    ],
    absent: [
      ...(trafilatura
        ? []
        : ['trafilatura (a Python that has it: .cache/trafilatura/bin/python3 or the system’s)']),
      ...(fieldPages() ? [] : ['fundus-pages data set']),
    ],
    misses: [...pageMisses(pages, full.answers), ...full.wrong.slice(0, 40), ...fields.misses],
  }
}

function readAll(
  pages: readonly Page[],
  readerOf: (page: Page) => ReturnType<typeof htmlReaderWith>,
  kit: Kit,
): Run {
  const run: Run = { answers: new Map(), sentences: 0, wrong: [] }
  for (const page of pages) {
    const documents = readWith(readerOf(page), page, kit)
    run.answers.set(page.id, comparable(page.set, headlineOf(documents), bodyOf(documents)))
    for (const document of documents) {
      const { sentences, wrong } = checkOffsets(document, page.html, kit)
      run.sentences += sentences
      run.wrong.push(...wrong.map((line) => `${page.id} offsets ${line}`))
    }
  }
  return run
}

function scoresOf(pages: readonly Page[], answers: Answers): PageScore[] {
  return pages.map((page) => scorePage(page, answers.get(page.id) ?? ''))
}

function f1(set: SetName, pages: readonly Page[], answers: Answers): number {
  return meanScore(set, scoresOf(pages, answers)).f1
}

function peerAnswers(pages: readonly Page[], texts: Texts): Answers {
  return new Map(
    pages.map(({ id, set }) => {
      const found = texts.get(id)
      return [id, comparable(set, found?.title ?? '', found?.text ?? '')]
    }),
  )
}

interface Peer {
  name: string
  texts: Texts
}

function setRows(pages: readonly Page[], answers: Answers, peers: readonly Peer[]): Row[] {
  const rows: Row[] = []
  for (const set of ['aeb', 'wcxb', 'waddle', 'ukrainian'] as const) {
    const own = pages.filter((page) => page.set === set)
    if (own.length === 0) continue
    const stored =
      set === 'aeb'
        ? [...storedOutputs()].map(([name, texts]) => ({ name: `${name}, stored`, texts }))
        : []
    rows.push(setRow(set, own, answers, [...peers, ...stored]))
    const languages = set === 'waddle' ? ['Russian', 'Polish', 'Greek', 'Chinese', 'English'] : []
    for (const language of languages) {
      const part = own.filter((page) => page.language === language)
      rows.push({ ...setRow(set, part, answers, peers), ...named(`${set} ${language}`) })
    }
  }
  return rows
}

function named(name: string): Pick<Row, 'name' | 'goal'> {
  const goal = GOALS[name]
  return { name: `${name} F1`, ...(goal === undefined ? {} : { goal }) }
}

function setRow(
  set: SetName,
  pages: readonly Page[],
  answers: Answers,
  peers: readonly Peer[],
): Row {
  const { precision, recall, f1: value } = meanScore(set, scoresOf(pages, answers))
  const [a, b] = (['a', 'b'] as const).map((which) =>
    f1(
      set,
      pages.filter(({ host }) => half(host) === which),
      answers,
    ).toFixed(3),
  )
  const note = `${pages.length} pages, P ${precision.toFixed(3)} R ${recall.toFixed(3)}, halves of the sites ${a} and ${b}`
  return {
    stage: STAGE,
    ...named(set),
    value,
    note,
    peers: peers.map(({ name, texts }) => ({
      name,
      value: f1(set, pages, peerAnswers(pages, texts)),
    })),
  }
}

function fastRows(pages: readonly Page[], full: Answers, fast: Answers): Row[] {
  return (['aeb', 'wcxb', 'waddle', 'ukrainian'] as const).flatMap((set) => {
    const own = pages.filter((page) => page.set === set)
    if (own.length === 0) return []
    const whole = f1(set, own, full)
    return {
      stage: STAGE,
      name: `${set} fast path F1`,
      value: f1(set, own, fast),
      note: `${own.length} pages; full path on the same pages ${whole.toFixed(3)}, .015 may be lost`,
    }
  })
}

function offsetRow({ sentences, wrong }: Run): Row {
  return {
    stage: STAGE,
    name: 'sentences that are what their raw range renders to',
    value: sentences === 0 ? 0 : 1 - wrong.length / sentences,
    goal: 1,
    note: `${wrong.length} of ${sentences} wrong, on every page of these sets`,
  }
}

/** Fields do not hang on the model; they are read with the one that ships. */
function fieldRows(kit: Kit): { rows: Row[]; misses: string[] } {
  const pages = fieldPages()
  if (!pages) return { rows: [], misses: [] }
  const { title, authors, date, body, misses } = countFields(pages, htmlReaderWith(MODELS), kit)
  const row = (name: string, [right, all]: [number, number], note: string): Row => ({
    stage: STAGE,
    name: `fundus-pages ${name}`,
    value: right / Math.max(1, all),
    note,
  })
  const rows = [
    row('title exact', title, `${title[0]} of ${title[1]}`),
    row('authors exact', authors, `${authors[0]} of ${authors[1]}`),
    row('date exact', date, `${date[0]} of ${date[1]}`),
    row('body F1', body, `${body[1]} pages; the set’s publishers may be among those learnt from`),
  ]
  return { rows, misses }
}

function pageMisses(pages: readonly Page[], answers: Answers): string[] {
  const scores = scoresOf(pages, answers)
  return pages
    .map(({ id }, i) => ({ id, score: scores[i]! }))
    .filter(({ score }) => score.f1 < MISS)
    .sort((a, b) => a.score.f1 - b.score.f1)
    .map(
      ({ id, score }) =>
        `${id} F1 ${score.f1.toFixed(2)} P ${score.precision?.toFixed(2) ?? '–'} R ${score.recall?.toFixed(2) ?? '–'}`,
    )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {
    rows,
    misses = [],
    absent = [],
  } = await measure({ allFast: process.argv.includes('--fast') })
  for (const { name, value, goal, peers = [], note } of rows) {
    const mark = goal !== undefined && value < goal ? '✗' : ' '
    console.log(mark, name.padEnd(52), value.toFixed(4), note ?? '')
    for (const peer of peers) console.log(' '.repeat(8), peer.value.toFixed(4), peer.name)
  }
  for (const line of [...misses, ...absent]) console.log(`  ${line}`)
}
