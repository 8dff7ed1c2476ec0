import type { GazetteerEntry, GazetteerName, NameKind } from '../../src/model/gazetteer.ts'
import { GazetteerBuilder } from '../../src/names/gazetteer/builder.ts'
import { writePack } from '../../src/names/gazetteer/container.ts'
import { fold } from '../../src/text/fold.ts'

interface DraftName {
  readonly text: string
  kind: NameKind
  readonly languages: Set<string>
}
interface DraftEntry {
  entry: GazetteerEntry
  readonly names: Map<string, DraftName>
}

/** Entries of one file while sources add to them. */
export class Draft {
  readonly entries = new Map<string, DraftEntry>()

  /** Adds an entry, or what is new of it. */
  add(entry: GazetteerEntry): void {
    const known = this.entries.get(entry.id)
    if (!known) this.entries.set(entry.id, { entry, names: new Map() })
    else if (entry.rank > known.entry.rank) known.entry = { ...known.entry, rank: entry.rank }
  }

  /** Adds a name; one that is there already gets the language too, and keeps its kind. */
  name(id: string, text: string, kind: NameKind, languages: readonly string[]): void {
    const { names } = this.entries.get(id)!
    const clean = text.replace(/\s+/gu, ' ').trim()
    if (clean === '') return
    const group = kind === 'adjective' || kind === 'demonym' ? kind : 'name'
    // Folding unites "ё" and "е", which a reader may want apart: the first spelling stands.
    const key = `${group} ${fold(clean)}`
    const known = names.get(key)
    if (!known) names.set(key, { text: clean, kind, languages: new Set(languages) })
    else {
      // What one source knows as the name of a great city is no chance word of another.
      if (known.kind === 'weak') known.kind = kind
      for (const language of languages) known.languages.add(language)
    }
  }

  namesOf(id: string): readonly DraftName[] {
    return [...this.entries.get(id)!.names.values()]
  }

  /** The packed file, and what is in it; entries in the order of their ids. */
  pack(): { readonly bytes: Uint8Array; readonly entries: number; readonly names: number } {
    const builder = new GazetteerBuilder()
    let total = 0
    const sorted = [...this.entries.values()].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1))
    for (const { entry, names } of sorted) {
      const list: GazetteerName[] = [...names.values()].map(({ text, kind, languages }) => ({
        text,
        kind,
        languages: [...languages].sort(),
      }))
      total += list.length
      builder.add(entry, list)
    }
    return { bytes: writePack(builder.finish()), entries: sorted.length, names: total }
  }
}

/** Rank from a population, or from what stands for one: eight times the binary logarithm. */
export function rankOf(population: number): number {
  return Math.min(255, Math.round(8 * Math.log2(Math.max(1, population))))
}
