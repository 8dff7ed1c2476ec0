import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPages } from '../bench/quality/extraction/pages.ts'
import { loadKit } from '../src/kit/load.ts'
import { packTrees } from '../src/read/html/model/packed.ts'
import { examplesOf } from './train-extraction/examples.ts'
import { trainModels } from './train-extraction/train.ts'

/*
 * npx tsx scripts/train-extraction.ts      learns src/read/html/model/model.json from all pages of `aeb` and `wcxb`
 *
 * The same pages and the same code give the same trees; `npm run format` then sets the file as the others are. Figures come from models learnt on half of the sites
 * (bench/quality/extraction), never from this one.
 */
const TARGET = join(import.meta.dirname, '..', 'src', 'read', 'html', 'model', 'model.json')
const ORIGIN =
  'Learnt by scripts/train-extraction.ts from the article extraction benchmark by Zyte (MIT) and the articles of the web content extraction benchmark by Murrough Foley (CC BY 4.0). See docs/decisions/0043.'

const aeb = readPages('aeb')
const wcxb = readPages('wcxb')
if (!aeb || !wcxb) {
  console.error('absent: the sets aeb and wcxb in ../shared/data (or SYNOPTIC_SHARED)')
  process.exit(1)
}
const kit = await loadKit()
const examples = [...aeb, ...wcxb].flatMap((page) => examplesOf(page, kit))
console.error(
  `${examples.length} pages read, ${Math.round(process.cpuUsage().user / 1e6)} s so far`,
)
const { full, fast } = trainModels(examples)
const model = { origin: ORIGIN, full: packTrees(full), fast: packTrees(fast) }
const text = `${JSON.stringify(model)}\n`
writeFileSync(TARGET, text)
console.error(
  `${text.length} bytes, ${Math.round(process.cpuUsage().user / 1e6)} s of processor time`,
)
