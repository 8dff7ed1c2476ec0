import type {
  Gazetteer,
  GazetteerEntry,
  GazetteerMatch,
  GazetteerName,
  Opening,
  ReadForm,
} from '../../model/gazetteer.ts'
import { fold } from '../../text/fold.ts'
import { isCapital } from './shape.ts'
import type { Line, Word } from './words.ts'

/** What a gazetteer knows of one stretch of words. */
export interface Known {
  /** Words from `from` up to `to`, by their numbers in the document. */
  readonly from: number
  readonly to: number
  /** Place within its one word, in code units, where it does not fill it. */
  readonly part: { readonly start: number; readonly end: number } | undefined
  readonly readings: readonly Reading[]
  /** Kept by `isAdjective` once it was asked for. */
  adjective: boolean | undefined
}
export interface Reading {
  readonly entry: GazetteerEntry
  /** Names of the entry that the words may be. */
  readonly names: readonly [number, ...number[]]
  readonly kind: GazetteerMatch['kind']
}

/** Names of a gazetteer in a document, by the number of their first word; those written as names are. */
export class Matches {
  /** By the number of the first word. */
  readonly #byStart: (Known[] | undefined)[]
  readonly #gazetteer: Gazetteer | null

  constructor(gazetteer: Gazetteer | null, words: readonly Word[], lines: readonly Line[]) {
    this.#gazetteer = gazetteer
    this.#byStart = new Array<Known[] | undefined>(words.length).fill(undefined)
    if (gazetteer) for (const line of lines) this.#read(gazetteer, words, line)
  }

  #read(gazetteer: Gazetteer, words: readonly Word[], line: Line): void {
    const { from, to } = line
    const { language } = line.lexicon
    const openings: Opening[] = []
    const forms: ReadForm[] = []
    let some = false
    for (let i = from; i < to; i++) {
      const word = words[i]!
      const opening = openingOf(word, language)
      openings.push(opening)
      forms.push(word.said.read)
      if (opening !== 'none') some = true
    }
    if (!some) return
    for (const match of gazetteer.findIn(forms, openings)) {
      const start = from + match.start
      const end = from + match.end
      if (!isWritten(words, { from: start, to: end }, match, language)) continue
      this.#add(start, end, match)
    }
  }

  #add(from: number, to: number, match: GazetteerMatch): void {
    const reading = {
      entry: this.#gazetteer!.entry(match.entry),
      names: [match.name, ...(match.others ?? NO_NAMES)] as const,
      kind: match.kind,
    }
    const list = this.#byStart[from]
    const known = list && samePlace(list, to, match.part)
    if (known) {
      ;(known.readings as Reading[]).push(reading)
      return
    }
    const fresh = { from, to, part: match.part, readings: [reading], adjective: undefined }
    if (list) list.push(fresh)
    else this.#byStart[from] = [fresh]
  }

  /** All that begin with this word. */
  from(word: number): readonly Known[] {
    return this.#byStart[word] ?? NONE
  }

  /** What fills exactly these words, give or take a possessive ending. */
  at(words: readonly Word[], from: number, to: number): Known | null {
    for (const known of this.from(from)) {
      if (known.to === to && fills(words, known)) return known
    }
    return null
  }

  /**
   * The name as its language writes it: of several that the words may be, one of theirs, and rather one that few other
   * languages have too, for lists give what Russian calls a place to Ukrainian as well.
   */
  baseOf({ names }: Reading, language: string): string {
    const [first, ...others] = names.map((name) => this.#gazetteer!.name(name))
    let best = first!
    for (const name of others)
      if (strangeness(name, language) < strangeness(best, language)) best = name
    return best.text
  }

  /** Whether a word stands as the name itself is written. */
  isBase({ form }: Word, { readings }: Known): boolean {
    return readings.some(({ names }) =>
      names.some((name) => fold(this.#gazetteer!.name(name).text) === form),
    )
  }

  *[Symbol.iterator](): Iterator<Known> {
    for (const list of this.#byStart) if (list) yield* list
  }
}

/** What ends at the same place; the last one is it nearly always. */
function samePlace(list: readonly Known[], to: number, part: Known['part']): Known | undefined {
  return list.findLast(
    (known) =>
      known.to === to && known.part?.start === part?.start && known.part?.end === part?.end,
  )
}

/** How many languages a name has, all that there are where the one at hand is none of them. */
function strangeness({ languages }: GazetteerName, language: string): number {
  return languages.includes(language) ? languages.length : Number.POSITIVE_INFINITY
}

const NONE: readonly Known[] = []
const NO_NAMES: readonly number[] = []

/** True where the name is its words whole, or all of them but a possessive ending. */
export function fills(words: readonly Word[], { part, to }: Known): boolean {
  if (!part) return true
  if (part.start !== 0) return false
  const { form } = words[to - 1]!
  const rest = form.slice(part.end)
  return rest === "'s" || rest === "'"
}

/** What `isWritten` lets begin with a word, told before anything is looked up. */
function openingOf({ shape, form, said }: Word, language: string): Opening {
  if (!said.read.opens) return 'none'
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
