import type { Document } from '../../model/document.ts'
import type { Evidence } from '../../model/edge.ts'
import { fold } from '../../text/fold.ts'
import type { GroupTie } from './groups.ts'
import type { Profiles } from './profiles.ts'
import type { TermKind } from './terms.ts'
import * as limit from './thresholds.ts'

/** All articles of a run, by number: their terms, and the texts these stand in. */
export interface Told {
  readonly documents: readonly Document[]
  readonly profiles: Profiles
}

/** As profiles keep it: in single precision. */
const RARE = Math.fround(limit.RARE)
/** Names shown in evidence. */
const SHOWN = 6

/** Why two articles tell one event, in words; null where too few rare terms are shared. */
export function explainArticles(
  a: number,
  b: number,
  same: boolean,
  told: Told,
): Evidence[] | null {
  const names = rareShared('names', a, b, told)
  const numbers = rareShared('numbers', a, b, told)
  const words = same ? rareShared('words', a, b, told) : []
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
function rareShared(kind: TermKind, a: number, b: number, told: Told): string[] {
  const found: { readonly shown: string; readonly weight: number }[] = []
  told.profiles.eachShared(kind, a, b, (i, j) => {
    const weight = told.profiles.telling(i)
    if (weight < RARE) return
    found.push({ shown: bothWays(termOf(a, i, told), termOf(b, j, told)), weight })
  })
  found.sort((x, y) => y.weight - x.weight || (x.shown < y.shown ? -1 : 1))
  return found.map(({ shown }) => shown)
}

function bothWays(shown: string, other: string): string {
  return fold(other) === fold(shown) ? shown : `${shown} / ${other}`
}

/** A term as its article writes it first. */
function termOf(article: number, term: number, { documents, profiles }: Told): string {
  const { start, end } = profiles.placeOf(term)
  return documents[article]!.text.slice(start, end)
}

/** Why two groups of articles tell one event, in words. */
export function explainGroups({ small, large, share, keys }: GroupTie, told: Told): Evidence {
  const shown = keys.map((key) =>
    bothWays(spoken(key, small.members, told), spoken(key, large.members, told)),
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
function spoken(key: number, members: readonly number[], told: Told): string {
  for (const member of members) {
    for (const kind of ['names', 'numbers'] as const) {
      const term = told.profiles.find(member, kind, key)
      if (term >= 0) return termOf(member, term, told)
    }
  }
  return ''
}
