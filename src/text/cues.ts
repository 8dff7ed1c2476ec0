import { REMOVED_KINDS, type RemovedKind } from '../model/document.ts'
import type { BoilerplateTable, Kit, LanguagePack } from '../model/kit.ts'
import { addTo } from './add-to.ts'
import { hasAny, IS } from './characters.ts'
import { type Cue, longestOpener } from './cue.ts'
import { fold } from './fold.ts'
import type { Paragraph } from './paragraph.ts'
import { bareFolded, firstWord, leadLength, opening, PhraseSet, wordStarts } from './phrases.ts'

export type { Cue } from './cue.ts'

const readers = new WeakMap<Kit, CueReader>()

/** The phrases of a kit's languages, put in order once for all readers. */
export function cuesOf(kit: Kit): CueReader {
  const made = readers.get(kit) ?? new CueReader(kit.packs)
  readers.set(kit, made)
  return made
}

/** Phrases of all languages at once, since pages mix them; each looked up by its first word. Tables are folded already. */
export class CueReader {
  readonly #starts = new Map<string, Cue[]>()
  readonly #wholes = new Map<string, Cue>()
  /** The first words of these. */
  readonly #wholeStarts = new Set<string>()
  readonly #anywhere = new Map<string, Cue[]>()
  readonly #ends = new Map<string, Cue>()
  readonly #background: PhraseSet
  readonly #labels: PhraseSet
  readonly #namedLabels: PhraseSet
  readonly #bylines: PhraseSet
  readonly #captions: PhraseSet
  readonly #published: PhraseSet
  readonly #sources: PhraseSet
  readonly #about: PhraseSet
  readonly #greetings: PhraseSet
  readonly #outlets: ReadonlySet<string>
  readonly #vocabulary = new Map<string, RemovedKind>()
  readonly #kinds = new WeakMap<Paragraph, Cue | null>()

  constructor(packs: readonly LanguagePack[]) {
    for (const { boilerplate, functionWords } of packs) this.#learn(boilerplate, functionWords)
    this.#background = new PhraseSet(packs.flatMap(({ background }) => background))
    this.#labels = new PhraseSet(packs.flatMap(({ labels }) => labels.plain))
    this.#namedLabels = new PhraseSet(packs.flatMap(({ labels }) => labels.withName))
    this.#bylines = new PhraseSet(packs.flatMap(({ bylines }) => bylines.openers))
    this.#captions = new PhraseSet(packs.flatMap(({ bylines }) => bylines.captions))
    this.#about = new PhraseSet(packs.flatMap(({ boilerplate }) => boilerplate.about ?? []))
    this.#greetings = new PhraseSet(packs.flatMap(({ boilerplate }) => boilerplate.greetings ?? []))
    this.#outlets = new Set(packs.flatMap(({ boilerplate }) => boilerplate.outlets ?? []))
    this.#published = new PhraseSet(packs.flatMap(({ dates }) => dates.publishedCues))
    this.#sources = new PhraseSet(packs.flatMap(({ bylines }) => bylines.sources))
  }

