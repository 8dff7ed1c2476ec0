import type { Alter, Alteration, AlteredLanguage, Base, Edit } from './model.ts'
import { hitsIn, wordCount } from './words.ts'

/** Fewest words that are cut, and that are left. */
const LEAST_CUT = 4
const LEAST_LEFT = 7
/** Greatest share of the words that is cut. */
const GREATEST = 0.45

const CONDITION: Readonly<Record<AlteredLanguage, string>> = {
  en: '(?:if|unless|provided|as long as|until|only if|in case)',
  ru: '(?:если|при условии|пока не|только если|в случае)',
  uk: '(?:якщо|за умови|поки не|лише якщо|у разі)',
}

const NEGATION: Readonly<Record<AlteredLanguage, RegExp>> = {
  en: /(?<!\p{L})(?:not|never|no|nobody|nothing|without)(?!\p{L})|n['’]t(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:не|нет|ни|никто|ничего|никогда|без)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:не|немає|ні|ніхто|нічого|ніколи|без)(?!\p{L})/iu,
}

/** What words that are cut take away with them: what the difference should say. */
export function lostWith(words: string, language: AlteredLanguage): string[] {
  const condition = new RegExp(`(?<!\\p{L})${CONDITION[language]}(?!\\p{L})`, 'iu')
  return [
    ...(condition.test(words) ? ['a condition'] : []),
    ...(NEGATION[language].test(words) ? ['a negation'] : []),
  ]
}

/** A clause, a condition or a sentence cut off: at the start, in the middle, at the end. */
export const truncations: Alter = (base) =>
  [
    ...atEnd(base),
    ...inMiddle(base),
    ...atStart(base),
    ...conditions(base),
    ...sentences(base),
  ].filter((cut) => isFit(cut, base))

function cut(way: string, start: number, end: number, rest: readonly Edit[] = []): Alteration {
  return { kind: 'truncation', way, edits: [{ start, end, put: '', tells: true }, ...rest] }
}

function isFit({ edits }: Alteration, { text, parts }: Base): boolean {
  const [{ start, end }] = edits as [Edit]
  const all = parts.reduce((sum, part) => sum + wordCount(text.slice(part.start, part.end)), 0)
  const gone = wordCount(text.slice(start, end))
  return gone >= LEAST_CUT && all - gone >= LEAST_LEFT && gone <= GREATEST * all
}

/** From a comma or a dash to the end of the sentence. */
function atEnd(base: Base): Alteration[] {
  return hitsIn(base, /(?:[,;]| [–—-]) [^.!?…]+?(?=[.!?…]|$)/).flatMap((hit) => {
    const found = [cut('end of a sentence', hit.start, hit.end)]
    const inner = [...hit.text.matchAll(/[,;] /gu)].at(-1)
    if (inner && inner.index > 0) {
      found.push(cut('end of a sentence', hit.start + inner.index, hit.end))
    }
    return found
  })
}

/** Between two commas. */
function inMiddle(base: Base): Alteration[] {
  return hitsIn(base, /, [^.!?…,;]+(?=, )/).map(({ start, end }) =>
    cut('middle of a sentence', start, end),
  )
}

/** Up to the first comma of a sentence, the next word with a capital. */
function atStart(base: Base): Alteration[] {
  return hitsIn(base, /(?<=^|[.!?…] )\p{Lu}[^.!?…,;]+, (?=\p{Ll})/u).map(({ start, end }) => {
    const put = base.text[end]!.toUpperCase()
    return cut('start of a sentence', start, end, [{ start: end, end: end + 1, put, tells: false }])
  })
}

function conditions(base: Base): Alteration[] {
  const behind = new RegExp(
    `,? (?<!\\p{L})${CONDITION[base.language]} [^.!?…,;]+(?=[.!?…,;]|$)`,
    'u',
  )
  return hitsIn(base, behind).map(({ start, end }) => cut('a condition', start, end))
}

function sentences(base: Base): Alteration[] {
  return hitsIn(
    base,
    /(?<=[.!?…] )\p{Lu}[^.!?…]+[.!?…]+ (?=\p{Lu})|(?<=[.!?…]) \p{Lu}[^.!?…]+[.!?…]*$/u,
  ).map(({ start, end }) => cut('a whole sentence', start, end))
}
