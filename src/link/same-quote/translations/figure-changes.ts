import type { QuoteChange } from '../../../model/edge.ts'
import type { Figure } from '../../../text/figures.ts'
import type { SideWords } from './align-words.ts'
import table from './measures.json' with { type: 'json' }

/** What rounding leaves of a figure in another measure. */
const ROUNDED = 0.08
/** Words behind a figure among which its measure stands: "3 to 6 inches". */
const BEHIND = 3
/** Longest ending of a measure's word. */
const ENDING = 3

type Sides = readonly [SideWords, SideWords]

/** Figures that either side lacks, in their order: one that has no counterpart may be said in words. */
export function figureChanges(
  [first, second]: readonly [readonly Figure[], readonly Figure[]],
  sides: Sides,
): QuoteChange[] {
  const [left, right] = [unmet(first, second), unmet(second, first)]
  return left.slice(0, right.length).flatMap((figure, at): QuoteChange[] => {
    const twin = right[at]!
    if (areOneMeasure([figure, twin], sides)) return []
    const [a, b] = [figure, twin].map(({ tokens }) => tokens.map(({ form }) => form).join(' '))
    return [{ kind: 'number', detail: `"${a}" became "${b}"`, from: figure.span, to: twin.span }]
  })
}

function unmet(own: readonly Figure[], others: readonly Figure[]): Figure[] {
  const there = new Set(others.map(plainKey))
  return own.filter((figure) => !figure.loose && !there.has(plainKey(figure)))
}

/** Without what makes it an ordinal: "3rd" may be "3" elsewhere, and «8-м» is "8". */
function plainKey({ key }: Figure): string {
  return key.replace(/^(\d+)(?:\.|-\p{L}{1,3})$/u, '$1')
}

/** Whether two figures are one in other measures: 200 miles and 320 kilometres. */
function areOneMeasure([one, other]: readonly [Figure, Figure], sides: Sides): boolean {
  if (!one.value || !other.value) return false
  const [words, others] = [wordsBehind(one, sides[0]), wordsBehind(other, sides[1])]
  const isOne = (ratio: number, factor: number) => Math.abs(ratio / factor - 1) <= ROUNDED
  return table.measures.some(({ ratio, first, second }) => {
    const there =
      isOne(other.value! / one.value!, ratio) && has(words, first) && has(others, second)
    const back = isOne(one.value! / other.value!, ratio) && has(words, second) && has(others, first)
    return there || back
  })
}

function has(words: readonly string[], openings: readonly string[]): boolean {
  return words.some((word) =>
    openings.some((one) => word.startsWith(one) && word.length <= one.length + ENDING),
  )
}

function wordsBehind({ first, tokens }: Figure, { words }: SideWords): string[] {
  const end = first + tokens.length
  return words.tokens.slice(end, end + BEHIND).map(({ form }) => form)
}
