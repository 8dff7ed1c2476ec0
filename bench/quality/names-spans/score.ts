import { type Mention, type MentionType, SURE } from '../../../src/model/mention.ts'
import { fold } from '../../../src/text/fold.ts'
import type { Class, GoldSpan, GoldText } from './gold.ts'

export interface Counts {
  right: number
  found: number
  gold: number
}
export type Mode = 'exact' | 'overlap'
export type Kind = 'strict' | 'lenient'
export const CLASSES = ['PER', 'LOC', 'ORG'] as const

const CLASS: Readonly<Record<MentionType, Class>> = {
  person: 'PER',
  place: 'LOC',
  organisation: 'ORG',
  group: 'OTHER',
  event: 'OTHER',
  work: 'OTHER',
  other: 'OTHER',
}
const QUOTES = /^[«»"“”„'’‘]+|[«»"“”„'’‘]+$/gu
/** Forms of the European Union, which the texts in Ukrainian call a place and those in Russian a body. */
const UNION =
  /^(?:[єе]с|[єе]вросоюз\p{L}*|[єе]вропейськ\p{L}+ союз\p{L}*|европейск\p{L}+ союз\p{L}*)$/iu

/** Spans of the three classes that a layer of mentions holds; adjectives and unsure ones are none. */
export function spansOf(mentions: readonly Mention[]): GoldSpan[] {
  return mentions.flatMap(({ span, type, form, sureness, base }) =>
    sureness < SURE || form === 'adjective' || form === 'demonym'
      ? []
      : [{ ...span, type: CLASS[type], base }],
  )
}

/** Of the names found as the gold has them: how many have its base form too, and how many would as they stand. */
export function countBases(
  { text, spans }: GoldText,
  found: readonly GoldSpan[],
  sums: { all: number; right: number; standing: number },
): void {
  for (const own of unique(found.map((span) => stripped(text, span)))) {
    const gold = unique(spans.map((span) => stripped(text, span))).find(
      (span) => span.type === own.type && matches(own, span, 'exact'),
    )
    if (!gold?.base || gold.type === 'OTHER') continue
    sums.all += 1
    if (plain(own.base ?? '') === plain(gold.base)) sums.right += 1
    if (plain(text.slice(own.start, own.end)) === plain(gold.base)) sums.standing += 1
  }
}

/** Case and quotation marks do not count: the gold has them at random. */
function plain(base: string): string {
  return fold(base)
    .replace(/["«»“”„]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Without the quotation marks around it, which the gold takes in and out at random. */
function stripped(text: string, { start, end, type, base }: GoldSpan): GoldSpan {
  const own = text.slice(start, end)
  const left = own.length - own.replace(/^[«»"“”„'’‘]+/u, '').length
  const bare = own.replace(QUOTES, '')
  return { start: start + left, end: start + left + bare.length, type, ...(base ? { base } : {}) }
}

export function emptyCounts(): Record<(typeof CLASSES)[number], Counts> {
  const none = (): Counts => ({ right: 0, found: 0, gold: 0 })
  return { PER: none(), LOC: none(), ORG: none() }
}

/** Adds one text's counts: exact by offsets and type, or any overlap with the same type, one for one. */
export function count(
  { text, spans }: GoldText,
  found: readonly GoldSpan[],
  how: { readonly mode: Mode; readonly kind: Kind; readonly misses?: string[] | undefined },
  sums: Record<(typeof CLASSES)[number], Counts>,
): void {
  const { misses } = how
  const lenient = how.kind === 'lenient'
  const gold = unique(spans.map((span) => stripped(text, span)))
  const goldKept = gold.flatMap((span) => (lenient ? eased(text, span) : [span]))
  const own = unique(found.map((span) => stripped(text, span)))
  for (const type of CLASSES) {
    const open = goldKept.filter((span) => span.type === type)
    sums[type].gold += open.length
    for (const span of own) {
      if (span.type !== type) continue
      const at = open.findIndex((other) => matches(span, other, how.mode))
      if (at < 0 && lenient && isExcused(span, gold)) continue
      sums[type].found += 1
      if (at >= 0) {
        sums[type].right += 1
        open.splice(at, 1)
      } else misses?.push(`+${type} ${show(text, span)}`)
    }
    for (const span of open) misses?.push(`-${type} ${show(text, span)}`)
  }
}

function matches(a: GoldSpan, b: GoldSpan, mode: Mode): boolean {
  return mode === 'exact'
    ? a.start === b.start && a.end === b.end
    : a.start < b.end && b.start < a.end
}

/** The European Union is a body; what has no capital is no name. */
function eased(text: string, span: GoldSpan): GoldSpan[] {
  const own = text.slice(span.start, span.end)
  if (!/\p{Lu}/u.test(own)) return []
  return UNION.test(own) ? [{ ...span, type: 'ORG' }] : [span]
}

/** A body where the gold has a product, or a name it writes small, is neither right nor wrong. */
function isExcused(span: GoldSpan, gold: readonly GoldSpan[]): boolean {
  return (
    span.type === 'ORG' &&
    gold.some((other) => other.type === 'OTHER' && matches(span, other, 'overlap'))
  )
}

function unique(spans: readonly GoldSpan[]): GoldSpan[] {
  const seen = new Set<string>()
  return spans.filter(({ start, end, type }) => {
    const key = `${start} ${end} ${type}`
    if (seen.has(key) || end <= start) return false
    seen.add(key)
    return true
  })
}

function show(text: string, { start, end }: GoldSpan): string {
  const clean = (part: string): string => part.replaceAll('\n', '⏎')
  return `${clean(text.slice(Math.max(0, start - 40), start))}[${clean(text.slice(start, end))}]${clean(text.slice(end, end + 30))}`
}

export function f1({ right, found, gold }: Counts): number {
  return found + gold === 0 ? 1 : (2 * right) / (found + gold)
}

/** All classes as one. */
export function pooled(sums: Record<(typeof CLASSES)[number], Counts>): Counts {
  const all: Counts = { right: 0, found: 0, gold: 0 }
  for (const type of CLASSES) {
    all.right += sums[type].right
    all.found += sums[type].found
    all.gold += sums[type].gold
  }
  return all
}
