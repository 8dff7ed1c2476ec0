import type { Gazetteer, GazetteerEntry, GazetteerMatch, Opening } from '../../model/gazetteer.ts'
import { isCapital } from './shape.ts'
import type { Line, Word } from './words.ts'

/** What a gazetteer knows of one stretch of words. */
export interface Known {
  /** Words from `from` up to `to`, by their numbers in the document. */
  readonly from: number
  readonly to: number
  /** Place within its one word, in code units, where it does not fill it. */
  readonly part?: { readonly start: number; readonly end: number }
  readonly readings: readonly Reading[]
}
export interface Reading {
  readonly entry: GazetteerEntry
  readonly name: number
  readonly kind: GazetteerMatch['kind']
}

/** Names of a gazetteer in a document, by the number of their first word; those written as names are. */
export class Matches {
  readonly #byStart = new Map<number, Known[]>()
  readonly #entries = new Map<number, GazetteerEntry>()
  readonly #gazetteer: Gazetteer | null

  constructor(gazetteer: Gazetteer | null, words: readonly Word[], lines: readonly Line[]) {
    this.#gazetteer = gazetteer
    if (gazetteer) for (const line of lines) this.#read(gazetteer, words, line)
  }

  #read(gazetteer: Gazetteer, words: readonly Word[], line: Line): void {
    const { from, to } = line
    const { language } = line.lexicon
    const forms: string[] = []
    const openings: Opening[] = []
    for (let i = from; i < to; i++) {
      forms.push(words[i]!.form)
      openings.push(openingOf(words[i]!, language))
    }
    for (const match of gazetteer.find(forms, openings)) {
      const start = from + match.start
      const end = from + match.end
      if (!isWritten(words, { from: start, to: end }, match, language)) continue
      this.#add(start, end, match)
    }
  }

  #add(from: number, to: number, match: GazetteerMatch): void {
    const list = this.#byStart.get(from)
    const reading = { entry: this.#entry(match.entry), name: match.name, kind: match.kind }
    const known = list?.find(
      (other) =>
        other.to === to &&
        other.part?.start === match.part?.start &&
        other.part?.end === match.part?.end,
    )
    if (known) (known.readings as Reading[]).push(reading)
    else {
      const fresh = { from, to, readings: [reading], ...(match.part && { part: match.part }) }
      if (list) list.push(fresh)
      else this.#byStart.set(from, [fresh])
    }
  }

  #entry(number: number): GazetteerEntry {
    const known = this.#entries.get(number)
    if (known) return known
    const entry = this.#gazetteer!.entry(number)
    this.#entries.set(number, entry)
    return entry
  }

  /** All that begin with this word. */
  from(word: number): readonly Known[] {
    return this.#byStart.get(word) ?? NONE
  }

  /** What fills exactly these words, give or take a possessive ending. */
  at(words: readonly Word[], from: number, to: number): Known | null {
    for (const known of this.from(from)) {
      if (known.to === to && fills(words, known)) return known
    }
    return null
  }

  baseOf({ name }: Reading): string {
    return this.#gazetteer!.name(name).text
  }

  *[Symbol.iterator](): Iterator<Known> {
    for (const list of this.#byStart.values()) yield* list
  }
}

const NONE: readonly Known[] = []

/** True where the name is its words whole, or all of them but a possessive ending. */
export function fills(words: readonly Word[], { part, from, to }: Known): boolean {
  if (!part) return true
  if (part.start !== 0) return false
  const { form } = words[to - 1]!
  const rest = to - from === 1 ? form.slice(part.end) : form.slice(part.end)
  return rest === "'s" || rest === "'"
}

/** What `isWritten` lets begin with a word, told before anything is looked up. */
function openingOf({ shape, form }: Word, language: string): Opening {
  if (shape !== 'lower' || form.includes('-') || form.includes("'")) return 'all'
  return language === 'en' || form.length < SHORTEST_ADJECTIVE ? 'none' : 'adjectives'
}

/** Adjectives are small in most languages; other names begin with a capital, and abbreviations are all in capitals. */
function isWritten(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  { kind, part }: GazetteerMatch,
  language: string,
): boolean {
  const first = words[from]!
  if (kind === 'adjective' || kind === 'demonym') {
    if (first.surface.length < SHORTEST_ADJECTIVE && first.shape !== 'other') return false
    return language !== 'en' || first.shape !== 'lower' || (part !== undefined && part.start > 0)
  }
  if (first.shape === 'other') return true
  if (kind === 'abbreviation') {
    const own = part ? first.surface.slice(part.start, part.end) : first.surface
    if (to - from > 1) return isCapital(first.shape)
    return own === own.toUpperCase() || own.slice(1) !== own.slice(1).toLowerCase()
  }
  if (part && part.start > 0) return first.surface[part.start] !== first.form[part.start]
  return isCapital(first.shape) && (first.shape !== 'initial' || to - from > 1)
}

/** Letters of the shortest adjective that is told from a particle or an initial. */
const SHORTEST_ADJECTIVE = 3
