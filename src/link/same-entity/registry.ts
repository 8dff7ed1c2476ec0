import type { Kit } from '../../model/kit.ts'
import type { MentionType } from '../../model/mention.ts'
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
  readonly mentions: number[]
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
  const names: Name[] = []
  const groups: Group[] = []
  const byBase = new Map<MentionType, Map<string, number>>()
  const byKey = new Map<string, number>()
  const byDocument = documents.map(({ layers }, document) => {
    const own = new Map<number, Group>()
    for (const [index, mention] of layers.mentions.entries()) {
      let bases = byBase.get(mention.type)
      if (!bases) byBase.set(mention.type, (bases = new Map()))
      let number = bases.get(mention.base)
      if (number === undefined) {
        const key = `${mention.type} ${nameKeyOf(mention.base)}`
        number = byKey.get(key)
        if (number === undefined) {
          number = names.length
          names.push(readName(number, mention, kit))
          byKey.set(key, number)
        }
        bases.set(mention.base, number)
      }
      const name = names[number]!
      countMention(name, mention)
      let group = own.get(number)
      if (!group) {
        group = { number: groups.length, document, name: number, mentions: [] }
        own.set(number, group)
        groups.push(group)
        name.documents++
      }
      group.mentions.push(index)
    }
    return [...own.values()]
  })
  return { documents, names, groups, byDocument }
}
