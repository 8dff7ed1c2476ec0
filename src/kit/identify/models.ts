import type { FastTextModel } from './fasttext-model.ts'
import type { NgramTable } from './ngram-table.ts'

/** What is asked for an opinion, beside the alphabets. */
export interface Models {
  readonly fastText: FastTextModel
  readonly ngrams: NgramTable
}
