import type { Kit } from '../../model/kit.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import { addTo } from '../../text/add-to.ts'
import type { Words } from '../../text/chosen-words.ts'
import { wordsInBoth } from '../../translation/words-in-both.ts'
import { areDaysApart } from './judge.ts'
import { type Said, wordsWithin } from './said.ts'
import * as limit from './thresholds.ts'
import type { Ties } from './ties.ts'
import { best, between } from './translations/best.ts'
import { translatedChanges } from './translations/changes.ts'
import { type Rated, rate, type Sides } from './translations/rate.ts'

/**
 * Ties quotations of one story in two languages that say the same, by a lexicon, cognates, names and numbers, in their
 * own words and in the sentences they stand in; each with the one of the other language that it is most like, where no
 * other comes near.
 */
export function tieTranslations(members: readonly Said[], ties: Ties, kit: Kit): void {
  for (const { sides, lexicon } of languagePairs(members, kit)) {
    const rated = rate(sides, lexicon)
    const sure = best(rated, ties).filter(isSure)
    for (const one of [...sure, ...between(rated, sure)]) tie(one, { ties, lexicon, kit })
  }
}

/** Whether two are one by themselves: where one telling word is all they share, they must be the more alike. */
function isSure({ score, shared }: Rated): boolean {
  return score >= (shared > 1 ? limit.LEAST_TRANSLATED : limit.LEAST_OF_ONE_WORD)
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
    for (const one of best(rated, ties).filter(isSureAcross)) tie(one, { ties, lexicon, kit })
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
  readonly kit: Kit
}

function tie(rated: Rated, { ties, lexicon, kit }: Context): void {
  ties.add(...rated.pair, {
    relation: 'translated',
    score: Math.min(rated.score, 1),
    evidence: { rule: 'same-in-translation', detail: reasonOf(rated, lexicon) },
    changes: (from, to) => translatedChanges([from, to], kit, lexicon),
  })
}

function reasonOf({ pair, covered, beside }: Rated, lexicon: Lexicon): string {
  const [there, back] = covered.map((share) => `${Math.round(100 * share)} %`)
  const shares = `${there} of the one and ${back} of the other is said in both`
  const around = `the sentences around are alike by ${beside.toFixed(2)}`
  const both = pair.map((said) => wordsWithin(said.document, said.quote)) as [Words, Words]
  const words = wordsInBoth(both, lexicon).slice(0, limit.SHOWN_WORDS)
  const shown = words.map(({ first, second }) => `"${first}" and "${second}"`).join(', ')
  return [shares, shown, around].filter((part) => part !== '').join('; ')
}
