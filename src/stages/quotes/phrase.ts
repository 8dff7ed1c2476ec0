/** A phrase of a noun, as a range of cells: who may speak. */
export interface Phrase {
  readonly from: number
  readonly to: number
}