  #learn(
    { lineStart, wholeLine, opensBlock, anywhere, lineEnd }: BoilerplateTable,
    functionWords: readonly string[],
  ): void {
    const small = new Set(functionWords)
    for (const kind of REMOVED_KINDS) {
      for (const phrase of lineEnd?.[kind] ?? []) {
        this.#ends.set(phrase, { kind, phrase, opens: false, whole: false })
      }
      for (const phrase of anywhere?.[kind] ?? []) {
        const cue = { kind, phrase, opens: false, whole: false }
        addTo(this.#anywhere, firstWord(cue.phrase), cue)
      }
      for (const phrase of lineStart[kind] ?? []) {
        const cue = { kind, phrase, opens: kind === 'related-links', whole: false }
        const first = firstWord(cue.phrase)
        addTo(this.#starts, first, cue)
      }
      for (const phrase of wholeLine[kind] ?? []) {
        this.#learnWhole(phrase, { kind, phrase, opens: false, whole: true })
        if (BUTTON_KINDS.has(kind)) this.#learnButton(phrase, kind, small)
      }
      for (const phrase of opensBlock[kind] ?? []) {
        this.#learnWhole(phrase, { kind, phrase, opens: true, whole: true })
      }
    }
  }

  #learnWhole(phrase: string, cue: Cue): void {
    const key = bareFolded(phrase)
    if (key === '') return
    this.#wholes.set(key, cue)
    this.#wholeStarts.add(key.split(' ', 1)[0]!)
  }

  /** Words of buttons one by one; "not", "all" and the like stand on buttons, but tell nothing. */
  #learnButton(phrase: string, kind: RemovedKind, small: ReadonlySet<string>): void {
    for (const word of bareFolded(phrase).split(' ')) {
      if (word.length <= 2 || small.has(word) || this.#vocabulary.has(word)) continue
      this.#vocabulary.set(word, kind)
    }
  }

  /** The kind of a line put together from the words of buttons ("Facebook Tweet Email Print"); else `null`. */
  vocabularyOf({ folded }: Paragraph): RemovedKind | null {
    const bare = bareFolded(folded)
    let words = 0
    const kinds: RemovedKind[] = []
    for (let start = 0, end = 0; start < bare.length; start = end + 1) {
      end = bare.indexOf(' ', start)
      if (end < 0) end = bare.length
      if (end - start <= 2) continue
      words++
      const kind = this.#vocabulary.get(bare.slice(start, end))
      if (kind !== undefined) kinds.push(kind)
      // No more words can follow than these, each with its blank; most lines are given up at the second.
      const rest = Math.floor((bare.length - end) / 4)
      if (kinds.length + rest < (words + rest) * BUTTON_SHARE) return null
    }
    return words < 2 || kinds.length < words * BUTTON_SHARE ? null : mostFrequent(kinds)
  }

  /**
   * True for a picture credit: its opener with a mark or nothing behind it, or an opener of several words.
   * @param textFolded `fold(text)`, where it is known
   */
  isCredit(text: string, textFolded: string = fold(text)): boolean {
    const folded = opening(textFolded)
    const phrase = this.#captions.opener(folded)
    if (phrase === null) return this.#startOf(folded)?.kind === 'caption'
    const rest = opening(text.trim()).slice(phrase.length).trimStart()
    return phrase.includes(' ') || rest === '' || /^[:/|(©.,–—-]|^\p{Lu}\./u.test(rest)
  }

  #last: Paragraph | null = null
  #lastOpening = ''

  /** What a line opens with, its bullets and marks aside; asked several times in a row. */
  #opening(paragraph: Paragraph): string {
    if (this.#last !== paragraph) {
      this.#last = paragraph
      this.#lastOpening = opening(paragraph.folded)
    }
    return this.#lastOpening
  }

  /** What a line is by its wording alone; `null` where no phrase says. */
  kindOf(paragraph: Paragraph): Cue | null {
    const known = this.#kinds.get(paragraph)
    if (known !== undefined) return known
    const cue = this.read(paragraph)
    this.#kinds.set(paragraph, cue)
    return cue
  }

  /** The same, not remembered. */
  read(paragraph: Paragraph): Cue | null {
    const text = this.#opening(paragraph)
    const whole = text.length > LONGEST_WHOLE ? undefined : this.#wholeOf(text)
    if (whole) return whole
    const colon = text.indexOf(':')
    const opener =
      colon > 0 && colon <= LONGEST_WHOLE
        ? this.#wholes.get(bareFolded(text.slice(0, colon)))
        : undefined
    if (opener?.opens && paragraph.stops < 3) return { ...opener, whole: false }
    return this.#startOf(text) ?? this.#inside(paragraph) ?? this.#atEnd(paragraph)
  }

  #wholeOf(text: string): Cue | undefined {
    // A line that starts with a word of letters alone keeps it when it is made bare.
    const first = firstWord(text)
    if (first !== '' && !this.#wholeStarts.has(first) && !hasAny(first, IS.number)) return undefined
    return this.#wholes.get(bareFolded(text))
  }

  /** A phrase anywhere in a short line that nobody is quoted in. */
  #inside({ folded, words, stops }: Paragraph): Cue | null {
    if (words.length > INSIDE_WORDS || stops > INSIDE_STOPS || /["«“„]/u.test(folded)) return null
    for (const [word, index] of wordStarts(folded, this.#anywhere)) {
      const cues = this.#anywhere.get(word) ?? []
      const rest = folded.slice(index)
      const cue = longestOpener(cues, rest)
      if (cue) return cue
    }
    return null
  }

  /** A phrase at the end of a short line, parted from what is before it by a mark. */
  #atEnd({ folded, words }: Paragraph): Cue | null {
    if (words.length > END_WORDS) return null
    const end = /[.!?|•·:/>-]\s*(?<end>[\p{L}][^.!?|•·:/>]*)[.!]?$/u.exec(folded)?.groups?.end
    return (end && this.#ends.get(end.trim())) || null
  }

  /** The longest phrase of any kind that a folded text starts with. */
  #startOf(text: string): Cue | null {
    const starts = this.#starts.get(firstWord(text))
    if (!starts) return null
    const cue = longestOpener(starts, text)
    if (!cue?.opens) return cue
    // "Read also: A headline" may be followed by more of them, "Read our review of X" is not.
    const colon = cue.phrase.endsWith(':') || /^\s*:/u.test(text.slice(cue.phrase.length))
    return colon ? cue : { ...cue, opens: false }
  }

  /** True where the paragraph opens by recalling what was known before. */
  isBackground(paragraph: Paragraph): boolean {
    return this.#background.opener(this.#opening(paragraph)) !== null
  }

  /** Code units of the run-in house label the paragraph starts with, its colon included; 0 without one. */
  labelLength({ text }: Paragraph): number {
    const lead = leadLength(text)
    const colon = text.indexOf(':', lead)
    if (colon < 0 || colon > lead + 80) return 0
    const before = opening(fold(text.slice(lead, colon)))
    const plain = this.#labels.opener(before)
    if (plain !== null && plain.length === before.length) return colon + 1
    const named = this.#namedLabels.opener(before)
    if (named === null) return 0
    const name = before.slice(named.length).trim()
    return name.split(' ').length <= LABEL_NAME_WORDS ? colon + 1 : 0
  }

  /** True for a line that begins with a word for "about" and goes on with a name. */
  isAbout({ folded, text }: Paragraph): boolean {
    const phrase = this.#about.opener(folded)
    return phrase !== null && /^[\s«"“]*\p{Lu}/u.test(text.slice(phrase.length))
  }

  /** True for a name one of whose words only outlets have in theirs. */
  isOutlet(name: string): boolean {
    return fold(name)
      .split(/[\s.-]+/u)
      .some((word) => this.#outlets.has(word))
  }

  /** True for a paragraph that greets the readers of a letter. */
  isGreeting({ folded }: Paragraph): boolean {
    return this.#greetings.opener(folded) !== null
  }

  /** True for a line that says where a text is from: an opener of one word with a colon behind it, or of several, and a name. */
  namesSource(paragraph: Paragraph): boolean {
    const text = this.#opening(paragraph)
    const phrase = this.#sources.opener(text)
    if (phrase === null) return false
    const named = opening(paragraph.text).slice(phrase.length)
    return (phrase.includes(' ') ? /^\s*:?\s*\P{Ll}/u : /^\s*:\s*\P{Ll}/u).test(named)
  }

  /** The opener of an author line, or of a date of publication; folded, `null` without one. */
  opener(paragraph: Paragraph, what: 'byline' | 'published'): string | null {
    const phrases = what === 'byline' ? this.#bylines : this.#published
    return phrases.opener(this.#opening(paragraph))
  }
}

/** Most words and sentence ends of a line that a phrase anywhere in it gives away; longer ones are prose. */
const INSIDE_WORDS = 32
const INSIDE_STOPS = 3

/** Most words of a line that a phrase at its end gives away. */
const END_WORDS = 10

/** Longest line, in code units, that can be a phrase and nothing else. */
const LONGEST_WHOLE = 120

/** Kinds whose whole lines are names of buttons, which pages also print side by side. */
const BUTTON_KINDS: ReadonlySet<RemovedKind> = new Set(['share', 'comments', 'navigation'])
/** Share of a line's words that must be words of buttons. */
const BUTTON_SHARE = 0.75

/** Most words of a name inside a label ("direct speech of Foreign Minister X:"). */
const LABEL_NAME_WORDS = 6

/** The kind that comes most often, of several the one that comes first. */
function mostFrequent(kinds: readonly RemovedKind[]): RemovedKind | null {
  const counts = new Map<RemovedKind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
