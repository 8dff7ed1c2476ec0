import type { Matches } from './matches.ts'
import { closesQuote, has, opensQuote, type Stretch } from './scene.ts'
import { isCapital } from './shape.ts'
import { TRAIT } from './traits.ts'
import type { Line, Word } from './words.ts'

/** Words of the longest run that names are looked for in at a time. */
const LONGEST_RUN = 24
/** Small words between a capital adjective and the noun that makes a body or a place of it. */
const MOST_BETWEEN = 4
/** Words in quotation marks that may belong to the name before them. */
const LONGEST_QUOTED = 9
/** What makes a name of a body go on in small letters. */
const OPENS_BODY = TRAIT.head | TRAIT.office | TRAIT.legal | TRAIT.last

/** Runs of words that may hold names: capitals, and the small words and marks that names have inside. */
export function chunksOf(words: readonly Word[], line: Line, matches: Matches): Stretch[] {
  const chunks: Stretch[] = []
  for (let i = line.from; i < line.to; ) {
    if (!mayStart(words, i, line)) {
      i++
      continue
    }
    const to = new Run(words, line, matches, i).end()
    chunks.push({ from: i, to })
    i = to
  }
  return chunks
}

function mayStart(words: readonly Word[], at: number, line: Line): boolean {
  const word = words[at]!
  if (!isCapital(word.shape)) return word.shape === 'other' && word.kind === 'word'
  if (!word.opens || !has(word, TRAIT.small)) return true
  if (isInitial(words, at, line)) return true
  // "The Hague", "В Москве": a small word that opens a sentence is looked at only as part of a known name.
  const next = words[at + 1]
  return at + 1 < line.to && next !== undefined && word.form === 'the' && isCapital(next.shape)
}

/** "В.Петров": a letter that is a preposition elsewhere. */
function isInitial(words: readonly Word[], at: number, line: Line): boolean {
  if (words[at]!.shape !== 'initial' || at + 2 >= line.to) return false
  const stop = words[at + 1]!
  return stop.surface === '.' && stop.start === words[at]!.end && isCapital(words[at + 2]!.shape)
}

class Run {
  readonly #words: readonly Word[]
  readonly #line: Line
  readonly #matches: Matches
  readonly #from: number
  #at: number
  #body = false
  /** End of a known name that has begun. */
  #known = 0

  constructor(words: readonly Word[], line: Line, matches: Matches, from: number) {
    this.#words = words
    this.#line = line
    this.#matches = matches
    this.#from = from
    this.#at = from
  }

