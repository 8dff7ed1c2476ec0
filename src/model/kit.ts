import type { Decision } from './decision.ts'
import type { RemovedKind } from './document.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Lexicon } from './lexicon.ts'
import type { NameWords } from './name-words.ts'
import type { NumeralTable } from './numerals.ts'
import type { SexedWords } from './sexed-words.ts'
import type { SpeechTable } from './speech.ts'

/** A language a text may be in, with how sure that is (0..1). */
export interface LanguageGuess {
  /** BCP 47 tag, primary subtag only: `en`, `ru`, `uk`, `zh`. */
  readonly language: string
  readonly score: number
}

/**
 * Phrases that give away what is not the article, by kind of removal.
 * All are lower case, NFC, matched on folded text (ё→е, typographic apostrophes and quotes unified).
 */
export interface BoilerplateTable {
  /** A line that *begins* with the phrase is of the kind, wherever it stands ("read also: …"). */
  readonly lineStart: Readonly<Partial<Record<RemovedKind, readonly string[]>>>
  /** A line that *is* the phrase, give or take marks, digits and emoji ("comments (12)"). */
  readonly wholeLine: Readonly<Partial<Record<RemovedKind, readonly string[]>>>
  /** A line that is the phrase, a colon or nothing, and is followed by a block of the kind ("related stories"). */
  readonly opensBlock: Readonly<Partial<Record<RemovedKind, readonly string[]>>>
  /** A short line that has the phrase *anywhere*, as whole words, is of the kind ("… in your inbox every Saturday"). */
  readonly anywhere?: Readonly<Partial<Record<RemovedKind, readonly string[]>>>
  /** A short line that *ends* in the phrase after a mark is of the kind ("Name of the channel | Subscribe"). */
  readonly lineEnd?: Readonly<Partial<Record<RemovedKind, readonly string[]>>>
  /** Words before a name that head what a release says of its sender at its end ("about X"). */
  readonly about?: readonly string[]
  /** Words that names of outlets have and names of people have not ("herald"). */
  readonly outlets?: readonly string[]
  /** How a letter to many greets its readers. */
  readonly greetings?: readonly string[]
}

/** How a language writes dates and clock times in running text and stamps. */
export interface DateTable {
  /** Any written form, lower case, without a final stop → month 1..12. */
  readonly months: Readonly<Record<string, number>>
  /** Any written form → ISO weekday, 1 = Monday. */
  readonly weekdays: Readonly<Record<string, number>>
  /** Words that may precede a publication stamp ("published", "updated", "опубликовано"). */
  readonly publishedCues: readonly string[]
  /** Relative day words → days from today ("yesterday": -1). */
  readonly relativeDays: Readonly<Record<string, number>>
  /** Words that may stand between date and clock time ("at", "в", "о"). */
  readonly clockJoiners: readonly string[]
  /** Words after a year ("года", "г.", "року", "р."). */
  readonly yearWords: readonly string[]
}

/**
 * What gives names away in running text. Words are folded; `word*` stands for any ending of up to four letters. Of a
 * phrase of several words the last says what it is, and the others go with it.
 */
export interface NameTable {
  /** Offices, ranks, callings and forms of address beside a person; those that tell the sex once more by it. */
  readonly titles: SexedWords
  /** Verbs whose subject is mostly a person. */
  readonly speech: SexedWords
  readonly organisations: {
    /** Open the name of a body, or stand behind adjectives in it ("министерство", "Ministry"). */
    readonly heads: readonly string[]
    /** Make a body, in small letters too, of a country beside them ("government"). */
    readonly offices: readonly string[]
    /** Go on with the name behind its head, in small letters ("иностранных дел"). */
    readonly tails: readonly string[]
    /** Small words inside the names of bodies ("of", "по"). */
    readonly joiners: readonly string[]
    /** Of these, those that may as well part two names ("and"). */
    readonly conjunctions: readonly string[]
    /** Close the name of a body ("Times", "University"). */
    readonly lasts: readonly string[]
    /** Legal forms before or after it. */
    readonly legal: readonly string[]
    /** Stand before the name of a body without being part of it ("компания"). */
    readonly common: readonly string[]
  }
  readonly places: {
    /** Stand before the name of a place ("lake", "город"), and behind it ("Street", "область"). */
    readonly heads: readonly string[]
    readonly lasts: readonly string[]
    readonly prepositions: readonly string[]
  }
  /** Words that make what is named an event, or a work. */
  readonly events: readonly string[]
  readonly works: readonly string[]
  /** Small words inside the names of persons. */
  readonly particles: readonly string[]
  /** Written with a capital, but no names of things: months, pronouns, diseases. */
  readonly noNames: readonly string[]
  /** Endings of patronymics, of surnames and of adjectives, and those that part the forms of one name. */
  readonly patronymics: { readonly female: readonly string[]; readonly male: readonly string[] }
  readonly surnames: SexedWords
  readonly adjectives: readonly string[]
  readonly endings: readonly string[]
  /** Endings of verbs told of a third person, where nouns in the nominative seldom have them ("ла", «ает»). */
  readonly verbs?: readonly string[]
  /** True where every noun is written with a capital, so that one alone is no sign of a name. */
  readonly nounsHaveCapitals?: boolean
  /**
   * Words that a hyphen ties to a name without making them part of it: before it ("anti-Trump"), and behind it beside the
   * words of the dictionary ("London-based"). Given where the language has such compounds.
   */
  readonly compounds?: { readonly before: readonly string[]; readonly behind: readonly string[] }
  /** Words behind a surname that tell generations of one name apart: "jr". */
  readonly suffixes?: readonly string[]
}

