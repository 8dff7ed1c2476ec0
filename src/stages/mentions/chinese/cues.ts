import cues from './cues.json' with { type: 'json' }

/** Words that tell what stands beside them, by characters or as words of up to {@link LONGEST_CUE} characters. */
export interface Cues {
  readonly surnames: Readonly<Record<'clear' | 'doubtful' | 'double', ReadonlySet<string>>>
  /** Characters and marks right before a name, and right behind one. */
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  /** Offices and callings before a person, those behind one, and what persons do. */
  readonly titles: ReadonlySet<string>
  readonly behind: ReadonlySet<string>
  readonly speech: ReadonlySet<string>
  /** Bodies of the state behind its place, those that stand alone as well, and kinds of body behind any name. */
  readonly offices: ReadonlySet<string>
  readonly alone: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly placeLasts: ReadonlySet<string>
  /** Directions and landscapes, which somewhere are names of small places. */
  readonly noNames: ReadonlySet<string>
  /** Verbs that lead to a place. */
  readonly motion: ReadonlySet<string>
}

export const LONGEST_CUE = 6
let made: Cues | undefined

/** The cues as sets, made when first asked for: few runs meet any Chinese. */
export function chineseCues(): Cues {
  const { surnames, before, after, given: _given, never: _never, ...words } = cues
  made ??= {
    surnames: {
      clear: new Set(surnames.clear),
      doubtful: new Set(surnames.doubtful),
      double: new Set(surnames.double),
    },
    before: new Set(before),
    after: new Set(after),
    titles: new Set(words.titles),
    behind: new Set(words.behind),
    speech: new Set(words.speech),
    offices: new Set(words.offices),
    alone: new Set(words.alone),
    bodies: new Set(words.bodies),
    placeLasts: new Set(words.placeLasts),
    noNames: new Set(words.noNames),
    motion: new Set(words.motion),
  }
  return made
}
