import { readFileSync } from 'node:fs'
import type { Report } from '../../../src/model/report.ts'
import type { Span } from '../../../src/model/span.ts'
import { shared as sharedData } from '../../data.ts'
import type { Row } from '../../row.ts'
import { countPairs, scoreOf } from '../names-linking/pairs.ts'
import { readSeeds, type Seed } from '../seeds/gold.ts'
import { seedReport, sourceOf } from '../seeds/report.ts'
import { f1, type Share, sizes } from './counts.ts'
import { type EntityMention, goldEntities } from './entities.ts'
import { marksOnly } from './marks.ts'
import { addMatches, leftAlone, match, noMatches } from './match.ts'
import type { Form } from './model.ts'
import { rowMaker } from './sets.ts'
import { Words } from './words.ts'

/** Seeds whose quotations are in the gold. */
const FILES = ['002', '004']
const FORMS = ['direct', 'indirect'] as const

interface Place extends Span {
  readonly file: string
}
interface GoldSpeech {
  readonly file: string
  readonly speaker: string | null
  readonly group: string | null
  readonly spans: readonly Place[]
}
interface Gold {
  readonly direct: readonly GoldSpeech[]
  readonly indirect: readonly GoldSpeech[]
  readonly nonSpeechQuotationMarks: readonly { readonly span: Place }[]
}
interface GoldNames {
  readonly mentions: readonly (Place & { readonly entity: string })[]
}

/** A quotation of either side: who says it, and with which others it is one. */
export interface Speech {
  readonly form: Form
  readonly parts: readonly Span[]
  /** A gold entity; null where it is open or no gold entity. */
  readonly speaker: string | null
  readonly group: string | null
}

/** What is counted over the seeds. */
export interface SeedScore extends Record<Form, ReturnType<typeof noMatches>[Form]> {
  readonly speakers: Readonly<Record<Form, Share>>
  /** Marks that are no speech, and those that no direct quotation covers. */
  readonly leftAlone: Share
  /** Each gold quotation with its group, and that of the one found; one alone is a group of its own. */
  readonly groups: { readonly gold: string; readonly found: string }[]
  readonly misses: string[]
}

export function noSeedScore(): SeedScore {
  const none = (): Share => ({ right: 0, of: 0 })
  const speakers = { direct: none(), indirect: none() }
  return { ...noMatches(), speakers, leftAlone: none(), groups: [], misses: [] }
}

/** Figures on the seeds with gold quotations, and every miss, by the default pipeline; null without them. */
export async function seedRows(): Promise<{ rows: Row[]; misses: string[] } | null> {
  const [quotes, names] = ['quotes', 'entities'].map((name) => sharedData(`gold/${name}.json`))
  const seeds = readSeeds()?.filter(({ id }) => FILES.includes(id))
  if (!quotes || !names || !seeds) return null
  const gold = JSON.parse(readFileSync(quotes, 'utf8')) as Gold
  const { mentions } = JSON.parse(readFileSync(names, 'utf8')) as GoldNames
  const report = await seedReport(seeds)
  const known = entitiesOf(report, seeds, mentions)
  const [ours, peer] = [noSeedScore(), noSeedScore()]
  for (const seed of seeds) {
    const wanted = FORMS.flatMap((form) => goldSpeeches(gold, form, seed))
    const marks = gold.nonSpeechQuotationMarks
      .map(({ span }) => span)
      .filter(({ file }) => file === seed.id)
    addSeed({ seed, wanted, marks, found: reportSpeeches(report, seed, known) }, ours)
    addSeed({ seed, wanted, marks, found: peerSpeeches(seed) }, peer)
  }
  return { rows: rowsOf(ours, peer, report.quoteGroups.length > 0), misses: ours.misses }
}

