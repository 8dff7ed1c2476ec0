import type { Kit } from '../../model/kit.ts'
import { CueReader } from '../../text/cues.ts'

const known = new WeakMap<Kit, CueReader>()

/** The phrases of a kit's languages, put in order once. */
export function cuesOf(kit: Kit): CueReader {
  const made = known.get(kit) ?? new CueReader(kit.packs)
  known.set(kit, made)
  return made
}
