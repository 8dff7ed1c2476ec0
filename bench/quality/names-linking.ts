import { pathToFileURL } from 'node:url'
import { mentionGroups } from '../../src/graph/mention-groups.ts'
import { loadKit } from '../../src/kit/load.ts'
import { sameEntity } from '../../src/link/same-entity.ts'
import type { Kit } from '../../src/model/kit.ts'
import { fold } from '../../src/text/fold.ts'
import type { Measurement, Row } from '../row.ts'
import { endToEndRows } from './names-linking/end-to-end.ts'
import { goldArticles } from './names-linking/gold.ts'
import { lookUp } from './names-linking/look-up.ts'
import {
  addPairs,
  countPairs,
  crossPairs,
  type Judged,
  NO_PAIRS,
  type PairCounts,
  scoreOf,
} from './names-linking/pairs.ts'
import { articlesOf, type GoldArticle } from './names-linking/slavicner.ts'
import { oneStory } from './names-linking/story.ts'
import { TUNED_TOPICS, UNSEEN_TOPICS } from './slavicner.ts'

/*
 * npx tsx bench/quality/names-linking.ts [--tune] [--misses] [--only ru,uk]
 * Gold spans and gold base forms, so that only what is linked is judged; then names as the program finds them.
 */
const STAGE = 'names-linking'

/** Languages pooled, with the goal of each pool. */
const POOLS: readonly {
  readonly languages: readonly string[]
  readonly goal?: number
  readonly best: string
}[] = [
  { languages: ['ru'], goal: 0.97, best: '.976 prototype' },
  { languages: ['uk'], goal: 0.93, best: '.931 prototype' },
  { languages: ['ru', 'uk'], goal: 0.968, best: '.971 prototype' },
  { languages: ['ru', 'uk', 'pl', 'bg'], goal: 0.94, best: '.942 prototype' },
]

interface Item extends Judged {
  readonly language: string
  readonly name: string
  readonly type: string
}

/** Links the articles of a topic and says for each mention its gold group and the one found. */
function judge(articles: readonly GoldArticle[], kit: Kit, topic: string): Item[] {
  const documents = articles.map(({ document }) => document)
  const groups = mentionGroups(documents, sameEntity.link(documents, oneStory(documents), kit))
  const found = new Map<string, number>()
  for (const [number, group] of groups.entries()) {
    for (const { document, mention } of group) found.set(`${document} ${mention}`, number)
  }
  return articles.flatMap(({ document, ids }, at) =>
    document.layers.mentions.map((mention, index) => ({
      gold: `${topic} ${ids[index]}`,
      found: `${topic} ${found.get(`${at} ${index}`) ?? `none ${at} ${index}`}`,
      language: document.language,
      name: fold(mention.base),
      type: mention.type,
    })),
  )
}

/** Each name of a language once, in the groups most of its mentions are in. */
function distinct(items: readonly Item[]): Item[] {
  const byName = new Map<string, Item[]>()
  for (const item of items) {
    const key = `${item.language} ${item.name} ${item.gold.split(' ')[0]}`
    byName.set(key, [...(byName.get(key) ?? []), item])
  }
  return [...byName.values()].map((same) => ({
    ...same[0]!,
    gold: most(same.map(({ gold }) => gold)),
    found: most(same.map(({ found }) => found)),
  }))
}

function most(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}

interface Pooled {
  readonly all: PairCounts
  readonly cross: PairCounts
  readonly names: PairCounts
  readonly items: readonly Item[]
}

function pool(topics: readonly string[], languages: readonly string[], kit: Kit): Pooled | null {
  let [all, cross, names] = [NO_PAIRS, NO_PAIRS, NO_PAIRS]
  const kept: Item[] = []
  for (const topic of topics) {
    const parts = languages.map((language) => articlesOf(topic, language, lookUp))
    if (parts.includes(null)) return null
    const items = judge(
      parts.flatMap((part) => part!),
      kit,
      topic,
    )
    all = addPairs(all, countPairs(items))
    cross = addPairs(
      cross,
      crossPairs(languages.map((language) => items.filter((item) => item.language === language))),
    )
    names = addPairs(names, countPairs(distinct(items)))
    kept.push(...items)
  }
  return { all, cross, names, items: kept }
}

const round = (value: number): string => value.toFixed(3).replace(/^0/, '')

