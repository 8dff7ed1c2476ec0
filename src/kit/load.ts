import type { Gazetteer } from '../model/gazetteer.ts'
import type { Kit } from '../model/kit.ts'
import { layerGazetteers } from '../names/gazetteer.ts'
import { loadGazetteer } from './gazetteer.ts'
import { createIdentifier } from './identify.ts'
import { loadNameWords } from './name-words.ts'
import { packOf, packs } from './packs.ts'

/**
 * Loads what steps may use beside the document: the language packs, the language identifier, the gazetteer with
 * `own` ones laid over it.
 */
export async function loadKit(own: readonly Gazetteer[] = []): Promise<Kit> {
  const [identify, shipped, nameWords] = await Promise.all([
    createIdentifier(),
    loadGazetteer(),
    loadNameWords(),
  ])
  const gazetteer = own.length === 0 ? shipped : layerGazetteers([shipped, ...own])
  return Object.freeze({ packs, pack: packOf, identify, gazetteer, nameWords })
}
