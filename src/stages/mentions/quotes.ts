/** Marks around names and speech. A plain one opens and closes. */
export const OPENING_QUOTES: ReadonlySet<string> = new Set('«“„"')
export const CLOSING_QUOTES: ReadonlySet<string> = new Set('»”“"')
/** Those around speech: single ones too, but none that mostly opens closes it. */
export const OPENING_SPEECH: ReadonlySet<string> = new Set('«“„‹‘"')
export const CLOSING_SPEECH: ReadonlySet<string> = new Set('»”"›’')
