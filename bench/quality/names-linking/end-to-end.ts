import { mentionGroups } from '../../../src/graph/mention-groups.ts'
import { sameEntity } from '../../../src/link/same-entity.ts'
import type { Kit } from '../../../src/model/kit.ts'
import type { Mention } from '../../../src/model/mention.ts'
import type { With } from '../../../src/model/step.ts'
import { mentions } from '../../../src/stages/mentions.ts'
import type { Row } from '../../row.ts'
import { plainDocument } from '../names-spans/plain-document.ts'
import { type SlavicMention, type SlavicText, slavicTexts } from '../slavicner.ts'
import { addPairs, countPairs, type Judged, NO_PAIRS, scoreOf } from './pairs.ts'
import { idOf } from './slavicner.ts'
import { oneStory } from './story.ts'

/** A text with what the program finds in it. */
interface Read {
  readonly text: SlavicText
  readonly document: With<'mentions'>
}

const round = (value: number): string => value.toFixed(3).replace(/^0/, '')

/**
 * Linking of names that the program itself found: pairs of gold mentions whose found counterparts it joined. A gold
 * mention that no found one overlaps is joined with nothing. Reported, without a goal. Null without the data set.
 */
export function endToEndRows(
  topics: readonly string[],
  pools: readonly (readonly string[])[],
  kit: Kit,
): Row[] | null {
  const languages = [...new Set(pools.flat())]
  const read = new Map<string, readonly Read[]>()
  for (const topic of topics) {
    for (const language of languages) {
      const texts = slavicTexts(topic, language)
      if (texts === null) return null
      read.set(
        `${topic} ${language}`,
        texts.map((text) => ({ text, document: found(text, kit) })),
      )
    }
  }
  return pools.map((pool) => {
    let sums = NO_PAIRS
    const items: Item[] = []
    for (const topic of topics) {
      const own = judge(
        pool.flatMap((language) => read.get(`${topic} ${language}`)!),
        kit,
        topic,
      )
      sums = addPairs(sums, countPairs(own))
      items.push(...own)
    }
    const { p, r, f1 } = scoreOf(sums)
    const met = items.filter(({ isMet }) => isMet).length / Math.max(1, items.length)
    return {
      stage: 'names-linking',
      name: `${pool.join('+')} end to end, pairs of mentions F1`,
      value: f1,
      note: `P ${round(p)} R ${round(r)}; ${round(met)} of ${items.length} gold mentions are overlapped by a found one`,
    }
  })
}

function found(text: SlavicText, kit: Kit): With<'mentions'> {
  const document = { ...plainDocument(text.text, text.language, kit), id: idOf(text) }
  return { ...document, layers: { ...document.layers, ...mentions.run(document, kit) } }
}

interface Item extends Judged {
  /** Whether a found mention overlaps the gold one. */
  readonly isMet: boolean
}

function judge(read: readonly Read[], kit: Kit, topic: string): Item[] {
  const documents = read.map(({ document }) => document)
  const groups = mentionGroups(documents, sameEntity.link(documents, oneStory(documents), kit))
  const groupOf = new Map<string, number>()
  for (const [number, group] of groups.entries()) {
    for (const { document, mention } of group) groupOf.set(`${document} ${mention}`, number)
  }
  return read.flatMap(({ text, document }, at) =>
    text.mentions.map((gold, index) => {
      const own = counterpart(gold, document.layers.mentions)
      const group = groupOf.get(`${at} ${own}`) ?? `none ${at} ${index}`
      return { gold: `${topic} ${gold.id}`, found: `${topic} ${group}`, isMet: own >= 0 }
    }),
  )
}

/** The found mention that shares most letters with a gold one, and has fewest others; -1 where none overlaps it. */
function counterpart({ start, end }: SlavicMention, all: readonly Mention[]): number {
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  for (const [at, { span }] of all.entries()) {
    const shared = Math.min(end, span.end) - Math.max(start, span.start)
    if (shared <= 0) continue
    const worth = 2 * shared - (span.end - span.start)
    if (worth > most) {
      most = worth
      best = at
    }
  }
  return best
}
