import type { Gazetteer } from '../../model/gazetteer.ts'
import type { MentionType } from '../../model/mention.ts'
import { type CutNames, joinBlocks } from './blocks.ts'
import type { Clusters } from './clusters.ts'
import type { Name } from './name.ts'
import {
  isGeneric,
  type OrganisationName,
  readOrganisation,
  translationKey,
} from './organisation-name.ts'
import { familyOf } from './settle-types.ts'
import * as limit from './thresholds.ts'

/** Types whose names are made of words that mean something. */
const MEANING: ReadonlySet<MentionType> = new Set(['organisation', 'event', 'work', 'other'])

/** What the names of bodies, events and works mean by their words. */
export class Organisations {
  readonly #gazetteer: Gazetteer | undefined
  readonly #read = new Map<number, OrganisationName | null>()

  constructor(gazetteer: Gazetteer | undefined) {
    this.#gazetteer = gazetteer
  }

  of(name: Name): OrganisationName | null {
    if (!MEANING.has(name.type)) return null
    const known = this.#read.get(name.number)
    if (known !== undefined) return known
    const own = readOrganisation(name, this.#gazetteer)
    this.#read.set(name.number, own)
    return own
  }

  /** Countries that a body's name names; null where none. */
  countriesOf(name: Name): ReadonlySet<string> | null {
    const places = this.of(name)?.places ?? []
    return places.length === 0 ? null : new Set(places)
  }
}

/** Words of a body's name that a translation needs to be told by, countries and proper words among them. */
const TELLING = 2

/** Joins names of bodies whose words mean the same, in any order and language. */
export function joinTranslations(
  names: readonly Name[],
  clusters: Clusters,
  organisations: Organisations,
  cut: CutNames,
): void {
  joinBlocks(
    names,
    clusters,
    {
      keysOf: (name) => {
        const own = organisations.of(name)
        if (!own || own.concepts.length + own.places.length + own.others.length < TELLING) return []
        return [`${familyOf(name)} ${translationKey(own)} ${name.numbers}`]
      },
      tieOf: (a, b) => {
        const own = organisations.of(a)!
        if (isGeneric(own) && own.concepts.length < TELLING) return null
        return {
          score: limit.SCORE.translation,
          evidence: {
            rule: 'translation',
            detail: `the words of «${a.base}» and «${b.base}» mean the same: ${[...own.concepts, ...own.places].join(', ')}`,
          },
        }
      },
    },
    cut,
  )
}
