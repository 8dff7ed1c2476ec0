import type { Mention } from '../../model/mention.ts'
import type { Speaker } from '../../model/quote.ts'
import { firstFrom } from '../../text/chosen-words.ts'
import type { Found } from './found.ts'
import { CUE, ROLE, SAID } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'
import { spanOf } from './words.ts'

/** Lines back that a pronoun is looked up in. */
const PRONOUN_LINES = 4
/** The same for a quotation without a verb. */
const ORPHAN_LINES = 2
/** Lines back that a role alone goes on with the last speaker. */
const ROLE_LINES = 3
/** Words that make two persons of a phrase: "Vere and Kett", "Vere for Kett". */
const APART = SAID.small | SAID.preposition | SAID.link | SAID.conjunction
/** Words a line may begin with before the person it speaks of. */
const OPENING = 6
/** Mentions back that a role is looked up in. */
const ROLE_MENTIONS = 200
/** Letters two forms of a role share, at least. */
const ROLE_LETTERS = 5

/** Who was found to speak last, and where. */
interface Spoken {
  readonly speaker: Speaker
  readonly line: number
}

/** Looks up who the words for a speaker stand for, quotation by quotation in the order of the text. */
export class Speakers {
  readonly #scene: Scene
  #last: Spoken | null = null

  constructor(scene: Scene) {
    this.#scene = scene
  }

  /** The speaker of a quotation; null where the text leaves it open. */
  of(found: Found): Speaker | null {
    const { subject, line } = found
    const speaker = subject ? this.#named(subject, found) : this.#goesOn(found)
    if (!speaker) return null
    this.#last = { speaker, line: Math.max(line, this.#last?.line ?? 0) }
    return found.via ? { ...speaker, via: spanOf(this.#scene, found.via) } : speaker
  }

  #named(subject: Phrase, found: Found): Speaker {
    const span = spanOf(this.#scene, subject)
    return { span, mention: this.#mentionOf(subject, found) }
  }

  #mentionOf({ from, to }: Phrase, { line, cue }: Found): number | null {
    const { cells, mentions } = this.#scene
    let other: number | null = null
    let said = 0
    for (let i = from; i < to; i++) {
      const { mention } = cells[i]!
      if (mention < 0) said |= cells[i]!.said
      else if (mentions[mention]!.type === 'person') return this.#headOf(i, to)
      else other ??= mention
    }
    if (said & (SAID.pronoun | SAID.possessive) && other === null)
      return this.#pronoun(said, from, line)
    const isRole = (said & (SAID.title | SAID.speaker)) !== 0
    if (said & SAID.title || (isRole && other === null))
      return this.#role({ from, to }) ?? this.#sameRole({ from, to }, line, cue)
    return other
  }

  /** Of "Vere spokesman Boris Kett" the one whom the phrase ends with, where nothing but what he is to the first stands between. */
  #headOf(first: number, to: number): number {
    const { cells, mentions } = this.#scene
    const own = cells[first]!.mention
    const last = cells[to - 1]!.mention
    if (last < 0 || last === own || mentions[last]!.type !== 'person') return own
    const between = cells
      .slice(first, to)
      .filter(({ mention }) => mention !== own && mention !== last)
    const isRole = between.every(
      ({ isWord, mention, said }) => isWord && mention < 0 && (said & APART) === 0,
    )
    return between.length > 0 && isRole ? last : own
  }

  /** Who a pronoun stands for: the last speaker it agrees with, else the last person named in the lines before. */
  #pronoun(said: number, at: number, line: number): number | null {
    const { mentions, lines } = this.#scene
    const fits = (number: number | null): number is number =>
      number !== null && agrees(mentions[number]!, said)
    const last = this.#last
    const isNear = last !== null && line - last.line <= PRONOUN_LINES
    // "Resident Maureen Fitch has lived here for decades. “We know it,” she said": who the lines since speak of.
    for (let l = line - 1; isNear && l > last.line; l--) {
      const subject = this.#subjectOf(l)
      if (fits(subject)) return subject
    }
    if (isNear && fits(last.speaker.mention)) return last.speaker.mention
    const floor = lines[Math.max(0, line - PRONOUN_LINES)]!.from
    for (let l = line; l >= 0 && lines[l]!.to > floor; l--) {
      const first = this.#firstIn(lines[l]!.from, Math.min(lines[l]!.to, at), fits)
      if (first !== null) return first
    }
    return null
  }

