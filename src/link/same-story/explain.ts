import type { Document } from '../../model/document.ts'
import type { Evidence } from '../../model/edge.ts'
import { fold } from '../../text/fold.ts'
import type { GroupTie } from './groups.ts'
import { eachShared, type Profile } from './profile.ts'
import type { TermKind } from './terms.ts'
import * as limit from './thresholds.ts'

/** An article as evidence needs it: its terms, and the text they stand in. */
export interface Article {
  readonly document: Document
  readonly profile: Profile
}

/** As profiles keep it: in single precision. */
const RARE = Math.fround(limit.RARE)
/** Names shown in evidence. */
const SHOWN = 6

/** Why two articles tell one event, in words; null where too few rare terms are shared. */
export function explainArticles(a: Article, b: Article, same: boolean): Evidence[] | null {
  const names = rareShared('names', a, b)
  const numbers = rareShared('numbers', a, b)
  const words = same ? rareShared('words', a, b) : []
  const found = names.length + numbers.length
  const enough = same
    ? found >= limit.RARE_WITHIN || words.length >= limit.RARE_WORDS
    : found >= limit.RARE_ACROSS
  if (!enough) return null
  const evidence: Evidence[] = []
  if (names.length > 0) evidence.push(reason('shared-names', 'name', 'rare name', names))
  if (numbers.length > 0) {
    evidence.push(reason('shared-numbers', 'have', 'telling number or date', numbers))
  }
  if (words.length > 0) evidence.push(reason('shared-words', 'use', 'rare word', words))
  return evidence
}

function reason(rule: string, verb: string, noun: string, shown: readonly string[]): Evidence {
  const plural = shown.length === 1 ? '' : 's'
  return { rule, detail: `both ${verb} ${shown.length} ${noun}${plural}: ${list(shown)}` }
}

function list(shown: readonly string[]): string {
  return shown.slice(0, SHOWN).join(', ') + (shown.length > SHOWN ? ' and others' : '')
}

/** Rare terms that both have, rarest first, as the articles write them. */
function rareShared(kind: TermKind, a: Article, b: Article): string[] {
  const found: { readonly shown: string; readonly weight: number }[] = []
  eachShared(a.profile[kind], b.profile[kind], (i, j) => {
    const weight = a.profile[kind].telling[i]!
    if (weight < RARE) return
    found.push({ shown: bothWays(termAt(kind, a, i), termAt(kind, b, j)), weight })
  })
  found.sort((x, y) => y.weight - x.weight || (x.shown < y.shown ? -1 : 1))
  return found.map(({ shown }) => shown)
}

function bothWays(shown: string, other: string): string {
  return fold(other) === fold(shown) ? shown : `${shown} / ${other}`
}

function termAt(kind: TermKind, { document, profile }: Article, at: number): string {
  const { starts, lengths } = profile[kind]
  return document.text.slice(starts[at]!, starts[at]! + lengths[at]!)
}

/** Why two groups of articles tell one event, in words. */
export function explainGroups(
  { small, large, share, keys }: GroupTie,
  articles: readonly Article[],
): Evidence {
  const shown = keys.map((key) =>
    bothWays(termOf(key, small.members, articles), termOf(key, large.members, articles)),
  )
  const [who, whose] =
    small.members.length === 1
      ? ['an article', 'the article']
      : [`${small.members.length} articles`, 'these articles']
  return {
    rule: 'shared-by-groups',
    detail:
      `${who} and a story of ${large.members.length} others share ${keys.length} names, numbers or dates that are ` +
      `rare elsewhere: ${list(shown)}; by weight ${Math.round(100 * share)} % of what ${whose} name${who === 'an article' ? 's' : ''} stands in that story`,
  }
}

/** A name or number as the first of these articles that has it writes it. */
function termOf(key: number, members: readonly number[], articles: readonly Article[]): string {
  for (const member of members) {
    const article = articles[member]!
    for (const kind of ['names', 'numbers'] as const) {
      const at = article.profile[kind].keys.indexOf(key)
      if (at >= 0) return termAt(kind, article, at)
    }
  }
  return ''
}
