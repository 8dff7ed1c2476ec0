import table from '../../names/given-names.json' with { type: 'json' }
import { foldWord } from '../../text/fold.ts'

let groups: ReadonlyMap<string, readonly number[]> | null = null

/** Numbers of the rows a folded name stands in; made once, when first asked for. */
function rowsOf(name: string): readonly number[] {
  if (!groups) {
    const made = new Map<string, number[]>()
    for (const [row, names] of table.variants.entries()) {
      for (const word of names.split(' ')) {
        const key = foldWord(word)
        const rows = made.get(key)
        if (rows) rows.push(row)
        else made.set(key, [row])
      }
    }
    groups = made
  }
  return groups.get(name) ?? []
}

/** Whether two folded given names are forms of one: "Bill" and "William", "Микола" and "Николай". */
export function sameGivenName(a: string, b: string): boolean {
  const rows = rowsOf(a)
  return rows.length > 0 && rowsOf(b).some((row) => rows.includes(row))
}

/** The row of a given name, by which forms of one name meet; null where it is in none. */
export function givenNameRow(name: string): number | null {
  return rowsOf(name)[0] ?? null
}
