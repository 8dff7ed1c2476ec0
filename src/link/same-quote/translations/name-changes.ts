import type { QuoteChange } from '../../../model/edge.ts'
import type { Mention } from '../../../model/mention.ts'
import { firstFrom } from '../../../text/chosen-words.ts'
import type { SideWords } from './align-words.ts'
import { haveWordInCommon } from './same-name.ts'

/** Names of one type that either side has and the other has not, in their order. */
export function nameChanges(sides: readonly [SideWords, SideWords]): QuoteChange[] {
  const [left, right] = sides.map((side, at) => unmet(side, sides[1 - at]!)) as [
    Mention[],
    Mention[],
  ]
  const taken = new Set<Mention>()
  return left.flatMap((mention): QuoteChange[] => {
    const twin = right.find((one) => one.type === mention.type && !taken.has(one))
    if (!twin || isOne(mention, twin, sides)) return []
    taken.add(twin)
    const [a, b] = [mention, twin].map(({ span }, at) =>
      sides[at]!.words.text.slice(span.start, span.end),
    )
    return [{ kind: 'name', detail: `"${a}" became "${b}"`, from: mention.span, to: twin.span }]
  })
}

/** Names none of whose words the other side says, and whose bearer it does not name either. */
function unmet({ said, words, ties }: SideWords, other: SideWords): Mention[] {
  const { mentions } = said.document.layers
  const known = new Set(other.said.anchors.keys())
  const bearer = new Map([...said.anchors].map(([anchor, { start }]) => [start, anchor]))
  const found: Mention[] = []
  for (let at = firstFrom(mentions, said.quote.span.start); at < mentions.length; at++) {
    const mention = mentions[at]!
    if (mention.span.start >= said.quote.span.end) break
    const own = words.tokens.flatMap(({ span }, i) =>
      span.start >= mention.span.start && span.end <= mention.span.end ? [i] : [],
    )
    // Letters that stand for a name stand for its words in either language.
    const isLetters = /^\p{Lu}{2,5}$/u.test(words.text.slice(mention.span.start, mention.span.end))
    const isSaid = isLetters || own.some((i) => ties[i]!.length > 0)
    if (own.length > 0 && !isSaid && !known.has(bearer.get(mention.span.start) ?? ''))
      found.push(mention)
  }
  return found
}

function isOne(mention: Mention, twin: Mention, sides: readonly [SideWords, SideWords]): boolean {
  const [language, other] = sides.map(({ said }) => said.language) as [string, string]
  return haveWordInCommon({ mention, language }, { mention: twin, language: other })
}
