import type { Evidence } from '../../model/edge.ts'
import { type CutNames, joinBlocks } from './blocks.ts'
import type { Clusters } from './clusters.ts'
import { givenNameRow } from './given-names.ts'
import type { Name } from './name.ts'
import { givensAgree, type PersonName, surnamesAgree } from './person-name.ts'
import { familyOf } from './settle-types.ts'
import { joinedKeys, keyLikeness, type Spelling } from './spelling.ts'
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
        const likeness = likenessOf(a, b)
        if (likeness < limit.ALIKE) return null
        return { score: limit.SCORE.spelling, evidence: spellingEvidence(a, b, likeness) }
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
  const row = givenNameRow(given.text)
  const firsts = [...given.coarse, ...(row === null ? [] : [String(row)])]
  const ways = surname.coarse.flatMap((key) => firsts.map((first) => `${key} ${first}`))
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
    detail: `«${a.base}» and «${b.base}» are one name by the letters of their scripts`,
  }
}

function likenessOf(a: Name, b: Name): number {
  const [x, y] = [soundOf(a.words), soundOf(b.words)]
  if (Math.min(x.length, y.length) < limit.ALIKE_LETTERS) return 0
  return keyLikeness(x, y)
}

function soundOf(words: readonly Spelling[]): string {
  return words.map(({ fine }) => fine[0]).join('')
}

function spellingEvidence(a: Name, b: Name, likeness: number): Evidence {
  return {
    rule: 'spelling',
    detail: `«${a.base}» and «${b.base}» have the same consonants and are ${Math.round(100 * likeness)} % alike by letters`,
  }
}

function personEvidence(a: Name, b: Name): Evidence {
  return {
    rule: 'full-name',
    detail: `«${a.base}» and «${b.base}» agree in surname and given name`,
  }
}
