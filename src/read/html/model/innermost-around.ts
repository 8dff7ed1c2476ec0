import type { MarkupElement } from '../../../markup/element.ts'

/** The innermost element that both stand in, each of them counted; `null` where there is none. */
export function innermostAround(one: MarkupElement, other: MarkupElement): MarkupElement | null {
  let a: MarkupElement | null = one
  let b: MarkupElement | null = other
  while (a !== null && a.depth > other.depth) a = a.parent
  while (a !== null && b !== null && b.depth > a.depth) b = b.parent
  while (a !== b) {
    a = a?.parent ?? null
    b = b?.parent ?? null
  }
  return a
}