  /** Where the run ends that begins here. */
  end(): number {
    this.#take(this.#from)
    while (this.#at < this.#line.to && this.#at - this.#from < LONGEST_RUN) {
      const next = this.#next()
      if (next <= this.#at) break
      for (let i = this.#at; i < next; i++) this.#take(i)
    }
    return this.#trimmed()
  }

  #take(at: number): void {
    const word = this.#words[at]!
    if (has(word, OPENS_BODY)) this.#body = true
    for (const { to } of this.#matches.from(at)) this.#known = Math.max(this.#known, to)
    this.#at = at + 1
  }

  /** Up to where the next piece goes on; no further than now where the run ends. */
  #next(): number {
    const at = this.#at
    const word = this.#words[at]!
    if (at < this.#known) return this.#known
    if (word.kind === 'mark') return this.#mark(at)
    if (word.kind === 'number') return at + 1
    if (isCapital(word.shape)) return word.opens && has(word, TRAIT.small) ? at : at + 1
    if (word.shape === 'other') return this.#words[at - 1]!.shape === 'other' ? at + 1 : at
    return this.#small(at)
  }

  #mark(at: number): number {
    const mark = this.#words[at]!
    const last = this.#words[at - 1]!
    const next = this.#line.to > at + 1 ? this.#words[at + 1] : undefined
    if (!next) return at
    const name = isCapital(next.shape)
    if (mark.surface === '.') {
      const short = last.shape === 'initial' || (last.surface.length <= 3 && last.kind === 'word')
      return last.end === mark.start && short && name && !next.opens ? at + 1 : at
    }
    if (mark.form === '-') {
      const glued = last.end === mark.start && next.start === mark.end
      return (glued && (name || next.kind === 'number')) || next.kind === 'number' ? at + 1 : at
    }
    if (mark.surface === '&') return name ? at + 1 : at
    if (opensQuote(mark)) return this.#quoted(at)
    return at
  }

  /** "НАК «Нафтогаз»": a quotation belongs to the head, legal form or abbreviation it follows. */
  #quoted(at: number): number {
    const last = this.#words[at - 1]!
    if (!has(last, OPENS_BODY) && last.shape !== 'upper') return at
    for (let i = at + 1; i < this.#line.to && i <= at + LONGEST_QUOTED; i++) {
      if (closesQuote(this.#words[i]) && this.#words[i]!.end > this.#words[at]!.end) return i + 1
    }
    return at
  }

  #small(at: number): number {
    const word = this.#words[at]!
    const last = this.#words[at - 1]!
    // "Tokyo's port": what somebody has is no part of the name.
    if (last.form.endsWith("'s")) return at
    const next = this.#line.to > at + 1 ? this.#words[at + 1] : undefined
    const named = next !== undefined && (isCapital(next.shape) || next.kind === 'number')
    if (has(word, TRAIT.particle)) {
      const end = this.#particles(at)
      if (end > at) return end
    }
    // "The Black Sea port": what says already what kind of place it is has no other kind behind it.
    if (has(word, TRAIT.placeLast) && has(last, TRAIT.placeLast)) return at
    if (has(word, TRAIT.placeLast | TRAIT.event) && isCapital(last.shape)) return at + 1
    if (isCapital(last.shape) && has(last, TRAIT.adjective)) {
      const noun = this.#noun(at)
      if (noun > at) return noun
    }
    if (named && has(word, TRAIT.conjunction) && this.#closes(at + 1)) return at + 1
    if (!this.#body) return this.#noun(at, 1)
    if (has(word, TRAIT.tail)) return at + 1
    if (!has(word, TRAIT.joiner)) return at
    if (has(word, TRAIT.conjunction) && has(last, OPENS_BODY) && isCapital(last.shape)) return at
    if (next?.surface === '.' && word.surface.length <= 3) {
      const name = this.#words[at + 2]
      return at + 2 < this.#line.to && name && isCapital(name.shape) ? at + 2 : at
    }
    return named || this.#goesOn(at + 1) ? at + 1 : at
  }

  /** Up to behind the particles before a capital ("von der"). */
  #particles(at: number): number {
    for (let i = at; i < this.#line.to && i < at + 3; i++) {
      const word = this.#words[i]!
      if (i > at && isCapital(word.shape)) return i
      if (!has(word, TRAIT.particle)) return at
    }
    return at
  }

  /** Whether a joiner is followed by a tail, at once or behind another joiner ("в сфере связи"). */
  #goesOn(at: number): boolean {
    if (at >= this.#line.to) return false
    const word = this.#words[at]!
    const next = this.#words[at + 1]
    // "The Armed Forces of the Philippines".
    if (word.form === 'the' && this.#words[at - 1]!.form === 'of' && next && isCapital(next.shape))
      return true
    return has(word, TRAIT.tail) || (has(word, TRAIT.joiner) && has(next, TRAIT.tail))
  }

  /** Whether capitals from here on end in a word that closes names of bodies: "Risk Reduction and Management Council". */
  #closes(at: number): boolean {
    for (let i = at; i < this.#line.to && i < at + MOST_BETWEEN; i++) {
      const word = this.#words[i]!
      if (!isCapital(word.shape)) return false
      if (i > at && has(word, TRAIT.last)) return true
    }
    return false
  }

  /** Up to behind the noun that a capital adjective goes with, small words of its own between. */
  #noun(at: number, most = MOST_BETWEEN): number {
    for (let i = at; i < this.#line.to && i < at + most; i++) {
      const word = this.#words[i]!
      if (word.shape !== 'lower') return at
      if (has(word, TRAIT.head | TRAIT.office | TRAIT.placeLast)) return i + 1
      if (!has(word, TRAIT.tail | TRAIT.adjective)) return at
    }
    return at
  }

  /** Without small words and marks at its end that belong to nothing. */
  #trimmed(): number {
    let to = this.#at
    while (to > this.#from + 1) {
      const last = this.#words[to - 1]!
      const loose =
        last.kind === 'mark'
          ? !closesQuote(last)
          : last.shape === 'lower' && has(last, TRAIT.joiner | TRAIT.particle) && to > this.#known
      if (!loose) break
      to--
    }
    return to
  }
}
