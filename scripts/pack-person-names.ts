/*
 * Writes data/person-names/*.bin, which the program reads, from the tables beside them, which people read.
 * Usage: npx tsx scripts/pack-person-names.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packPersonNames } from '../src/names/person-names.ts'

const folder = resolve(import.meta.dirname, '../data/person-names')
for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv'))) {
  const packed = packPersonNames(readFileSync(join(folder, file), 'utf8'))
  writeFileSync(join(folder, file.replace('.tsv', '.bin')), new Uint8Array(packed.buffer))
}
