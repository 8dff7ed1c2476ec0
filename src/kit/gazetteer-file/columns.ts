import { KINDS, TYPES } from '../../names/gazetteer/pack.ts'
import { OWN_RANK, type OwnEntry } from './own-entry.ts'

/**
 * Reads `name`, `type`, `languages`, `id`, `country`, `kind`, with tabs between; all but the name may be left out. Several
 * names stand in one cell with `|` between, tags of languages with blanks.
 */
export function readColumns(line: string): OwnEntry | string {
  const cells = line.split('\t').map((cell) => cell.trim())
  const [name = '', type = '', languages = '', id = '', country = '', kind = ''] = cells
  const texts = name
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const typeOfThing = TYPES.find((one) => one === (type || 'other'))
  const kindOfName = KINDS.find((one) => one === (kind || 'name'))
  if (texts.length === 0) return 'has no name in its first column'
  if (typeOfThing === undefined) return `"${type}" is no type: ${TYPES.join(', ')}`
  if (kindOfName === undefined) return `"${kind}" is no kind of name: ${KINDS.join(', ')}`
  const tags = languages.split(/[\s,]+/u).filter((tag) => tag !== '')
  const where = country === '' ? {} : { country: country.toUpperCase() }
  return {
    entry: { id, type: typeOfThing, rank: OWN_RANK, ...where },
    names: texts.map((text) => ({ text, kind: kindOfName, languages: tags })),
  }
}
