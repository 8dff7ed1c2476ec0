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
 */
export function authorNames(
  groups: readonly (readonly Statement[])[],
  publisher: string | null,
  packs: readonly LanguagePack[],
): RawText[] {
  const outlet = publisher === null ? null : fold(publisher)
  let fallback: RawText[] = []
  for (const group of groups) {
    const names = namesOf(group, packs)
    const persons = names.filter(({ text }) => fold(text) !== outlet)
    if (persons.length > 0) return persons
    if (fallback.length === 0) fallback = names
  }
  return fallback
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
  for (const { bylines } of packs) {
    for (const opener of bylines.openers) {
      if (text.length <= opener.length || fold(text.slice(0, opener.length)) !== opener) continue
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

function isName(text: string): boolean {
  if (text.length > NAME_CHARS || /^(?:https?:|www\.)|[{}<>@]/iu.test(text)) return false
  return /\p{L}{2}/u.test(text) && !/\.html?\b|\/\//iu.test(text)
}
