import type { Evidence } from '../../model/edge.ts'
import type { Scene } from './scene.ts'
import type { Note } from './tally.ts'

/** What each rule says, with the word it spoke of. */
const DETAILS: Readonly<Record<string, (word: string) => string>> = {
  abbreviation: (word) => `"${word}" is written in capitals, as abbreviations of bodies are`,
  adjective: (word) => `"${word}" is an adjective or demonym of a known place or people`,
  age: (word) => `an age follows: ${word}`,
  ampersand: () => 'an "&" joins its words',
  apposition: (word) => `"${word}" follows as an office or calling`,
  brackets: (word) => `"${word}" is introduced in brackets behind the full name`,
  'capitals-inside': (word) => `"${word}" has capitals inside`,
  common: (word) => `"${word}" stands before it`,
  document: (word) => `"${word}" is clearly such a name elsewhere in the text`,
  event: (word) => `"${word}" makes it an event`,
  gazetteer: (word) => `the gazetteer has the name that begins with "${word}"`,
  'given-name': (word) => `"${word}" is a given name`,
  head: (word) => `"${word}" opens names of bodies`,
  initials: () => 'initials stand beside it',
  'last-word': (word) => `"${word}" closes names of bodies`,
  'legal-form': (word) => `"${word}" is a legal form`,
  letters: (word) => `"${word}" is in the letters of another language`,
  'named-after': (word) => `a name of a person opens it: "${word}"`,
  number: (word) => `"${word}" is part of it, as in names of things`,
  'of-place': (word) => `"${word}" says whose body it is`,
  office: (word) => `"${word}" beside a country is one of its bodies`,
  particle: (word) => `"${word}" is a small word inside names of persons`,
  patronymic: (word) => `"${word}" is a patronymic by its ending`,
  'place-beside': (word) => `the place "${word}" follows`,
  'place-of': (word) => `the place "${word}" opens it`,
  'place-word': (word) => `"${word}" stands with names of places`,
  preposition: (word) => `"${word}" stands before it, as before places`,
  quoted: () => 'it stands in quotation marks',
  speech: (word) => `"${word}" goes with persons`,
  spelled: () => 'it stands in brackets behind the name in other letters',
  surname: (word) => `"${word}" is a surname`,
  'surname-ending': (word) => `"${word}" ends as surnames do`,
  'surname-of-document': (word) => `a full name of the text ends in "${word}"`,
  syllables: () => 'its words are Chinese syllables',
  title: (word) => `the title "${word}" stands before it`,
  verb: (word) => `the verb "${word}" follows`,
  work: (word) => `"${word}" stands before it, as before titles of works`,
}
/** Where no rule has more to say. */
const WRITTEN: Evidence = { rule: 'capitals', detail: 'it is written as names are' }

/** Lists of reasons kept, to be shared by all names they are true of. */
const KEPT = 20_000
/** By the rules and the words they spoke of. */
const kept = new Map<string, readonly Evidence[]>()

/**
 * The reasons for a name in words, strongest first; never empty. A name stands in many articles for the same reasons,
 * whose words would fill most of the memory that names need: equal lists are one list.
 */
export function describe({ words }: Scene, notes: readonly Note[]): readonly Evidence[] {
  const sorted = isSorted(notes) ? notes : [...notes].sort((a, b) => b.points - a.points)
  let key = ''
  for (const { rule, word } of sorted) key += `${rule} ${words[word]?.surface ?? ''}\n`
  const known = kept.get(key)
  if (known) return known
  const told = inWords(words, sorted)
  if (kept.size >= KEPT) kept.clear()
  kept.set(key, told)
  return told
}

function isSorted(notes: readonly Note[]): boolean {
  for (let i = 1; i < notes.length; i++) if (notes[i]!.points > notes[i - 1]!.points) return false
  return true
}

function inWords(words: Scene['words'], notes: readonly Note[]): readonly Evidence[] {
  const found: Evidence[] = []
  for (const { rule, word } of notes) {
    const detail = DETAILS[rule]?.(words[word]?.surface ?? '')
    if (detail && !found.some((other) => other.detail === detail)) found.push({ rule, detail })
  }
  return found.length === 0 ? [WRITTEN] : found
}
