import type {
  Gazetteer,
  GazetteerEntry,
  GazetteerMatch,
  GazetteerName,
} from '../model/gazetteer.ts'
import { type GazetteerPack, KINDS, TYPES } from './gazetteer/pack.ts'
import { PackSearch } from './gazetteer/search.ts'

const decoder = new TextDecoder()

/** A gazetteer over a pack. Nothing is decoded until it is asked for. */
export function openGazetteer(pack: GazetteerPack): Gazetteer {
  const search = new PackSearch(pack)
  const size = { entries: pack.entryTypes.length, names: pack.nameKinds.length }
  const name = (number: number): GazetteerName => readName(pack, checked(number, size.names))
  return {
    size,
    find: (forms) => search.find(forms),
    entry: (number) => readEntry(pack, checked(number, size.entries)),
    name,
    names(entry) {
      const first = pack.entryNames[checked(entry, size.entries)]!
      const count = pack.entryNames[entry + 1]! - first
      return Array.from({ length: count }, (_, at) => name(first + at))
    },
  }
}

/**
 * Several gazetteers as one: numbers of the later go on where those of the earlier end. A thing that several know is an
 * entry in each; its id tells that it is one.
 */
export function layerGazetteers(layers: readonly Gazetteer[]): Gazetteer {
  const offsets = layers.map((_, at) => {
    const before = layers.slice(0, at).map(({ size }) => size)
    return {
      entries: sum(before.map((size) => size.entries)),
      names: sum(before.map((size) => size.names)),
    }
  })
  const size = {
    entries: sum(layers.map((layer) => layer.size.entries)),
    names: sum(layers.map((layer) => layer.size.names)),
  }
  const layerOf = (number: number, what: 'entries' | 'names'): number => {
    checked(number, size[what])
    return offsets.findLastIndex((offset) => offset[what] <= number)
  }
  return {
    size,
    find: (forms) =>
      sortMatches(
        layers.flatMap((layer, at) =>
          layer.find(forms).map((match) => ({
            ...match,
            entry: match.entry + offsets[at]!.entries,
            name: match.name + offsets[at]!.names,
          })),
        ),
      ),
    entry(number) {
      const at = layerOf(number, 'entries')
      return layers[at]!.entry(number - offsets[at]!.entries)
    },
    name(number) {
      const at = layerOf(number, 'names')
      return layers[at]!.name(number - offsets[at]!.names)
    },
    names(number) {
      const at = layerOf(number, 'entries')
      return layers[at]!.names(number - offsets[at]!.entries)
    },
  }
}

/** By start, longest first; otherwise in the order they came. */
function sortMatches(matches: GazetteerMatch[]): GazetteerMatch[] {
  return matches.sort((a, b) => a.start - b.start || b.end - a.end)
}

function readEntry(pack: GazetteerPack, number: number): GazetteerEntry {
  const country = pack.entryCountries[number]!
  return {
    id:
      pack.prefixes[pack.idPrefixes[number]!]! +
      decoder.decode(pack.idTexts.subarray(pack.idStarts[number], pack.idStarts[number + 1])),
    type: TYPES[pack.entryTypes[number]!]!,
    ...(country === 0 ? {} : { country: String.fromCharCode(country >>> 8, country & 0xff) }),
    rank: pack.entryRanks[number]!,
  }
}

function readName(pack: GazetteerPack, number: number): GazetteerName {
  const bytes = pack.nameTexts.subarray(pack.nameStarts[number], pack.nameStarts[number + 1])
  const languages = pack.languages[pack.nameLanguages[number]!]!
  return {
    text: decoder.decode(bytes),
    kind: KINDS[pack.nameKinds[number]!]!,
    languages: languages === '' ? [] : languages.split(' '),
  }
}

function checked(number: number, count: number): number {
  if (!Number.isInteger(number) || number < 0 || number >= count) {
    throw new RangeError(`${number} is no number of this gazetteer, which has ${count}`)
  }
  return number
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
