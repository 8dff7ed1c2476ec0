import { addTo } from '../../text/add-to.ts'
import type { Registry } from './registry.ts'
import { MANY_DOCUMENTS } from './thresholds.ts'

/** What documents name in common, whatever their language, by the entries of the gazetteer. */
export class JointEntries {
  readonly #documents = new Map<string, number[]>()
  /** For each document its entries, each with the name it bears there. */
  readonly #entries: readonly ReadonlyMap<string, string>[]

  /** What was asked for last: names of one document are asked for one after the other. */
  #shared: { document: number; names: ReadonlyMap<number, readonly string[]> } = {
    document: -1,
    names: new Map(),
  }

  constructor({ documents }: Registry) {
    this.#entries = documents.map(({ layers }) => {
      const own = new Map<string, string>()
      for (const { entries, base } of layers.mentions) {
        if (entries[0] !== undefined && !own.has(entries[0])) own.set(entries[0], base)
      }
      return own
    })
    for (const [document, own] of this.#entries.entries())
      for (const entry of own.keys()) addTo(this.#documents, entry, document)
  }

  /** Names of a document, as it writes them, for what other documents name too, by these; what very many name tells nothing. */
  of(document: number): ReadonlyMap<number, readonly string[]> {
    const known = this.#shared
    if (known.document === document) return known.names
    const shared = new Map<number, string[]>()
    for (const [entry, name] of this.#entries[document]!) {
      const documents = this.#documents.get(entry)!
      if (documents.length > MANY_DOCUMENTS) continue
      for (const other of documents) if (other !== document) addTo(shared, other, name)
    }
    this.#shared = { document, names: shared }
    return shared
  }
}