function poolRows(
  topics: readonly string[],
  kit: Kit,
): { rows: Row[]; items: readonly Item[] } | null {
  const rows: Row[] = []
  let items: readonly Item[] = []
  for (const { languages, goal, best } of POOLS) {
    const found = pool(topics, languages, kit)
    if (!found) return null
    const label = languages.join('+')
    const [all, cross, names] = [found.all, found.cross, found.names].map(scoreOf)
    const crossNote =
      languages.length > 1
        ? `; across languages ${round(cross!.f1)} P ${round(cross!.p)} R ${round(cross!.r)}`
        : ''
    rows.push(
      {
        stage: STAGE,
        name: `${label} pairs of mentions F1`,
        value: all!.f1,
        ...(goal === undefined ? {} : { goal }),
        best,
        note: `P ${round(all!.p)} R ${round(all!.r)}${crossNote}`,
      },
      {
        stage: STAGE,
        name: `${label} pairs of distinct names F1`,
        value: names!.f1,
        goal: 0.62,
        best: '.638 prototype, ru+uk',
        note: `P ${round(names!.p)} R ${round(names!.r)}`,
      },
    )
    items = found.items
  }
  return { rows, items }
}

/** Linking of the seeds' gold mentions; empty without gold. */
function goldRows(kit: Kit): Row[] {
  const articles = goldArticles(kit, lookUp)
  if (!articles) return []
  const items = judge(articles, kit, 'gold')
  const all = countPairs(items)
  const languages = [...new Set(items.map(({ language }) => language))]
  const cross = crossPairs(languages.map((one) => items.filter(({ language }) => language === one)))
  const note = `${items.length} mentions; base forms by the tables of endings`
  return [
    { stage: STAGE, name: 'gold pairs of mentions F1', value: scoreOf(all).f1, goal: 0.96, note },
    { stage: STAGE, name: 'gold recall across languages', value: scoreOf(cross).r, goal: 0.93 },
    { stage: STAGE, name: 'gold pairs joined rightly', value: scoreOf(all).p, goal: 0.99 },
  ]
}

/** The largest wrong joins and the largest parts left apart, by names. */
function missesOf(items: readonly Item[]): string[] {
  const joined = new Map<string, Map<string, Map<string, number>>>()
  const put = (a: string, b: string, name: string): void => {
    const inner = joined.get(a) ?? new Map<string, Map<string, number>>()
    joined.set(a, inner)
    const names = inner.get(b) ?? new Map<string, number>()
    inner.set(b, names)
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  const told = (kind: string): string[] => {
    const lines: { n: number; text: string }[] = []
    for (const [key, inner] of joined) {
      if (inner.size < 2) continue
      const parts = [...inner].map(([other, names]) => ({
        other,
        n: [...names.values()].reduce((a, b) => a + b, 0),
        shown: [...names]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 4)
          .map(([name, n]) => `${name} ${n}`)
          .join(', '),
      }))
      parts.sort((a, b) => b.n - a.n)
      const total = parts.reduce((sum, { n }) => sum + n, 0)
      const lost = parts.reduce((sum, { n }) => sum + (n * (total - n)) / 2, 0)
      lines.push({
        n: lost,
        text: `${kind} ${Math.round(lost)} ${key}: ${parts
          .slice(0, 7)
          .map(({ shown, other }) => `[${kind === 'joined' ? `${other}: ` : ''}${shown}]`)
          .join(' | ')}`,
      })
    }
    return lines
      .sort((a, b) => b.n - a.n)
      .slice(0, 40)
      .map(({ text }) => text)
  }
  for (const item of items) put(item.found, item.gold, `${item.language}:${item.name}`)
  const wrong = told('joined')
  joined.clear()
  for (const item of items) put(item.gold, item.found, `${item.language}:${item.name}`)
  return [...wrong, ...told('apart')]
}

/** Linking of names given where they stand, and of names found: SlavicNER, pairwise. */
export async function measure(topics: readonly string[] = UNSEEN_TOPICS): Promise<Measurement> {
  const kit = await loadKit()
  const found = poolRows(topics, kit)
  const gold = goldRows(kit)
  const absent = gold.length === 0 ? ['gold and seeds'] : []
  if (!found) return { rows: gold, absent: [...absent, 'slavicner data set'] }
  const pools = POOLS.map(({ languages }) => languages)
  const rows = [...found.rows, ...gold, ...(endToEndRows(topics, pools, kit) ?? [])]
  return { rows, absent, misses: missesOf(found.items) }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const tune = process.argv.includes('--tune')
  const started = performance.now()
  const { rows, absent, misses } = await measure(tune ? TUNED_TOPICS : UNSEEN_TOPICS)
  for (const { name, value, note } of rows)
    console.log(`${value.toFixed(4)}  ${name}  ${note ?? ''}`)
  for (const line of absent ?? []) console.log(`absent: ${line}`)
  // Only topics for tuning are looked into.
  if (tune && process.argv.includes('--misses')) for (const line of misses ?? []) console.log(line)
  console.log(`${Math.round(performance.now() - started)} ms`)
}