/** How words of one kind change by case: one row of a language's table of endings. */
export interface ParadigmRow {
  /** Kind of word: `noun`, `surname` (persons only), `patronymic`, `adjective`. */
  readonly of: string
  /** Genders the word may have: `m`, `f`, `n`, `p` (names in the plural), several as `mf`. */
  readonly gender: string
  /** Ending of the base form; empty where the base is the bare stem. Folded, as all endings. */
  readonly base: string
  /** Letters one of which stands before the ending; any letter where absent. */
  readonly after?: string
  /** Letters none of which stands before the ending. */
  readonly notAfter?: string
  /** Endings in the order of `cases`, blanks between them: `/` between variants, `_` for none, `-` for no such form. */
  readonly forms: string
  /** The row reads only bases that were `seen` in the collection or are in a dictionary, or only the latter: `dictionary`. */
  readonly needs?: string
  /** How much rarer the row is than its rivals, in points of the score; below 0 for one that is surer. */
  readonly cost?: number
}

/** How a language declines names. Absent for one that does not. */
export interface DeclensionTable {
  /** Names of the cases beside the nominative, in the order of `forms`: `gen dat acc ins loc`. */
  readonly cases: string
  readonly paradigms: Readonly<Record<string, ParadigmRow>>
  /** `last` where only the last word of a name changes; else its words agree and all do. */
  readonly declines?: string
  /** Whether adjectives stand after their noun as well and agree with it: "Unia Europejska". */
  readonly adjectivesAfter?: boolean
  /** Endings that no base form has ("ами"). */
  readonly neverBase?: readonly string[]
  /** Endings of names that often do not decline: "о", "и". */
  readonly indeclinable?: readonly string[]
  /** Prepositions and the cases they ask for, blanks between them. */
  readonly prepositions: Readonly<Record<string, string>>
}

/** One language as data. A table may be empty only where the folder's SOURCES.md says why. */
export interface LanguagePack {
  /** BCP 47 tag, or a script pack's `und-Latn`, `und-Cyrl`, `und`. */
  readonly tag: string
  /** English name and own name. */
  readonly name: { readonly english: string; readonly own: string }
  /** ISO 15924 code. */
  readonly script: string
  readonly abbreviations: {
    /** Never end a sentence: "mr", "г-н", "им". Lower case, without the final stop. */
    readonly never: readonly string[]
    /** End one only before a capital letter that starts no name or number: "etc", "и т. д". */
    readonly sometimes: readonly string[]
    /** Not an end before a digit: "no", "p", "стр", "ст". */
    readonly beforeNumber: readonly string[]
    /** Whether a number with a stop is an ordinal also before a capital letter: "19. Jahrhundert". */
    readonly ordinals?: boolean
  }
  readonly quotes: {
    /** Pairs, outermost first: ["«", "»"]. */
    readonly pairs: readonly (readonly [string, string])[]
    /** Whether a dash opens a line of speech. */
    readonly dashDialogue: boolean
  }
  readonly dates: DateTable
  readonly boilerplate: BoilerplateTable
  /** Run-in house labels, matched with a colon after them at a paragraph's start ("details", "джерело"). */
  readonly labels: {
    readonly plain: readonly string[]
    /** May carry up to four words of a name before the colon ("direct speech of X:"). */
    readonly withName: readonly string[]
  }
  /** Openers of background paragraphs, which are never removed ("earlier", "напомним"). */
  readonly background: readonly string[]
  readonly bylines: {
    /** Openers of an author line ("by", "автор", "текст"). */
    readonly openers: readonly string[]
    /** Openers of a caption or picture credit ("photo", "фото"). */
    readonly captions: readonly string[]
    /** Openers of a line that names the outlet the text is from ("source", "источник"). */
    readonly sources: readonly string[]
  }
  /** How names decline, where they do. */
  readonly declension?: DeclensionTable
  /** What gives names away. */
  readonly names?: NameTable
  /** How it tells who said what. */
  readonly speech?: SpeechTable
  /** How it writes numbers in words, where that is known. */
  readonly numerals?: NumeralTable
  /** Closed-class words: articles, prepositions, pronouns, conjunctions, particles, auxiliaries. */
  readonly functionWords: readonly string[]
}

/** What steps may use beside the document itself: tables loaded once, all pure to query. */
export interface Kit {
  readonly packs: readonly LanguagePack[]
  /** The pack of a language; of its script, or the generic one, where the language has none. Never fails. */
  pack(language: string): LanguagePack
  /** Languages `text` may be in, best first; empty where there are no letters. */
  identify(text: string): readonly LanguageGuess[]
  /** Names of countries, cities, bodies and people; absent in a kit that was made without. */
  readonly gazetteer?: Gazetteer
  /** Names of persons and ordinary words, by language; absent in a kit that was made without. */
  readonly nameWords?: ReadonlyMap<string, NameWords>
  /** Which words of two languages say the same; null for a pair without a lexicon, absent in a kit made without. */
  readonly lexicon?: (first: string, second: string) => Lexicon | null
  /** What people decided on names, in the order of the file. */
  readonly decisions?: readonly Decision[]
}
