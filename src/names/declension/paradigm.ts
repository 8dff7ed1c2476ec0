import type { DeclensionTable, ParadigmRow } from '../../model/kit.ts'

/** Number and gender of a word: `p` is a name in the plural, whose gender does not show. */
export type Gender = 'm' | 'f' | 'n' | 'p'
/** A case by the short name of the language's table: `nom`, `gen`, `dat` … English and German have `poss` or `gen` alone. */
export type Case = string
/** What kind of word a paradigm declines. */
export type WordClass = 'noun' | 'surname' | 'patronymic' | 'adjective'

export const NOMINATIVE: Case = 'nom'

/** A row of a table of endings, made ready to be read. */
export interface Paradigm {
  readonly name: string
  readonly of: WordClass
  readonly genders: readonly Gender[]
  /** Ending of the base form. */
  readonly base: string
  /** Every ending, the base form's among them, with the cases it stands for. */
  readonly endings: ReadonlyMap<string, readonly Case[]>
  /** What a base must have to be read by it: been seen, or be in a dictionary. */
  readonly needs: 'nothing' | 'seen' | 'dictionary'
  readonly cost: number
  /** Whether the letter before the ending suits. */
  suits(letter: string): boolean
}

/** A table of endings, found by ending. */
export interface Paradigms {
  readonly cases: readonly Case[]
  readonly byEnding: ReadonlyMap<string, readonly Paradigm[]>
  readonly byBase: ReadonlyMap<string, readonly Paradigm[]>
  /** Letters of the longest ending. */
  readonly longest: number
}

const ready = new WeakMap<DeclensionTable, Paradigms>()

/** The paradigms of a table, made once for each table. */
export function paradigmsOf(table: DeclensionTable): Paradigms {
  const known = ready.get(table)
  if (known) return known
  const cases = table.cases.split(' ')
  const all = Object.entries(table.paradigms).map(([name, row]) => paradigm(name, row, cases))
  const byEnding = new Map<string, Paradigm[]>()
  const byBase = new Map<string, Paradigm[]>()
  for (const one of all) {
    byBase.set(one.base, [...(byBase.get(one.base) ?? []), one])
    for (const ending of one.endings.keys())
      byEnding.set(ending, [...(byEnding.get(ending) ?? []), one])
  }
  const longest = Math.max(0, ...[...byEnding.keys()].map((ending) => ending.length))
  const made = { cases: [NOMINATIVE, ...cases], byEnding, byBase, longest }
  ready.set(table, made)
  return made
}

function paradigm(name: string, row: ParadigmRow, cases: readonly Case[]): Paradigm {
  const endings = new Map<string, Case[]>([[row.base, [NOMINATIVE]]])
  for (const [i, slot] of row.forms.split(' ').entries()) {
    for (const written of slot === '-' ? [] : slot.split('/')) {
      const ending = written === '_' ? '' : written
      endings.set(ending, [...(endings.get(ending) ?? []), cases[i]!])
    }
  }
  return {
    name,
    of: row.of as WordClass,
    genders: [...row.gender] as Gender[],
    base: row.base,
    endings,
    needs: (row.needs ?? 'nothing') as Paradigm['needs'],
    cost: row.cost ?? 0,
    suits: (letter) =>
      (row.after === undefined || row.after.includes(letter)) &&
      (row.notAfter === undefined || !row.notAfter.includes(letter)),
  }
}