  /** The person a line begins with, past a title; null where it begins otherwise. */
  #subjectOf(line: number): number | null {
    const { cells, lines, mentions } = this.#scene
    const { from, to } = lines[line]!
    for (let at = from; at < Math.min(to, from + OPENING); at++) {
      const { mention, said } = cells[at]!
      if (mention >= 0 && mentions[mention]!.type === 'person') return mention
      if (mention < 0 && (said & (SAID.preposition | CUE)) !== 0) return null
    }
    return null
  }

  #firstIn(from: number, to: number, fits: (number: number) => boolean): number | null {
    for (let i = from; i < to; i++) {
      const { mention } = this.#scene.cells[i]!
      if (mention >= 0 && fits(mention)) return mention
    }
    return null
  }

  /** «отметил чиновник»: a role alone behind what was said goes on with the last speaker, if that was a person. */
  #sameRole({ from, to }: Phrase, line: number, cue: Phrase | null): number | null {
    const { cells, mentions, lines } = this.#scene
    const last = this.#last
    const mention = last?.speaker.mention ?? null
    // Where nouns have articles, a bare one is a plural: "engineers warned".
    const { bareClauses, verbSecond } = lines[line]!.lexicon
    if (to - from !== 1 || mention === null || bareClauses || verbSecond) return null
    if (cue && contradicts(mentions[mention]!, cells[cue.from]!.said)) return null
    const isPerson = mentions[mention]!.type === 'person'
    return isPerson && line - last!.line <= ROLE_LINES ? mention : null
  }

  /** "the minister": the last person before it who has that title. */
  #role({ from, to }: Phrase): number | null {
    const { cells, mentions, text } = this.#scene
    const roles = cells
      .slice(from, to)
      .filter((cell) => (cell.said & ROLE) !== 0 && cell.mention < 0)
    const last = firstFrom(mentions, cells[from]!.start) - 1
    for (let number = last; number >= 0 && last - number < ROLE_MENTIONS; number--) {
      const { type, title } = mentions[number]!
      if (type !== 'person' || !title) continue
      const words = text.slice(title.start, title.end).toLowerCase()
      const shares = ({ form }: { form: string }) =>
        words.includes(form.slice(0, Math.max(ROLE_LETTERS, form.length - 2)))
      if (roles.some(shares)) return number
    }
    return null
  }

  #isNoun({ from }: Phrase): boolean {
    const { said } = this.#scene.cells[from]!
    return (said & CUE) === 0 && (said & SAID.noun) !== 0
  }

  /** Who goes on speaking where a quotation names nobody. */
  #goesOn({ line, form, cue, evidence }: Found): Speaker | null {
    const last = this.#last
    if (!last || evidence.rule.endsWith('colon')) return null
    const far = cue ? PRONOUN_LINES : ORPHAN_LINES
    if (form === 'indirect' && cue && this.#isNoun(cue)) return null
    const { cells, mentions } = this.#scene
    const { mention } = last.speaker
    const isOther =
      cue !== null && mention !== null && contradicts(mentions[mention]!, cells[cue.from]!.said)
    return line - last.line <= far && !isOther ? last.speaker : null
  }
}

/** «отметил» is not said of a woman, nor «отметили» of one person. */
function contradicts({ type, sex }: Mention, said: number): boolean {
  if (type !== 'person') return false
  const only = said & (SAID.female | SAID.male | SAID.plural)
  if (only === SAID.plural) return true
  return (only === SAID.female && sex === 'male') || (only === SAID.male && sex === 'female')
}

function agrees({ type, sex }: Mention, said: number): boolean {
  if (said & SAID.plural) return type === 'organisation' || type === 'group'
  if (said & SAID.female) return type === 'person' && sex !== 'male'
  if (said & SAID.male) return type === 'person' && sex !== 'female'
  return type === 'organisation' || type === 'place'
}
