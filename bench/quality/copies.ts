/*
 * Same-language copies: real reprints in slavicner, made reprints with known passages, and pairs that tell the
 * same without copying. Run: npx tsx bench/quality/copies.ts [--sample] (prints pairs to check by hand).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadKit } from '../../src/kit/load.ts'
import { copies } from '../../src/link/copies.ts'
import { type Edge, isEdge } from '../../src/model/edge.ts'
import type { Kit } from '../../src/model/kit.ts'
import { hashForms, shingles } from '../../src/text/shingle.ts'
import type { TestDocument } from '../../test/document.ts'
import { dataset } from '../data.ts'
import type { Measurement, Row } from '../row.ts'
import { cleanDocument, paragraphsOf } from './clean-document.ts'
import { minHashPairs } from './copies/min-hash.ts'
import { dice, type Reprint, reprintsOf } from './copies/reprints.ts'

const LANGUAGES = ['ru', 'uk', 'cs', 'pl']
/** Articles of each subject and language that are read: brute force compares all pairs of them. */
const PER_SUBJECT = 80

type Link = (documents: readonly TestDocument[]) => Edge<'copy'>[]

/** Figures of the copies linker. */
export async function measure(): Promise<Measurement> {
  const kit = await loadKit()
  const link: Link = (documents) =>
    copies.link(documents, [], kit).filter((edge) => isEdge(edge, 'copy'))
  const absent: string[] = []
  const rows: Row[] = []
  const misses: string[] = []
  const slavicner = dataset('slavicner')
  if (slavicner) {
    const articles = readSlavicner(slavicner, kit)
    rows.push(...measureReal(articles, link, misses), ...measureMade(articles, link, kit))
  } else absent.push('slavicner')
  const tgcontest = dataset('tgcontest')
  if (tgcontest) rows.push(...measureSameEvent(tgcontest, link, kit))
  else absent.push('tgcontest')
  const paraphraser = dataset('paraphraser-ru')
  if (paraphraser) rows.push(measureParaphrases(paraphraser, link, kit))
  else absent.push('paraphraser-ru')
  return { rows, absent, misses }
}

function readSlavicner(folder: string, kit: Kit): TestDocument[] {
  return readdirSync(join(folder, 'raw'))
    .sort()
    .flatMap((subject) =>
      LANGUAGES.flatMap((language) => {
        const path = join(folder, 'raw', subject, language)
        if (!existsSync(path)) return []
        const names = readdirSync(path).sort().slice(0, PER_SUBJECT)
        return names.map((name, i) => {
          const [headline, ...paragraphs] = paragraphsOf(readFileSync(join(path, name), 'utf8'))
          const id = `${subject}-${language}-${i}.1`
          const options = { language, ...(headline && { headline }) }
          return cleanDocument(id, paragraphs, options, kit)
        })
      }),
    )
}

/** Pairs where one body holds more than half of the other's 8-word runs, by comparing all with all. */
function measureReal(articles: readonly TestDocument[], link: Link, misses: string[]): Row[] {
  const runs = articles.map(eightGrams)
  const gold = new Map<string, number>()
  for (const [i, left] of runs.entries()) {
    for (let j = 0; j < i; j++) {
      const right = runs[j]!
      const [small, large] = left.size <= right.size ? [left, right] : [right, left]
      if (small.size < 8) continue
      let shared = 0
      for (const run of small) if (large.has(run)) shared++
      const share = shared / small.size
      if (share > 0.02) gold.set(pairKey(articles[i]!.id, articles[j]!.id), share)
    }
  }
  const found = new Map(link(articles).map((edge) => [pairKey(edge.from, edge.to), edge]))
  const copied = [...gold].filter(([, share]) => share > 0.5)
  for (const [pair] of copied) if (!found.has(pair)) misses.push(`not found: ${pair}`)
  const unfounded = [...found.keys()].filter((pair) => (gold.get(pair) ?? 0) < 0.02)
  for (const pair of unfounded) misses.push(`hardly any 8-word run in common: ${pair}`)
  return [
    {
      stage: 'copies',
      name: 'slavicner pairs with 8-gram containment > .5 found',
      value: ratio(copied.filter(([pair]) => found.has(pair)).length, copied.length),
      note: `${copied.length} pairs among ${articles.length} articles in ${LANGUAGES.join(', ')}, found by brute force`,
    },
    {
      stage: 'copies',
      name: 'slavicner copies with at least 2 % of 8-word runs in common',
      value: 1 - ratio(unfounded.length, found.size),
      note: `of ${found.size} pairs called copies; the rest is listed for a check by hand`,
    },
  ]
}

