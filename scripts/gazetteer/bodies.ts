import { fold } from '../../src/text/fold.ts'
import { type Draft, rankOf } from './draft.ts'
import { lexical } from './sources.ts'
import { weakOr } from './weak.ts'

interface Body {
  readonly id: string
  readonly names: Readonly<Record<string, readonly string[]>>
}
const ABBREVIATION = /^[\p{Lu}\p{N}][\p{L}\p{N}&.-]{1,7}$/u
/** Stands for the population of a body of states. */
const LISTED = 1_000_000

export function readBodies(): Body[] {
  return lexical('supraverden-orgs', 'orgs.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Body)
    .filter(({ id }) => /^Q\d+$/.test(id))
}

/** Wikidata ids of bodies by their folded full names in English; abbreviations are shared too often. */
export function bodyIds(bodies: readonly Body[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { id, names } of bodies) {
    for (const name of names.en ?? []) if (!ABBREVIATION.test(name)) ids.set(fold(name), id)
  }
  return ids
}

/** Adds international organisations in all the languages of the source. */
export function addBodies(draft: Draft, bodies: readonly Body[]): void {
  for (const { id, names } of bodies) {
    draft.add({ id, type: 'organisation', rank: rankOf(LISTED) })
    for (const [language, list] of Object.entries(names)) {
      for (const text of list) {
        const short = ABBREVIATION.test(text) && text === text.toUpperCase()
        const kind = short ? 'abbreviation' : weakOr('name', text)
        draft.name(id, text, kind, [language])
      }
    }
  }
}
