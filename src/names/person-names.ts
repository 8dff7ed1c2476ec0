import type { ListedName } from '../model/name-words.ts'
import { fold } from '../text/fold.ts'
import { fnv1a } from '../text/hash.ts'

/** Bits of what is known of a name. */
const FEMALE = 1
const MALE = 2
const GIVEN = 4
const SURNAME = 8

/**
 * Packs a table of names: the hashes of the folded names, ascending, then what is known of each, both as 32-bit numbers.
 * @param table rows of name, kind (g, s), sex (f, m, -) and how many bear it, tab-separated; the first is the head
 */
export function packPersonNames(table: string): Uint32Array {
  const known = new Map<number, number>()
  for (const line of table.split('\n').slice(1)) {
    const [name = '', kind, sex] = line.split('\t')
    if (name === '' || name.endsWith('.')) continue
    const hash = fnv1a(fold(name))
    const bits = kind === 'g' ? GIVEN | (sex === 'f' ? FEMALE : sex === 'm' ? MALE : 0) : SURNAME
    known.set(hash, (known.get(hash) ?? 0) | bits)
  }
  const rows = [...known].sort(([a], [b]) => a - b)
  return Uint32Array.from([...rows.map(([hash]) => hash), ...rows.map(([, bits]) => bits)])
}

/**
 * Looks a folded name up in what `packPersonNames` made, by bisection. A word that is no name is taken for one about
 * four times in a million, where its hash is a name's.
 */
export function personName(packed: Uint32Array, name: string): ListedName | null {
  const count = packed.length / 2
  const hash = fnv1a(name)
  let low = 0
  for (let high = count; low < high; ) {
    const middle = (low + high) >>> 1
    if (packed[middle]! < hash) low = middle + 1
    else high = middle
  }
  if (low === count || packed[low] !== hash) return null
  const bits = packed[count + low]!
  const sex = bits & (FEMALE | MALE)
  const given =
    (bits & GIVEN) === 0 ? null : sex === FEMALE ? 'female' : sex === MALE ? 'male' : 'both'
  return { given, surname: (bits & SURNAME) !== 0 }
}