/** Adds what was found in one seed. */
export function addSeed(
  {
    seed,
    wanted,
    found,
    marks,
  }: {
    readonly seed: Pick<Seed, 'id' | 'raw'>
    readonly wanted: readonly Speech[]
    readonly found: readonly Speech[]
    readonly marks: readonly Span[]
  },
  score: SeedScore,
): void {
  const words = new Words(seed.raw)
  const show = (sign: string, { form, parts, speaker }: Speech): string =>
    `${seed.id} ${sign} ${form} ${speaker ?? '–'}: ${parts.map(({ start, end }) => seed.raw.slice(start, end)).join(' … ')}`
  const partners = new Map<Speech, Speech>()
  for (const form of FORMS) {
    const matches = match(form, wanted, found, words)
    addMatches(matches, score[form])
    for (const { gold, found: own } of matches.pairs) {
      partners.set(gold, own)
      if (gold.speaker === null) continue
      score.speakers[form].of += 1
      if (gold.speaker === own.speaker) score.speakers[form].right += 1
      else score.misses.push(show(`speaker ${own.speaker ?? '–'} for`, gold))
    }
    for (const one of matches.missed) score.misses.push(show('-', one))
    for (const one of matches.spurious) score.misses.push(show('+', one))
  }
  const { of, right } = leftAlone(marks, wanted, found, words)
  score.leftAlone.of += of
  score.leftAlone.right += right
  for (const [i, gold] of wanted.entries()) {
    const alone = `${seed.id} ${i}`
    score.groups.push({ gold: gold.group ?? alone, found: partners.get(gold)?.group ?? alone })
  }
}

function rowsOf(ours: SeedScore, peer: SeedScore, hasGroups: boolean): Row[] {
  const row = rowMaker('seeds')
  const { right, found, gold } = ours.indirect
  const groups = countPairs(ours.groups)
  return [
    row('direct F1', f1(ours.direct), {
      goal: 0.95,
      peer: f1(peer.direct),
      note: `word overlap at least .8, one to one; ${sizes(ours.direct)}`,
    }),
    row('direct speaker', ours.speakers.direct, {
      goal: 0.9,
      note: 'the same entity, of those matched',
    }),
    row('marks that are no speech left alone', ours.leftAlone, { goal: 0.98 }),
    row(
      'indirect found',
      { right, of: gold },
      {
        goal: 0.75,
        note: 'word overlap at least .5, one to one',
      },
    ),
    row('indirect precision', { right, of: found }, { goal: 0.8 }),
    row('indirect speaker', ours.speakers.indirect, { note: 'the same entity, of those matched' }),
    ...(hasGroups
      ? [
          row('groups pairwise F1', scoreOf(groups).f1, {
            goal: 0.85,
            note: `${groups.both} of ${groups.gold} pairs; a quotation not found is alone`,
          }),
        ]
      : []),
  ]
}

function goldSpeeches(gold: Gold, form: Form, { id }: Seed): Speech[] {
  return gold[form]
    .filter(({ file, spans }) => file === id && spans.length > 0)
    .map(({ speaker, group, spans }) => ({ form, parts: spans, speaker, group }))
}

function reportSpeeches(report: Report, seed: Seed, known: ReadonlyMap<string, string>): Speech[] {
  const source = sourceOf(report, seed)
  return report.quotes
    .filter(({ parts }) => parts[0]?.at.source === source)
    .map(({ form, parts, speaker, group }) => ({
      form,
      parts: parts.map(({ at }) => at),
      speaker: (speaker?.entity && known.get(speaker.entity)) || null,
      group,
    }))
}

function peerSpeeches({ id, raw }: Seed): Speech[] {
  const text = { name: id, text: raw, language: 'und', headline: true, quotes: [] }
  return marksOnly(text).map(({ form, parts }) => ({ form, parts, speaker: null, group: null }))
}

/** Which gold entity each entity of the report is. */
function entitiesOf(
  report: Report,
  seeds: readonly Seed[],
  mentions: GoldNames['mentions'],
): Map<string, string> {
  const files = new Map(seeds.map((seed) => [sourceOf(report, seed), seed.id]))
  const found = report.entities.flatMap(({ id, mentions: own }) =>
    own.map(({ at: { source, start, end } }): EntityMention => {
      return { source: files.get(source) ?? source, start, end, entity: id }
    }),
  )
  const gold = mentions.map(({ file, start, end, entity }) => ({
    source: file,
    start,
    end,
    entity,
  }))
  return goldEntities(found, gold)
}
