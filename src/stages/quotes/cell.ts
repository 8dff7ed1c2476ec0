import type { Block } from '../../model/layers.ts'
import type { SpeechLexicon } from './lexicon.ts'

/** A token as quotations see it. */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly isWord: boolean
  /** Begins with a capital or a digit. */
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

/** True for a cell in which nothing but a mark of this kind stands. */
export function isMark(cell: Cell | undefined, forms: string): boolean {
  return cell !== undefined && !cell.isWord && forms.includes(cell.form[0]!)
}
