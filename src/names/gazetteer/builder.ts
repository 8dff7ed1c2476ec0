import type { GazetteerEntry, GazetteerName } from '../../model/gazetteer.ts'
import { tokenize } from '../../text/tokens.ts'
import { growing8, growing16, growing32 } from './growing.ts'
import { NameTrie } from './name-trie.ts'
import { type GazetteerPack, KINDS, TYPES } from './pack.ts'
import { INVARIABLE, stemOf } from './paradigm.ts'
import { unitsOf } from './units.ts'

/** Words of the longest name found; longer ones are kept, but not looked for. */
export const LONGEST_NAME = 16
/** UTF-16 code units of the longest name kept. */
export const LONGEST_TEXT = 300
/** "ООН", "NATO", "G20": a word all in capitals stands for itself in every case. */
const ALL_CAPITALS = /^[\p{Lu}\p{N}]{2,6}$/u
/** Openings of ids that are kept once: their numbers fill a byte. */
const MOST_PREFIXES = 256
const encoder = new TextEncoder()

/** Packs entries with their names into tables. Names are inflected by the paradigms of their languages. */
export class GazetteerBuilder {
  readonly #trie = new NameTrie()
  readonly #nameStarts = growing32()
  readonly #nameTexts = growing8()
  readonly #nameKinds = growing8()
  readonly #nameLanguages = growing16()
  readonly #entryNames = growing32()
  readonly #entryTypes = growing8()
  readonly #entryCountries = growing16()
  readonly #entryRanks = growing8()
  readonly #idPrefixes = growing8()
  readonly #prefixes: string[] = ['']
  readonly #idStarts = growing32()
  readonly #idTexts = growing8()
  readonly #languageSets = new Map<string, number>()

  /** Adds an entry; names without a letter or digit, and those too long to be names, are left out. */
  add(entry: GazetteerEntry, names: readonly GazetteerName[]): void {
    this.#entryNames.push(this.#nameKinds.length)
    this.#entryTypes.push(TYPES.indexOf(entry.type))
    this.#entryCountries.push(packCountry(entry.country))
    this.#entryRanks.push(Math.max(0, Math.min(255, Math.round(entry.rank))))
    this.#addId(entry.id)
    for (const name of names) this.#addName(name)
  }

  finish(): GazetteerPack {
    this.#entryNames.push(this.#nameKinds.length)
    this.#nameStarts.push(this.#nameTexts.length)
    this.#idStarts.push(this.#idTexts.length)
    return {
      ...this.#trie.finish(),
      nameStarts: this.#nameStarts.finish(),
      nameTexts: this.#nameTexts.finish(),
      nameKinds: this.#nameKinds.finish(),
      nameLanguages: this.#nameLanguages.finish(),
      entryNames: this.#entryNames.finish(),
      entryTypes: this.#entryTypes.finish(),
      entryCountries: this.#entryCountries.finish(),
      entryRanks: this.#entryRanks.finish(),
      idPrefixes: this.#idPrefixes.finish(),
      idStarts: this.#idStarts.finish(),
      idTexts: this.#idTexts.finish(),
      languages: [...this.#languageSets.keys()],
      prefixes: this.#prefixes,
    }
  }

  /** Ids of one source open alike, which is kept once; a file of one's own may have more openings than are counted. */
  #addId(id: string): void {
    const prefix = id.slice(0, id.indexOf(':') + 1)
    let number = this.#prefixes.indexOf(prefix)
    if (number < 0)
      number = this.#prefixes.length < MOST_PREFIXES ? this.#prefixes.push(prefix) - 1 : 0
    this.#idPrefixes.push(number)
    this.#idStarts.push(this.#idTexts.length)
    this.#idTexts.append(encoder.encode(number === 0 ? id : id.slice(prefix.length)))
  }

  #addName(name: GazetteerName): void {
    const units = name.text.length > LONGEST_TEXT ? [] : unitsOfName(name.text)
    if (units.length === 0) return
    this.#nameStarts.push(this.#nameTexts.length)
    this.#nameTexts.append(encoder.encode(name.text))
    this.#nameLanguages.push(this.#languageSet(name.languages))
    const number = this.#nameKinds.push(KINDS.indexOf(name.kind))
    if (units.length > LONGEST_NAME) return
    const known = new Set<string>()
    for (const language of name.languages.length === 0 ? [''] : name.languages) {
      const words = units.map((unit) => this.#word(unit, language, name))
      // Most languages share one way of writing a name, and inflect it alike: not at all.
      const key = words.join(' ')
      if (!known.has(key)) this.#trie.add(words, number)
      known.add(key)
    }
  }

  #word({ text, surface }: NameUnit, language: string, { kind }: GazetteerName): number {
    if (ALL_CAPITALS.test(surface)) return this.#trie.word(text, INVARIABLE)
    const { paradigm, letters } = stemOf(text, language, kind)
    return this.#trie.word(text.slice(0, letters), paradigm)
  }

  #languageSet(languages: readonly string[]): number {
    const key = languages.join(' ')
    const known = this.#languageSets.get(key)
    if (known !== undefined) return known
    this.#languageSets.set(key, this.#languageSets.size)
    return this.#languageSets.size - 1
  }
}

interface NameUnit {
  readonly text: string
  readonly surface: string
}

/** A name split as text is: its units folded, and as they are written. */
function unitsOfName(text: string): NameUnit[] {
  const tokens = [...tokenize(text, [{ span: { start: 0, end: text.length } }])]
  return tokens.flatMap(({ form, span: { start } }) => {
    const units = unitsOf(form)
    if (typeof units === 'string') return []
    return units.map((unit) => ({
      text: unit.text,
      surface: text.slice(start + unit.from, start + unit.to),
    }))
  })
}

function packCountry(country: string | undefined): number {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return 0
  return (country.charCodeAt(0) << 8) | country.charCodeAt(1)
}
