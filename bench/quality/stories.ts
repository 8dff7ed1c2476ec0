/*
 * One story per event: same-event pairs of tgcontest, NTREX documents in three languages among strangers, and the
 * look-alike events of ECB+.
 * Run: npx tsx bench/quality/stories.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadKit } from '../../src/kit/load.ts'
import { copies } from '../../src/link/copies.ts'
import { Profiles } from '../../src/link/same-story/profiles.ts'
import { readTerms } from '../../src/link/same-story/terms.ts'
import { sameStory, storyScore } from '../../src/link/same-story.ts'
import type { Kit } from '../../src/model/kit.ts'
import { buildStories } from '../../src/views/story.ts'
import type { TestDocument } from '../../test/document.ts'
import { dataset } from '../data.ts'
import type { Measurement, Row } from '../row.ts'
import { cleanDocument, paragraphsOf } from './clean-document.ts'
import { mixedTopics, readEcbPlus } from './stories/ecbplus.ts'

const STAGE = 'stories'
/** SlavicNER articles of each subject and language that stand among the NTREX documents. */
const STRANGERS = 40

/** Figures of the same-story rule. */
export async function measure(): Promise<Measurement> {
  const kit = await loadKit()
  const rows: Row[] = []
  const absent: string[] = []
  const tgcontest = dataset('tgcontest')
  if (tgcontest) {
    for (const [language, pool] of Object.entries({ ru: 'ru_honey_pool', en: 'en_train_pool' })) {
      const path = join(tgcontest, `toloka/clustering_pairs/${pool}.tsv`)
      rows.push(...measurePairs(language, path, kit))
    }
  } else absent.push('tgcontest')
  const ntrex = dataset('ntrex')
  const slavicner = dataset('slavicner')
  if (ntrex && slavicner) rows.push(...measureTranslations(ntrex, slavicner, kit))
  else absent.push('ntrex', 'slavicner')
  const ecbplus = dataset('ecbplus')
  if (ecbplus) rows.push(...measureLookAlikes(ecbplus, kit))
  else absent.push('ecbplus')
  return { rows, absent }
}

interface Judged {
  readonly score: number
  readonly same: boolean
}

function measurePairs(language: string, path: string, kit: Kit): Row[] {
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/)
  const columns = head!.split('\t')
  const cell = (line: string, name: string): string => line.split('\t')[columns.indexOf(name)] ?? ''
  const labelled = lines.filter((line) => cell(line, 'GOLDEN:quality') !== '')
  const documents = labelled.flatMap((line, i) =>
    ['first', 'second'].map((side) =>
      cleanDocument(
        `${i}${side}.1`,
        paragraphsOf(cell(line, `INPUT:${side}_text`)),
        { language, headline: cell(line, `INPUT:${side}_title`) },
        kit,
      ),
    ),
  )
  const profiles = new Profiles()
  for (const document of documents) profiles.add(readTerms(document, kit))
  profiles.weigh()
  const judged = labelled.map((line, i): Judged => {
    const score = storyScore(profiles, 2 * i, 2 * i + 1, true)
    return { score, same: cell(line, 'GOLDEN:quality') === 'OK' }
  })
  const note = `${judged.length} pairs, chosen by its makers to be close`
  return [
    { stage: STAGE, name: `tgcontest ${language} AUC`, value: auc(judged), note },
    { stage: STAGE, name: `tgcontest ${language} best F1`, value: bestF1(judged), note },
  ]
}

function auc(judged: readonly Judged[]): number {
  let wins = 0
  let pairs = 0
  for (const own of judged.filter(({ same }) => same)) {
    for (const other of judged.filter(({ same }) => !same)) {
      pairs++
      wins += own.score > other.score ? 1 : own.score === other.score ? 0.5 : 0
    }
  }
  return wins / pairs
}

function bestF1(judged: readonly Judged[]): number {
  const same = judged.filter((pair) => pair.same).length
  return Math.max(
    ...judged.map(({ score: threshold }) => {
      const called = judged.filter(({ score }) => score >= threshold)
      return (2 * called.filter((pair) => pair.same).length) / (called.length + same)
    }),
  )
}

