import type { Gazetteer } from '../../model/gazetteer.ts'
import { foldWord } from '../../text/fold.ts'
import type { Name } from './name.ts'
import table from './organisation-words.json' with { type: 'json' }

/** A body's name as what its words mean: alike in every language. */
export interface OrganisationName {
  /** Concepts in no order ("ministry", "affair-foreign"), each once. */
  readonly concepts: readonly string[]
  /** Countries, and other things of the gazetteer, that its words name. */
  readonly places: readonly string[]
  /** Coarse keys of words that are neither. */
  readonly others: readonly string[]
}

const STEM = /\*$/u
const exact = new Map<string, string>()
const stems = new Map<string, string>()
let longest = 0
for (const [concept, forms] of [...Object.entries(table.concepts), ['', table.ignored] as const]) {
  for (const form of forms.split(' ')) {
    const own = foldWord(form.replace(STEM, ''))
    if (STEM.test(form)) stems.set(own, concept)
    else exact.set(own, concept)
    longest = Math.max(longest, own.length)
  }
}
/** Concepts that every country has a body of. */
const GENERIC: ReadonlySet<string> = new Set(table.generic.split(' '))
/** Of these, those that a text without a country means of its own one. */
const DOMESTIC: ReadonlySet<string> = new Set(table.domestic.split(' '))
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries(table.short))

/** The concept of a folded word; empty for a small word, undefined for one that is in no table. */
function conceptOf(word: string): string | undefined {
  const known = exact.get(word)
  if (known !== undefined) return known
  for (let length = Math.min(longest, word.length); length >= 2; length--) {
    const concept = stems.get(word.slice(0, length))
    if (concept !== undefined) return concept
  }
  return undefined
}

/** Reads a body's name by its words; null where none of them is known. */
export function readOrganisation(
  name: Name,
  gazetteer: Gazetteer | undefined,
): OrganisationName | null {
  const forms = name.words.map(({ text }) => text)
  const places = new Map<number, string>()
  for (const { start, end, entry, kind } of gazetteer?.find(forms) ?? []) {
    if (end - start === forms.length || kind === 'weak' || places.has(start)) continue
    // A word that says what a body is says so here too, though some town may be called so: Nord, Union, Central.
    if (end - start === 1 && conceptOf(forms[start]!) !== undefined) continue
    const { id, type } = gazetteer!.entry(entry)
    if (type === 'place') for (let at = start; at < end; at++) places.set(at, id)
  }
  const concepts = new Set<string>()
  const others: string[] = []
  for (const [at, word] of name.words.entries()) {
    if (places.has(at)) continue
    const meant = SHORT.get(word.text)
    if (meant !== undefined) for (const concept of meant.split(' ')) concepts.add(concept)
    else {
      const concept = conceptOf(word.text)
      if (concept === undefined) others.push(word.coarse[0] ?? word.text)
      else if (concept !== '') concepts.add(concept)
    }
  }
  if (concepts.size === 0) return null
  return {
    concepts: [...concepts].sort(),
    places: [...new Set(places.values())].sort(),
    others: others.sort(),
  }
}

/** Whether only words for kinds of bodies make the name: "the ministry", which is another in every country. */
export function isGeneric({ concepts, places, others }: OrganisationName): boolean {
  return places.length === 0 && others.length === 0 && concepts.every((one) => GENERIC.has(one))
}

/** Whether a generic name means another body in the press of each country. */
export function isDomestic({ concepts }: OrganisationName): boolean {
  return concepts.some((one) => DOMESTIC.has(one))
}

/** What a translation of the name has too. */
export function translationKey({ concepts, places, others }: OrganisationName): string {
  return `${concepts.join(' ')} | ${places.join(' ')} | ${others.join(' ')}`
}
