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
let kept = 0
let root: Reasons = { told: null, more: null }

/** The reasons so far in words, once they were all of a name, and by the next rule and its word those with one more. */
interface Reasons {
  told: readonly Evidence[] | null
  more: Map<string, Map<string, Reasons>> | null
}

/**
 * The reasons for a name in words, strongest first; never empty. A name stands in many articles for the same reasons,
 * whose words would fill most of the memory that names need: equal lists are one list.
 */
export function describe({ words }: Scene, notes: readonly Note[]): readonly Evidence[] {
  const sorted = notes.length < 2 ? notes : [...notes].sort((a, b) => b.points - a.points)
  let reasons = root
  for (const { rule, word } of sorted) reasons = withOne(reasons, rule, words[word]?.surface ?? '')
  if (reasons.told) return reasons.told
  const told = inWords(words, sorted)
  reasons.told = told
  if (++kept >= KEPT) {
    kept = 0
    root = { told: null, more: null }
  }
  return told
}

function withOne(reasons: Reasons, rule: string, word: string): Reasons {
  reasons.more ??= new Map()
  let byWord = reasons.more.get(rule)
  if (!byWord) {
    byWord = new Map()
    reasons.more.set(rule, byWord)
  }
  let more = byWord.get(word)
  if (!more) {
    more = { told: null, more: null }
    byWord.set(word, more)
  }
  return more
}

function inWords(words: Scene['words'], notes: readonly Note[]): readonly Evidence[] {
  const found: Evidence[] = []
  for (const { rule, word } of notes) {
    const detail = DETAILS[rule]?.(words[word]?.surface ?? '')
    if (detail && !found.some((other) => other.detail === detail)) found.push({ rule, detail })
  }
  return found.length === 0 ? [WRITTEN] : found
}