/** NTREX gives three languages of each document; alternate halves share no sentence between en and ru, nor ru and uk. */
function measureTranslations(ntrex: string, slavicner: string, kit: Kit): Row[] {
  const strangers = readStrangers(slavicner, kit)
  return (['whole', 'alternate halves'] as const).flatMap((part) => {
    const gold = new Map<string, string>()
    const documents = readNtrex(ntrex, part, gold, kit)
    const all = [...documents, ...strangers]
    const groups = groupsOf(all, kit)
    const mixed = groups.flatMap((own) => {
      const known = own.filter((id) => gold.has(id)).length
      return known > 0 && known < own.length ? Array.from({ length: known }, () => own) : []
    })
    const { precision, recall } = bCubed(groups, gold)
    const note = `${documents.length} documents in en, ru, uk among ${strangers.length} strangers; ids are not events: some documents tell one event`
    return [
      { stage: STAGE, name: `ntrex ${part} B³ precision`, value: precision, note },
      { stage: STAGE, name: `ntrex ${part} B³ recall`, value: recall, note },
      {
        stage: STAGE,
        name: `ntrex ${part} documents in no story with a stranger`,
        value: 1 - mixed.length / documents.length,
        note,
      },
    ]
  })
}

/** Articles by story, as the program groups them. */
function groupsOf(documents: readonly TestDocument[], kit: Kit): readonly (readonly string[])[] {
  const tied = copies.link(documents, [], kit)
  const stories = buildStories(documents, [...tied, ...sameStory.link(documents, tied, kit)])
  return stories.map(({ articles }) => articles)
}

/** ECB+ has two events of one kind in each of its topics: two quakes, two trials. */
function measureLookAlikes(folder: string, kit: Kit): Row[] {
  const set = readEcbPlus(folder, kit)
  const groups = groupsOf(set.documents, kit)
  const { precision, recall } = bCubed(groups, set.gold)
  const topics = new Set([...set.gold.values()].map((story) => story.slice(0, -1))).size
  const mixed = mixedTopics(groups, set)
  const note = `${set.documents.length} English articles, ${2 * topics} stories; among the sets of the background table`
  return [
    { stage: STAGE, name: 'ecbplus B³ precision', value: precision, note },
    { stage: STAGE, name: 'ecbplus B³ recall', value: recall, note },
    {
      stage: STAGE,
      name: 'ecbplus topics whose two events stay apart',
      value: 1 - mixed / topics,
      note: `${mixed} of ${topics} mixed`,
    },
  ]
}

function readNtrex(
  folder: string,
  part: 'whole' | 'alternate halves',
  gold: Map<string, string>,
  kit: Kit,
): TestDocument[] {
  const ids = readFileSync(join(folder, 'DOCUMENT_IDS.tsv'), 'utf8').trimEnd().split('\n')
  return Object.entries({ en: 'src.eng', ru: 'ref.rus', uk: 'ref.ukr' }).flatMap(
    ([language, name], k) => {
      const lines = readFileSync(join(folder, `newstest2019-${name}.txt`), 'utf8').split('\n')
      const texts = new Map<string, string[]>()
      for (const [i, id] of ids.entries()) texts.set(id, [...(texts.get(id) ?? []), lines[i]!])
      return [...texts].flatMap(([id, text]) => {
        const own = part === 'whole' ? text : text.filter((_, i) => i % 2 === k % 2)
        if (own.length === 0) return []
        gold.set(`${id} ${language}.1`, id)
        return [cleanDocument(`${id} ${language}.1`, own, { language }, kit)]
      })
    },
  )
}

function readStrangers(folder: string, kit: Kit): TestDocument[] {
  return readdirSync(join(folder, 'raw')).flatMap((subject) =>
    ['ru', 'uk'].flatMap((language) => {
      const path = join(folder, 'raw', subject, language)
      if (!existsSync(path)) return []
      return readdirSync(path)
        .sort()
        .slice(0, STRANGERS)
        .map((name, i) => {
          const paragraphs = paragraphsOf(readFileSync(join(path, name), 'utf8'))
          return cleanDocument(`${subject} ${language} ${i}.1`, paragraphs, { language }, kit)
        })
    }),
  )
}

/** B³ (Bagga and Baldwin 1998) over the documents that gold knows. */
function bCubed(
  groups: readonly (readonly string[])[],
  gold: ReadonlyMap<string, string>,
): { precision: number; recall: number } {
  const sizes = new Map<string, number>()
  for (const story of gold.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1)
  let precision = 0
  let recall = 0
  for (const group of groups) {
    for (const id of group) {
      const story = gold.get(id)
      if (story === undefined) continue
      const same = group.filter((other) => gold.get(other) === story).length
      precision += same / group.length
      recall += same / sizes.get(story)!
    }
  }
  return { precision: precision / gold.size, recall: recall / gold.size }
}

if (process.argv[1] === import.meta.filename) {
  const { rows, absent } = await measure()
  for (const { name, value, best, note } of rows) {
    console.log(
      `${value.toFixed(4)}  ${name}${best ? ` (best known ${best})` : ''} · ${note ?? ''}`,
    )
  }
  for (const name of absent ?? []) console.log(`absent: ${name}`)
}
