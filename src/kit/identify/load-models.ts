import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import head from '../../../data/language-id/ngrams.json' with { type: 'json' }
import { packageFolder } from '../package-folder.ts'
import { readFastText } from './fasttext-model.ts'
import type { Models } from './models.ts'
import { unpackTable } from './ngram-table.ts'

/** The model file the package carries; its WebAssembly is not used (docs/decisions/0010). */
const MODEL = 'fasttext.wasm.js/dist/fastText/models/lid.176.ftz'

/** Reads both models from disk. The one file here that needs a disk. Throws where one is missing. */
export async function loadModels(): Promise<Models> {
  const [model, ngrams] = await Promise.all([
    readFile(createRequire(import.meta.url).resolve(MODEL)),
    readFile(join(packageFolder(), 'data/language-id/ngrams.bin')),
  ])
  return { fastText: readFastText(model), ngrams: unpackTable(head, ngrams) }
}
