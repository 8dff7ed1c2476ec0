import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scheme } from '../../../src/names/transliteration/scheme.ts'
import type { SchemeId } from '../../../src/names/transliteration/schemes.ts'
import { transliterate, transliterateBy } from '../../../src/names/transliteration/transliterate.ts'
import type { Row } from '../../row.ts'

/** A schema of iuliia, as its JSON files have it. */
interface Schema {
  readonly name: string
  readonly mapping: Record<string, string>
  readonly prev_mapping: Record<string, string> | null
  readonly next_mapping: Record<string, string> | null
  readonly ending_mapping: Record<string, string> | null
  readonly samples: readonly (readonly [string, string])[]
}

/** Tables of ours, and the schema each goes by. */
const OURS: Readonly<Record<string, SchemeId>> = {
  bgn_pcgn: 'ru-bgn-pcgn',
  gost_779: 'ru-iso-9',
  gost_779_alt: 'ru-gost-b',
  icao_doc_9303: 'ru-icao',
  mvd_782: 'ru-passport-2000',
  gost_52535: 'ru-passport-2010',
  scientific: 'ru-scientific',
  wikipedia: 'ru-wikipedia',
}

/** A schema of iuliia as a table of ours. */
export function schemeOf(schema: Schema): Scheme {
  const before = Object.entries(schema.prev_mapping ?? {})
  return {
    id: schema.name,
    language: 'ru',
    title: schema.name,
    letters: schema.mapping,
    start: Object.fromEntries(before.filter(([key]) => key.length === 1)),
    after: Object.fromEntries(before.filter(([key]) => key.length > 1)),
    before: schema.next_mapping ?? {},
    end: schema.ending_mapping ?? {},
  }
}

/** Schemas in a folder, sorted by name. */
export function schemasIn(folder: string): Schema[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8').normalize('NFC')) as Schema)
}

/** Samples written letter for letter: by the program's own tables, and by its code with each schema's table. */
export function schemeRows(folder: string, misses: string[]): Row[] {
  const schemas = schemasIn(folder)
  const share = (
    write: (schema: Schema) => ((text: string) => string) | null,
  ): [number, number] => {
    let right = 0
    let total = 0
    for (const schema of schemas) {
      const by = write(schema)
      if (by === null) continue
      for (const [text, expected] of schema.samples) {
        total++
        if (by(text) === expected) right++
        else misses.push(`iuliia ${schema.name}: ${text} → ${by(text)}, not ${expected}`)
      }
    }
    return [right, total]
  }
  const [all, ofAll] = share((schema) => (text) => transliterateBy(text, schemeOf(schema)))
  const [own, ofOwn] = share((schema) => {
    const id = OURS[schema.name]
    // iuliia's own Latin has the Cyrillic letter ё where ours has ë.
    return id === undefined ? null : (text) => transliterate(text, id).replace(/[ëË]/g, cyrillicYo)
  })
  return [
    row('iuliia samples exact, its 28 tables', all, ofAll),
    row('iuliia samples exact, own tables', own, ofOwn),
  ]
}

function cyrillicYo(letter: string): string {
  return letter === 'ë' ? 'ё' : 'Ё'
}

function row(name: string, right: number, total: number): Row {
  return { stage: 'names-letters', name, value: right / total, note: `${right} of ${total}` }
}
