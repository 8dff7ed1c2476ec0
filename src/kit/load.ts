import type { Kit } from '../model/kit.ts'
import { createIdentifier } from './identify.ts'
import { packOf, packs } from './packs.ts'

/** Loads what steps may use beside the document: the language packs and the language identifier. */
export async function loadKit(): Promise<Kit> {
  const identify = await createIdentifier()
  return Object.freeze({ packs, pack: packOf, identify })
}
