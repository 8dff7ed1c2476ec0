import type { NameKind } from '../../src/model/gazetteer.ts'

/** Marks before a name of our own tables. */
const KINDS: Readonly<Record<string, NameKind>> = {
  '=': 'abbreviation',
  '~': 'weak',
  '+': 'adjective',
}

/** Names of a cell: `;` between them, a mark of their kind before them. An adjective may be several, with commas. */
export function namesOfCell(cell: string): { readonly text: string; readonly kind: NameKind }[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const kind = KINDS[part[0]!]
      if (kind === undefined) return [{ text: part, kind: 'name' as const }]
      const texts = kind === 'adjective' ? part.slice(1).split(',') : [part.slice(1)]
      return texts.map((text) => ({ text: text.trim(), kind }))
    })
}

/** "adjectives|inhabitants" of a cell; without a bar the words are both. */
export function wordsOfCell(cell: string): { adjectives: string[]; demonyms: string[] } {
  const [first = '', second] = cell.split('|')
  const words = (text: string) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
  return { adjectives: words(first), demonyms: words(second ?? first) }
}
