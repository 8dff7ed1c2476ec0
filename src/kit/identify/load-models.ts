import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import ngrams from '../../../data/language-id/ngrams.json' with { type: 'json' }
import { readFastText } from './fasttext-model.ts'
import type { Models } from './models.ts'
import { unpackTable } from './ngram-table.ts'

/** The model file the package carries; its WebAssembly is not used (docs/decisions/0010). */
const MODEL = 'fasttext.wasm.js/dist/fastText/models/lid.176.ftz'

/** Reads both models from disk. The one file here that needs a disk. Throws where the package is missing. */
export async function loadModels(): Promise<Models> {
  const bytes = await readFile(createRequire(import.meta.url).resolve(MODEL))
  return { fastText: readFastText(bytes), ngrams: unpackTable(ngrams) }
}
