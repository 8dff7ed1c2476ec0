import type { GazetteerEntry, GazetteerName } from '../../model/gazetteer.ts'

/** What a line of somebody's own gazetteer says. An empty id is to be made up. */
export interface OwnEntry {
  readonly entry: GazetteerEntry
  readonly names: readonly GazetteerName[]
}

/** The rank of what somebody lists on purpose: above most of what comes with the program. */
export const OWN_RANK = 200
