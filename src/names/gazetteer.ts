import type { Gazetteer, GazetteerEntry, GazetteerName } from '../model/gazetteer.ts'
import { type GazetteerPack, KINDS, TYPES } from './gazetteer/pack.ts'
import { PackSearch } from './gazetteer/search.ts'

const decoder = new TextDecoder()

/** Entries and names kept that were asked for: the well known are asked for in most documents. */
const KEPT = 20_000

/** The packs of a gazetteer, for others to be laid over it. */
const packsOf = new WeakMap<Gazetteer, readonly GazetteerPack[]>()

/** A gazetteer over a pack. Nothing is decoded until it is asked for. */
export function openGazetteer(pack: GazetteerPack): Gazetteer {
  return openLayers([pack])
}

/**
 * Several gazetteers as one: numbers of the later go on where those of the earlier end. A thing that several know is an
 * entry in each; its id tells that it is one.
 */
export function layerGazetteers(layers: readonly Gazetteer[]): Gazetteer {
  return openLayers(layers.flatMap((layer) => packsOf.get(layer) ?? []))
}

function openLayers(packs: readonly GazetteerPack[]): Gazetteer {
  const search = new PackSearch(packs)
  const { layers, size } = search
  const entries = new Map<number, GazetteerEntry>()
  const layerOf = (number: number, what: 'entries' | 'names') => {
    checked(number, size[what])
    return layers.findLast((layer) => layer.before[what] <= number)!
  }
  const names = new Map<number, GazetteerName>()
  const name = (number: number): GazetteerName => {
    const known = names.get(number)
    if (known) return known
    const { pack, before } = layerOf(number, 'names')
    const read = readName(pack, number - before.names)
    if (names.size >= KEPT) names.clear()
    names.set(number, read)
    return read
  }
  const gazetteer: Gazetteer = {
    size,
    read: (form) => search.read(form),
    find: (forms) => search.find(forms.map((form) => search.read(form))),
    findIn: (forms, openings) => search.find(forms, openings),
    entry(number) {
      const known = entries.get(number)
      if (known) return known
      const { pack, before } = layerOf(number, 'entries')
      const entry = readEntry(pack, number - before.entries)
      if (entries.size >= KEPT) entries.clear()
      entries.set(number, entry)
      return entry
    },
    name,
    names(number) {
      const { pack, before } = layerOf(number, 'entries')
      const own = number - before.entries
      const first = pack.entryNames[own]!
      const count = pack.entryNames[own + 1]! - first
      return Array.from({ length: count }, (_, at) => name(before.names + first + at))
    },
  }
  packsOf.set(gazetteer, packs)
  return gazetteer
}

function readEntry(pack: GazetteerPack, number: number): GazetteerEntry {
  const country = pack.entryCountries[number]!
  return {
    id:
      pack.prefixes[pack.idPrefixes[number]!]! +
      shortText(pack.idTexts, pack.idStarts[number]!, pack.idStarts[number + 1]!),
    type: TYPES[pack.entryTypes[number]!]!,
    ...(country === 0 ? {} : { country: String.fromCharCode(country >>> 8, country & 0xff) }),
    rank: pack.entryRanks[number]!,
  }
}

/** A few letters, nearly always plain ones: quicker without the decoder. */
function shortText(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) {
    if (bytes[i]! > 0x7f) return decoder.decode(bytes.subarray(from, to))
    text += String.fromCharCode(bytes[i]!)
  }
  return text
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
