import type { Kit } from '../../model/kit.ts'
import type { Mention, MentionType } from '../../model/mention.ts'
import type { With } from '../../model/step.ts'
import { countMention, type Name, nameKeyOf, readName } from './name.ts'

export type EntityInput = With<'mentions'>

/** All mentions of one name in one document. */
export interface Group {
  readonly number: number
  /** Number of the document. */
  readonly document: number
  readonly name: number
  /** Numbers in the document's layer, ascending. */
  readonly mentions: readonly number[]
}

/** The names of a run and where they stand. Mentions of one base form and type in one document are one group. */
export interface Registry {
  readonly documents: readonly EntityInput[]
  readonly names: readonly Name[]
  readonly groups: readonly Group[]
  /** Groups by document. */
  readonly byDocument: readonly (readonly Group[])[]
}

/** Reads every mention once. */
export function readRegistry(documents: readonly EntityInput[], kit: Kit): Registry {
  const names = new NameTable(kit)
  const groups: Group[] = []
  const byDocument = documents.map(({ layers }, document) => {
    const own = new Map<number, GrowingGroup>()
    for (const [index, mention] of layers.mentions.entries()) {
      const name = names.nameOf(mention)
      countMention(name, mention)
      const group = own.get(name.number)
      if (group) {
        group.mentions.push(index)
        continue
      }
      const first = { number: groups.length, document, name: name.number, mentions: [index] }
      own.set(name.number, first)
      groups.push(first)
      name.documents++
    }
    const found = [...own.values()]
    for (const group of found) group.mentions = exact(group.mentions)
    return found
  })
  return { documents, names: names.all, groups, byDocument }
}

interface GrowingGroup extends Group {
  mentions: number[]
}

/** A list that has grown has room for many more numbers; edges hold it, so it is cut to size. */
function exact(numbers: number[]): number[] {
  return numbers.length > 1 ? numbers.slice() : numbers
}

/** Names by type and base form. A base form as written is looked up first: it comes again and again. */
class NameTable {
  readonly all: Name[] = []
  readonly #kit: Kit
  readonly #byType = new Map<MentionType, NamesOfType>()

  constructor(kit: Kit) {
    this.#kit = kit
  }

  nameOf(mention: Mention): Name {
    const { type, base } = mention
    let own = this.#byType.get(type)
    if (!own) {
      own = { byBase: new Map(), byKey: new Map() }
      this.#byType.set(type, own)
    }
    const known = own.byBase.get(base)
    if (known) return known
    const key = nameKeyOf(base)
    const name =
      own.byKey.get(key) ?? readName({ number: this.all.length, key }, mention, this.#kit)
    if (name.number === this.all.length) {
      this.all.push(name)
      own.byKey.set(key, name)
    }
    own.byBase.set(base, name)
    return name
  }
}

/** Names of one type, by base forms as written and by what they are identical by. */
interface NamesOfType {
  readonly byBase: Map<string, Name>
  readonly byKey: Map<string, Name>
}