function eightGrams({ layers: { blocks, tokens } }: TestDocument): ReadonlySet<number> {
  const body = blocks.find(({ role }) => role === 'paragraph')?.span.start ?? Number.MAX_VALUE
  const words = [...tokens].filter(({ kind, span }) => kind !== 'mark' && span.start >= body)
  return new Set(shingles(hashForms(words.map(({ form }) => form)), 8))
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

const MADE_FROM = 60
const STEP = 11

/** Reprints made from articles that nothing else copies. */
function measureMade(articles: readonly TestDocument[], link: Link, kit: Kit): Row[] {
  const random = dice(20221)
  const chosen = articles
    .filter((article) => ['ru', 'uk'].includes(article.language) && isMidLength(article))
    .filter((_, i) => i % STEP < 4)
    .slice(0, MADE_FROM)
  const strangers = loners(chosen, link)
  const vocabulary = strangers.flatMap(({ layers }) =>
    [...layers.tokens]
      .filter(({ kind, form }) => kind === 'word' && form.length > 3)
      .map(({ form }) => form),
  )
  const made = strangers.flatMap((article, i): Reprint[] => {
    const other = strangers[(i + 1) % strangers.length]!
    if (other.language !== article.language) return []
    const original = { id: article.id, paragraphs: paragraphs(article) }
    return reprintsOf(
      original,
      { id: other.id, paragraphs: paragraphs(other).slice(0, 3) },
      vocabulary,
      random,
    )
  })
  const documents = [
    ...strangers,
    ...made.map((reprint) =>
      cleanDocument(
        reprint.id,
        reprint.paragraphs,
        { language: strangers.find(({ id }) => id === reprint.original)!.language },
        kit,
      ),
    ),
  ]
  return scoreMade(made, documents, link)
}

/** Articles no other of which shares wording with, so that gold is complete. */
function loners(articles: readonly TestDocument[], link: Link): TestDocument[] {
  const tied = new Set(link(articles).flatMap(({ from, to }) => [from, to]))
  return articles.filter(({ id }) => !tied.has(id))
}

function isMidLength({ layers: { tokens } }: TestDocument): boolean {
  return tokens.length > 120 && tokens.length < 900
}

function paragraphs({ text, layers }: TestDocument): string[] {
  return layers.blocks
    .filter(({ role }) => role === 'paragraph')
    .map(({ span }) => text.slice(span.start, span.end))
}

function scoreMade(
  made: readonly Reprint[],
  documents: readonly TestDocument[],
  link: Link,
): Row[] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const edges = link(documents)
  const found = new Map(edges.map((edge) => [pairKey(edge.from, edge.to), edge]))
  const peer = minHashPairs(documents, 0.5)
  const gold = new Map(made.map((reprint) => [pairKey(reprint.original, reprint.id), reprint]))
  let named = 0
  const words = { gold: 0, found: 0, right: 0 }
  for (const [pair, reprint] of gold) {
    const edge = found.get(pair)
    if (edge?.detail.relation === reprint.relation) named++
    addWords(words, byId.get(reprint.id)!, reprint, edge)
  }
  const unrelated = edges.filter(({ from, to }) => !isKin(from, to, made))
  const note = `${gold.size} reprints of ${new Set(made.map(({ original }) => original)).size} articles; ${documents.length} documents`
  const recall = ratio([...gold.keys()].filter((pair) => found.has(pair)).length, gold.size)
  const peers = [
    {
      name: 'MinHash 128 × 5-grams ≥ .5, plain JavaScript',
      value: ratio([...gold.keys()].filter((pair) => peer.has(pair)).length, gold.size),
    },
  ]
  return [
    { stage: 'copies', name: 'made reprints found', value: recall, peers, note },
    { stage: 'copies', name: 'made reprints named right', value: ratio(named, gold.size), note },
    {
      stage: 'copies',
      name: 'made reprints: relations that are true',
      value: 1 - ratio(unrelated.length, edges.length),
      note: `${edges.length} relations, copies of one original among them`,
    },
    { stage: 'copies', name: 'passage token recall', value: ratio(words.right, words.gold) },
    { stage: 'copies', name: 'passage token precision', value: ratio(words.right, words.found) },
  ]
}

