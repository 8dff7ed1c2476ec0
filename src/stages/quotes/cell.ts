import type { Block } from '../../model/layers.ts'
import { SAID, type SpeechLexicon } from './lexicon.ts'

/** A token as quotations see it. */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly isWord: boolean
  /** A word that begins with a capital. */
  readonly isCapital: boolean
  /** Bits of `SAID`; of a phrase its first cell has them, but for those that may stand between, which all have. */
  said: number
  /** Cells of the phrase that starts here; 1 for a word by itself. */
  reach: number
  /** Number of the mention it is part of; -1 outside of one. */
  readonly mention: number
}

/** A sentence as a range of cells. */
export interface Line {
  readonly from: number
  readonly to: number
  readonly language: string
  readonly lexicon: SpeechLexicon
  readonly role: Block['role']
  /** Number of its paragraph. */
  readonly paragraph: number
}

/** Tells whether a cell stands in marks that are more than a term. */
export type InMarks = (cell: number) => boolean

/** Whether a word may stand between a subject and its verb. */
export function isBetween({ said, mention }: Cell): boolean {
  return mention < 0 && (said & SAID.between) !== 0
}

/** The first cell from `at` on that may not stand between a subject and its verb; `end` where all may. */
export function pastBetween(cells: readonly Cell[], at: number, end: number): number {
  let first = at
  while (first < end && isBetween(cells[first]!)) first++
  return first
}

/** True for a cell in which nothing but a mark of this kind stands. */
export function isMark(cell: Cell | undefined, forms: string): boolean {
  return cell !== undefined && !cell.isWord && forms.includes(cell.form[0]!)
}
