import type { Decision } from '../model/decision.ts'
import type { Gazetteer } from '../model/gazetteer.ts'
import type { Kit } from '../model/kit.ts'
import { layerGazetteers } from '../names/gazetteer.ts'
import { loadGazetteer } from './gazetteer.ts'
import { createIdentifier } from './identify.ts'
import { lexiconsOf } from './lexicons.ts'
import { loadNameWords } from './name-words.ts'
import { packOf, packs } from './packs.ts'

/** What the user brings: gazetteers, which are laid over the one that comes with the program, and decisions on names. */
export interface Own {
  readonly gazetteers?: readonly Gazetteer[]
  readonly decisions?: readonly Decision[]
}

/**
 * Loads what steps may use beside the document: the language packs, the language identifier, the gazetteer, the words
 * of names, and what the user brings.
 */
export async function loadKit({ gazetteers = [], decisions = [] }: Own = {}): Promise<Kit> {
  const [identify, shipped, nameWords] = await Promise.all([
    createIdentifier(),
    loadGazetteer(),
    loadNameWords(),
  ])
  const gazetteer = gazetteers.length === 0 ? shipped : layerGazetteers([shipped, ...gazetteers])
  return Object.freeze({
    ...{ packs, pack: packOf, identify, gazetteer, nameWords, decisions },
    lexicon: lexiconsOf(),
  })
}
