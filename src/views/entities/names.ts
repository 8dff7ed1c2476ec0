import { compareText } from '../../model/compare-text.ts'
import type { Mention } from '../../model/mention.ts'
import type { Entity, Found } from './found.ts'

/** White space and line breaks inside a name as it stands are one blank in its list of spellings. */
const BLANKS = /\s+/gu

/**
 * Every way the entity is written, by language: the uninflected forms first, which count also where they stand nowhere as
 * they are, then what stands in the texts; each by how often.
 */
export function namesOf(found: readonly Found[]): Entity['names'] {
  const names = new Map<string, { text: string; language: string; count: number; base: number }>()
  const note = (text: string, language: string): { count: number; base: number } => {
    const key = `${language} ${text}`
    const own = names.get(key) ?? { text, language, count: 0, base: 0 }
    names.set(key, own)
    return own
  }
  for (const { document, mention } of found) {
    const { span, base, language } = mention
    note(document.text.slice(span.start, span.end).replace(BLANKS, ' '), language).count++
    if (isName(mention)) note(base.replace(BLANKS, ' '), language).base++
  }
  return [...names.values()]
    .sort(
      (a, b) =>
        Number(b.base > 0) - Number(a.base > 0) ||
        b.base - a.base ||
        b.count - a.count ||
        compareText(a.language, b.language) ||
        compareText(a.text, b.text),
    )
    .map(({ text, language, count }) => ({ text, language, count }))
}

/** Adjectives and peoples stand for a place without being its name. */
function isName({ form }: Mention): boolean {
  return form === 'name' || form === 'abbreviation'
}

/**
 * The name to show: of the language asked for where the texts name it so, else of any; the one with most words where it is
 * a person's, so that "Velde" is shown as "Irina Velde"; no abbreviation where there is a full name; then the most frequent.
 */
export function shownName(found: readonly Found[], language: string): string {
  const counts = new Map<string, { mention: Mention; count: number }>()
  for (const { mention } of found) {
    const key = `${mention.language} ${mention.base}`
    const own = counts.get(key)
    if (own) own.count++
    else counts.set(key, { mention, count: 1 })
  }
  const rank = ({ mention, count }: { mention: Mention; count: number }): number[] => [
    mention.language === language ? 1 : 0,
    isName(mention) ? 1 : 0,
    mention.type === 'person' && mention.base.includes(' ') && !mention.base.includes('.') ? 1 : 0,
    mention.form === 'name' ? 1 : 0,
    count,
  ]
  const best = [...counts.values()].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)]
    const at = x.findIndex((value, i) => value !== y[i])
    return at === -1 ? compareText(a.mention.base, b.mention.base) : y[at]! - x[at]!
  })[0]!
  return best.mention.base.replace(BLANKS, ' ')
}
