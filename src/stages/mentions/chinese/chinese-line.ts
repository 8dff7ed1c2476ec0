import type { NameKnowledge } from '../knowledge.ts'
import type { Known } from '../matches.ts'
import type { Scene } from '../scene.ts'
import { type Cues, chineseCues, LONGEST_CUE } from './cues.ts'

/** Times a stretch may be counted in a document. */
const MOST_TIMES = 3
const HAN = /^\p{Script=Han}$/u
/** Dots between the parts of a name written by sound. */
const DOTS = new Set('·•‧・．')

/** What all lines of a document share. */
export interface ChineseText {
  readonly text: string
  readonly knowledge: NameKnowledge
  /** Clear names, by their characters: `person` or another type. */
  readonly clear: Map<string, 'person' | 'place' | 'organisation'>
  /** How often characters follow one another in the document, to a limit. */
  readonly times: Map<string, number>
}

/** A sentence in Chinese, each of whose characters is a word. Places are numbers of words in the document. */
export class ChineseLine {
  readonly scene: Scene
  readonly own: ChineseText
  readonly cues: Cues = chineseCues()

  /** For each place of the sentence where the names of the gazetteer end that begin there or before. */
  readonly #reach: number[] = []

  constructor(scene: Scene, own: ChineseText) {
    this.scene = scene
    this.own = own
    let reach = 0
    for (let i = scene.line.from; i < scene.line.to; i++) {
      this.#reach.push(reach)
      for (const { to } of scene.matches.from(i)) reach = Math.max(reach, to)
    }
  }

  /** Whether a longer name of the gazetteer has this one inside: 新德里 has 德里. */
  isCovered({ from, to }: Known): boolean {
    if (this.#reach[from - this.scene.line.from]! >= to) return true
    return this.scene.matches.from(from).some((other) => other.to > to && other.to - to > 1)
  }

  /** The word or mark at a place; empty outside the sentence. */
  at(place: number): string {
    const { from, to } = this.scene.line
    return place >= from && place < to ? this.scene.words[place]!.surface : ''
  }

  isHan(place: number): boolean {
    return HAN.test(this.at(place))
  }

  isDot(place: number): boolean {
    return DOTS.has(this.at(place))
  }

  textOf(from: number, to: number): string {
    let text = ''
    for (let i = from; i < to; i++) text += this.at(i)
    return text
  }

  /** True where something that ends a name or lets one begin stands there: a mark, the sentence's edge, a word of grammar. */
  isEdge(place: number, side: 'before' | 'after'): boolean {
    const one = this.at(place)
    return one === '' || this.cues[side].has(one)
  }

  isOrdinary(from: number, to: number): boolean {
    return this.own.knowledge.isOrdinary(this.textOf(from, to), 'zh')
  }

  /** Where the longest word of a table begins that ends at a place; null without one. */
  endingAt(place: number, table: ReadonlySet<string>): number | null {
    for (let length = LONGEST_CUE; length > 0; length--) {
      const from = place - length
      if (from >= this.scene.line.from && table.has(this.textOf(from, place))) return from
    }
    return null
  }

  /** Where the longest word of a table ends that begins at a place; null without one. */
  beginningAt(place: number, table: ReadonlySet<string>): number | null {
    for (let length = LONGEST_CUE; length > 0; length--) {
      const to = place + length
      if (to <= this.scene.line.to && table.has(this.textOf(place, to))) return to
    }
    return null
  }

  /** How often the document has a stretch's characters, this time included, to a limit. */
  times(from: number, to: number): number {
    const stretch = this.textOf(from, to)
    const known = this.own.times.get(stretch)
    if (known !== undefined) return known
    let count = 0
    for (let at = 0; count < MOST_TIMES; count++) {
      at = this.own.text.indexOf(stretch, at) + 1
      if (at === 0) break
    }
    this.own.times.set(stretch, count)
    return count
  }
}
