import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { examplesOf } from '../../../scripts/train-extraction/examples.ts'
import { trainModels } from '../../../scripts/train-extraction/train.ts'
import type { Kit } from '../../../src/model/kit.ts'
import type { BlockModels } from '../../../src/read/html/model/index.ts'
import { packTrees, unpackTrees } from '../../../src/read/html/model/packed.ts'
import { half, type Page } from './pages.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const CACHE = join(ROOT, '.cache', 'extraction')
/** Folders whose code decides what is learnt. */
const SOURCES = ['src/markup', 'src/read/html/model', 'scripts/train-extraction']

/**
 * For each half of the sites the models learnt from the other half of `aeb` and `wcxb`.
 * Kept in .cache until the code they depend on changes; learning takes some minutes of processor time.
 */
export function halfModels(pages: readonly Page[], kit: Kit): Record<'a' | 'b', BlockModels> {
  const path = join(CACHE, `models-${sourceHash()}.json`)
  if (!existsSync(path)) {
    console.error('extraction: learning models of both halves, which takes some minutes')
    const learn = (which: 'a' | 'b') => {
      const own = pages.filter(({ host }) => half(host) === which)
      const { full, fast } = trainModels(own.flatMap((page) => examplesOf(page, kit)))
      return { full: packTrees(full), fast: packTrees(fast) }
    }
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(path, JSON.stringify({ a: learn('b'), b: learn('a') }))
  }
  const packed = JSON.parse(readFileSync(path, 'utf8')) as Record<
    'a' | 'b',
    Record<'full' | 'fast', Parameters<typeof unpackTrees>[0]>
  >
  const unpacked = ({ full, fast }: (typeof packed)['a']): BlockModels => ({
    full: unpackTrees(full),
    fast: unpackTrees(fast),
  })
  return { a: unpacked(packed.a), b: unpacked(packed.b) }
}

/** Changes with the code that decides what is learnt. */
export function sourceHash(): string {
  const hash = createHash('sha1')
  for (const folder of SOURCES) {
    for (const file of readdirSync(join(ROOT, folder)).sort()) {
      if (!/\.(?:ts|json)$/u.test(file) || file === 'model.json') continue
      hash.update(file).update(readFileSync(join(ROOT, folder, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
