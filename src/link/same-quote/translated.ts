import type { Kit } from '../../model/kit.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import { addTo } from '../../text/add-to.ts'
import { translatedChanges } from './changes.ts'
import { areDaysApart } from './judge.ts'
import type { Said } from './said.ts'
import * as limit from './thresholds.ts'
import type { Ties } from './ties.ts'
import { best, between } from './translations/best.ts'
import { type Rated, rate, type Sides } from './translations/rate.ts'
import { wordsInBoth } from './translations/words-in-both.ts'

/**
 * Ties quotations of one story in two languages that say the same, by a lexicon, cognates, names and numbers, in their
 * own words and in the sentences they stand in; each with the one of the other language that it is most like, where no
 * other comes near.
 */
export function tieTranslations(members: readonly Said[], ties: Ties, kit: Kit): void {
  for (const { sides, lexicon } of languagePairs(members, kit)) {
    const rated = rate(sides, lexicon)
    const sure = best(rated, ties).filter(isSure)
    for (const one of [...sure, ...between(rated, sure)]) tie(one, { ties, lexicon })
  }
}

/** Whether two are one by themselves: short ones need a telling word that both have, or like sentences around. */
function isSure({ score, shared, beside }: Rated): boolean {
  const isTold = shared > 0 || beside >= limit.PARALLEL_SENTENCES
  return score >= limit.LEAST_TRANSLATED && isTold
}

/**
 * The same for quotations of one speaker in whatever stories: those of about one day that are alike enough to need no
 * story, since not all articles on an event are known to be on one.
 */
export function tieAcrossStories(members: readonly Said[], ties: Ties, kit: Kit): void {
  for (const { sides, lexicon } of languagePairs(members, kit)) {
    const rated = rate(sides, lexicon).filter(
      ({ pair: [a, b] }) => a.story !== b.story && !areDaysApart(a, b),
    )
    for (const one of best(rated, ties).filter(isSureAcross)) tie(one, { ties, lexicon })
  }
}

function isSureAcross({ pair, score, shared }: Rated): boolean {
  const isDated = pair.every(({ instant }) => Number.isFinite(instant))
  const least = limit.ACROSS_STORIES[isDated ? 'dated' : 'undated']
  return score >= least.score && shared >= least.shared
}

interface LanguagePair {
  readonly sides: Sides
  readonly lexicon: Lexicon
}

/** The quotations of any two languages that have a lexicon. */
function languagePairs(members: readonly Said[], kit: Kit): LanguagePair[] {
  const byLanguage = new Map<string, Said[]>()
  for (const said of members) addTo(byLanguage, said.language, said)
  const languages = [...byLanguage.keys()].sort()
  return languages.flatMap((one, i) =>
    languages.slice(i + 1).flatMap((other): LanguagePair[] => {
      const lexicon = kit.lexicon?.(one, other)
      return lexicon ? [{ sides: [byLanguage.get(one)!, byLanguage.get(other)!], lexicon }] : []
    }),
  )
}

interface Context {
  readonly ties: Ties
  readonly lexicon: Lexicon
}

function tie(rated: Rated, { ties, lexicon }: Context): void {
  ties.add(...rated.pair, {
    relation: 'translated',
    score: Math.min(rated.score, 1),
    evidence: { rule: 'same-in-translation', detail: reasonOf(rated, lexicon) },
    changes: translatedChanges,
  })
}

function reasonOf({ pair, covered, beside }: Rated, lexicon: Lexicon): string {
  const [there, back] = covered.map((share) => `${Math.round(100 * share)} %`)
  const shares = `${there} of the one and ${back} of the other is said in both`
  const around = `the sentences around are alike by ${beside.toFixed(2)}`
  const words = wordsInBoth(pair, lexicon).slice(0, limit.SHOWN_WORDS)
  const shown = words.map(({ first, second }) => `"${first}" and "${second}"`).join(', ')
  return [shares, shown, around].filter((part) => part !== '').join('; ')
}