/** Whether two documents share text by their making: through an original, or through what was mixed in. */
function isKin(a: string, b: string, made: readonly Reprint[]): boolean {
  const origins = (id: string): string[] => {
    const reprint = made.find((own) => own.id === id)
    return reprint
      ? [reprint.original, ...(reprint.from.includes(-1) ? [reprint.stranger] : [])]
      : [id]
  }
  const left = new Set(origins(a))
  return origins(b).some((id) => left.has(id))
}

/** Counts words of a reprint that came from the original, and those that passages claim. */
function addWords(
  words: { gold: number; found: number; right: number },
  document: TestDocument,
  reprint: Reprint,
  edge: Edge<'copy'> | undefined,
): void {
  const blocks = document.layers.blocks
  const passages = edge?.detail.passages.map((own) =>
    edge.from === reprint.id ? own.from : own.to,
  )
  for (const { kind, span } of document.layers.tokens) {
    if (kind === 'mark') continue
    const block = blocks.findIndex(
      (own) => own.span.start <= span.start && span.end <= own.span.end,
    )
    const isGold = reprint.from[block] !== -1
    const isFound = passages?.some((own) => own.start <= span.start && span.end <= own.end) ?? false
    if (isGold) words.gold++
    if (isFound) words.found++
    if (isGold && isFound) words.right++
  }
}

/** Pairs people judged to tell one event or not: telling the same is not copying. */
function measureSameEvent(folder: string, link: Link, kit: Kit): Row[] {
  const path = join(folder, 'toloka/clustering_pairs/ru_honey_pool.tsv')
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/)
  const columns = head!.split('\t')
  const cell = (line: string, name: string): string => line.split('\t')[columns.indexOf(name)] ?? ''
  let same = 0
  const called = { same: 0, other: 0 }
  for (const line of lines) {
    const pair = ['first', 'second'].map((side) =>
      cleanDocument(
        `${side}.1`,
        paragraphsOf(cell(line, `INPUT:${side}_text`)),
        { language: 'ru', headline: cell(line, `INPUT:${side}_title`) },
        kit,
      ),
    )
    const isSame = cell(line, 'GOLDEN:quality') === 'OK'
    if (isSame) same++
    if (link(pair).length > 0) called[isSame ? 'same' : 'other']++
  }
  const note =
    'of six such pairs read by hand five share real passages; the sixth, a weather form, led to the rule on figures'
  return [
    {
      stage: 'copies',
      name: 'tgcontest same-event pairs not called copies',
      value: 1 - ratio(called.same, same),
      note,
    },
    {
      stage: 'copies',
      name: 'tgcontest other pairs not called copies',
      value: 1 - ratio(called.other, lines.length - same),
      note,
    },
  ]
}

function measureParaphrases(folder: string, link: Link, kit: Kit): Row {
  const xml = readFileSync(join(folder, 'utils/load_from_input_xml/paraphrases_gold.xml'), 'utf8')
  const texts = [...xml.matchAll(/name="text_[12]">([^<]*)</g)].map(([, text]) => text!)
  const documents = texts.map((text, i) =>
    cleanDocument(`p${i}.1`, [text], { language: 'ru' }, kit),
  )
  const tied = new Set(link(documents).map(({ from, to }) => pairKey(from, to)))
  let called = 0
  for (let i = 0; i < documents.length; i += 2) {
    if (tied.has(pairKey(documents[i]!.id, documents[i + 1]!.id))) called++
  }
  return {
    stage: 'copies',
    name: 'paraphraser-ru headline pairs not called copies',
    value: 1 - ratio(called, documents.length / 2),
    note: `${documents.length / 2} pairs of headlines, as bodies of one sentence`,
  }
}

if (process.argv[1] === import.meta.filename) {
  const { rows, absent, misses } = await measure()
  for (const { name, value, peers, note } of rows) {
    const beside = peers?.map((peer) => ` (${peer.name}: ${peer.value.toFixed(3)})`).join('') ?? ''
    console.log(`${value.toFixed(4)}  ${name}${beside}${note ? ` · ${note}` : ''}`)
  }
  for (const name of absent ?? []) console.log(`absent: ${name}`)
  const most = process.argv.includes('--sample') ? 1000 : 10
  for (const miss of misses?.slice(0, most) ?? []) console.log(miss)
}
