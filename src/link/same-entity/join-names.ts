import type { Evidence } from '../../model/edge.ts'
import { type CutNames, joinBlocks } from './blocks.ts'
import type { Clusters } from './clusters.ts'
import { isHan } from './han-name.ts'
import type { Name } from './name.ts'
import { givensAgree, type PersonName, surnamesAgree } from './person-name.ts'
import { familyOf } from './settle-types.ts'
import {
  gatheringKeys,
  joinedKeys,
  likeness,
  reasonFor,
  type Spelling,
  sameConsonants,
  sharesFine,
} from './spelling.ts'
import * as limit from './thresholds.ts'

/** Whether a person's name says by itself who is meant: a surname with a given name. */
export function isFull({ person }: Name): boolean {
  return person !== null && person.givens.length > 0 && !person.isInitials
}

/** Joins names that one gazetteer entry, or all letters folded across scripts, make one. */
export function joinKnown(names: readonly Name[], clusters: Clusters, cut: CutNames): void {
  joinBlocks(
    names,
    clusters,
    {
      keysOf: (name) => foldedKeys(name),
      tieOf: (a, b) => ({ score: limit.SCORE.fold, evidence: foldedEvidence(a, b) }),
    },
    cut,
  )
  joinBlocks(
    names,
    clusters,
    {
      keysOf: ({ entries }) => entries.slice(0, 1),
      tieOf: (a, b) => ({
        score: limit.SCORE.gazetteer,
        evidence: {
          rule: 'gazetteer',
          detail: `«${a.base}» and «${b.base}» are names of one entry, ${a.entries[0]}`,
        },
      }),
    },
    cut,
  )
}

/** Joins names whose consonants agree and whose letters differ little. */
export function joinSpellings(names: readonly Name[], clusters: Clusters, cut: CutNames): void {
  joinBlocks(
    names,
    clusters,
    {
      keysOf: (name) =>
        name.isAbbreviation
          ? []
          : joinedKeys(name.words, 'coarse').map(
              (key) => `${familyOf(name)} ${key} ${name.numbers}`,
            ),
      tieOf: (a, b) => {
        if (likenessOf(a, b) < limit.ALIKE) return null
        return { score: limit.SCORE.spelling, evidence: spellingEvidence(a, b) }
      },
    },
    cut,
  )
}

/** Joins full names of persons by surname and given name. */
export function joinPersons(names: readonly Name[], clusters: Clusters, cut: CutNames): void {
  joinBlocks(
    names.filter(isFull),
    clusters,
    {
      keysOf: ({ person }) => personKeys(person!),
      tieOf: (a, b) => {
        // A Chinese name in its characters is no Korean or Vietnamese one of three words.
        if (a.person!.isChinese !== b.person!.isChinese && (isHan(a.base) || isHan(b.base)))
          return null
        if (!surnamesAgree(a.person!.surname, b.person!.surname)) return null
        if (!givensAgree(a.person!.givens, b.person!.givens)) return null
        return { score: limit.SCORE.fullName, evidence: personEvidence(a, b) }
      },
    },
    cut,
  )
}

function personKeys({ surname, givens, isChinese }: PersonName): string[] {
  const given = givens[0]!
  const { variant } = given.word
  const firsts = [...gatheringKeys(given), ...(variant === -1 ? [] : [String(variant)])]
  const ways = gatheringKeys(surname).flatMap((key) =>
    firsts.map((first) => `${key.slice(0, limit.SURNAME_SOUNDS)} ${first}`),
  )
  return isChinese ? ways.filter((way) => way.includes('~')) : ways
}

function foldedKeys(name: Name): string[] {
  if (name.key.length < limit.FOLDED_LETTERS && !name.person?.isChinese) return []
  if (name.words.length === 0) return []
  return joinedKeys(name.words, 'fine').map((key) => `${familyOf(name)} ${key} ${name.numbers}`)
}

function foldedEvidence(a: Name, b: Name): Evidence {
  return {
    rule: 'same-letters',
    detail: `«${a.base}» and «${b.base}» are one name by their letters${formsAside(a, b)}${reasons(a.words, b.words)}`,
  }
}

function formsAside(a: Name, b: Name): string {
  return a.forms.join() === b.forms.join() ? '' : ', legal forms aside'
}

/** Reasons word by word, where the words can be laid side by side. */
function reasons(a: readonly Spelling[], b: readonly Spelling[]): string {
  if (a.length !== b.length) return ''
  const told = a.flatMap((word, at) => (word.text === b[at]!.text ? [] : [reasonFor(word, b[at]!)]))
  return told.length === 0 ? '' : `: ${told.join('; ')}`
}

/** Mean likeness of two names word by word, by their letters; 0 where a word differs in a consonant or too much. */
function likenessOf(a: Name, b: Name): number {
  if (a.words.length !== b.words.length) return 0
  let sum = 0
  let letters = 0
  for (const [at, word] of a.words.entries()) {
    const other = b.words[at]!
    // Consonants are compared in less time than letters.
    if (!sharesFine(word, other) && !sameConsonants(word, other)) return 0
    const own = likeness(word, other)
    if (own < limit.ALIKE_WORD) return 0
    sum += own * word.text.length
    letters += word.text.length
  }
  return letters < limit.ALIKE_LETTERS ? 0 : sum / letters
}

function spellingEvidence(a: Name, b: Name): Evidence {
  return {
    rule: 'spelling',
    detail: `«${a.base}» and «${b.base}» have the same consonants${reasons(a.words, b.words)}`,
  }
}

function personEvidence(a: Name, b: Name): Evidence {
  const [x, y] = [a.person!, b.person!]
  return {
    rule: 'full-name',
    detail: `«${a.base}» and «${b.base}» agree in surname and given name${reasons([x.surname, x.givens[0]!], [y.surname, y.givens[0]!])}`,
  }
}
