import type { RawText } from '../../model/document.ts'
import type { LanguagePack } from '../../model/kit.ts'
import { fold } from '../../text/fold.ts'
import joiners from './name-joiners.json' with { type: 'json' }
import type { Statement } from './statement.ts'

/** Longest name of an author, in code units. */
const NAME_CHARS = 80
/** Most authors of one article. */
const AUTHORS = 30

/** Between the names of a list: commas, semicolons, strokes, and words for "and". */
const BETWEEN = new RegExp(
  `\\s*[,;/|、，]\\s*(?:(?:${joiners.join('|')})\\s+)?|\\s+(?:${joiners.join('|')})\\s+(?=\\p{Lu})`,
  'u',
)

/**
 * The names in what a page states as authors, in its order, each once; lists are parted. Addresses and account names
 * are none. The outlet itself counts only where nobody else is named.
 * @param groups statements of authors, those of one kind together, the surest kind first
 * @param isOutlet whether a name is that of the outlet
 */
export function authorNames(
  groups: readonly (readonly Statement[])[],
  isOutlet: (name: string) => boolean,
  packs: readonly LanguagePack[],
): RawText[] {
  let fallback: RawText[] = []
  for (const group of groups) {
    const names = namesOf(group, packs)
    const persons = names.filter(({ text }) => !isOutlet(text))
    if (persons.length > 0) return persons
    if (fallback.length === 0) fallback = names
  }
  return fallback
}

/** Fewest letters by which a name is told to be the outlet's. */
const OUTLET_LETTERS = 3

/** Tells names of an outlet: as its publisher's, a part of it, or begun like the name of the site's host. */
export function outletTest(
  publisher: string | null,
  url: string | null,
): (name: string) => boolean {
  const outlet = letters(publisher ?? '')
  const labels = url && URL.canParse(url) ? new URL(url).hostname.split('.') : []
  const host = letters(labels.filter((label) => label !== 'www')[0] ?? '')
  return (name) => {
    const own = letters(name)
    if (own.length < OUTLET_LETTERS) return own === outlet
    const begins = [outlet, host].some(
      (known) => known.length >= OUTLET_LETTERS && own.startsWith(known),
    )
    return begins || outlet.includes(own)
  }
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

function namesOf(group: readonly Statement[], packs: readonly LanguagePack[]): RawText[] {
  const seen = new Set<string>()
  const names: RawText[] = []
  let rank = -1
  for (const statement of group) {
    if (names.length > 0 && statement.rank !== rank) break
    rank = statement.rank
    for (const text of parted(withoutOpener(statement.text, packs))) {
      const key = fold(text)
      if (seen.has(key) || !isName(text) || names.length >= AUTHORS) continue
      seen.add(key)
      names.push({ text, raw: statement.raw })
    }
  }
  return names
}

/** "By Anna Vere" is Anna Vere. */
function withoutOpener(text: string, packs: readonly LanguagePack[]): string {
  // Openers of a length are compared with the same beginning, folded once.
  const begun: string[] = []
  for (const { bylines } of packs) {
    for (const opener of bylines.openers) {
      if (text.length <= opener.length) continue
      begun[opener.length] ??= fold(text.slice(0, opener.length))
      if (begun[opener.length] !== opener) continue
      const rest = text.slice(opener.length).replace(/^:?\s+/u, '')
      if (rest !== text.slice(opener.length) && /^\p{Lu}/u.test(rest)) return rest
    }
  }
  return text
}

/** The names of a list; a single name with a comma, whose parts are no names by themselves, stays whole. */
function parted(text: string): string[] {
  const parts = text.split(BETWEEN).map((part) => part.trim())
  const whole = parts.length < 2 || !parts.every((part) => /^[\p{Lu}\p{Lo}]/u.test(part))
  return whole ? [text] : parts
}

/** Account names and parts of addresses: "anna-vere", "anna_vere". */
const ACCOUNT = /^[\p{Ll}\p{Nd}]+(?:[-_][\p{Ll}\p{Nd}]+)+$/u

function isName(text: string): boolean {
  if (text.length > NAME_CHARS || /^https?:|\bwww\.|[{}<>@]/iu.test(text)) return false
  if (ACCOUNT.test(text) || !/^[\p{L}\p{N}"'“„«]/u.test(text)) return false
  return /\p{L}{2}/u.test(text) && !/\.html?\b|\/\//iu.test(text)
}
