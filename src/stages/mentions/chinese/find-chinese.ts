import type { Mention } from '../../../model/mention.ts'
import type { NameKnowledge } from '../knowledge.ts'
import type { Scene } from '../scene.ts'
import type { MentionInput } from '../words.ts'
import { ChineseLine, type ChineseText } from './chinese-line.ts'
import { chineseMention } from './chinese-mention.ts'
import type { Piece } from './piece.ts'
import { splitLine } from './split-line.ts'
import { CLEAR } from './weights.ts'

/** The tag of Chinese, in either kind of characters. */
const CHINESE = 'zh'
const HAN = /^\p{Script=Han}/u

/** Whether a sentence is in Chinese, whose names no capitals tell. */
export function isChinese(
  { layers }: MentionInput,
  { words, line }: Pick<Scene, 'words' | 'line'>,
): boolean {
  return layers.sentences.at(words[line.from]!.sentence)?.language === CHINESE
}

/** The same mentions, with those in the Chinese characters of Chinese sentences found anew. */
export function withChinese(
  mentions: Mention[],
  document: MentionInput,
  scenes: readonly Scene[],
  knowledge: NameKnowledge,
): Mention[] {
  const own = scenes.filter((scene) => isChinese(document, scene))
  if (own.length === 0) return mentions
  const found = chineseMentions(document, own, knowledge)
  const starts = new Set(own.map(({ words, line }) => words[line.from]!.sentence))
  const others = mentions.filter(
    ({ span }) => !HAN.test(document.text.slice(span.start, span.end)) || !inside(span.start),
  )
  return [...others, ...found].sort((a, b) => a.span.start - b.span.start)

  function inside(at: number): boolean {
    return [...starts].some((number) => {
      const { span } = document.layers.sentences.at(number)!
      return span.start <= at && at < span.end
    })
  }
}

/** Reads twice: what is clear the first time settles what is not. */
function chineseMentions(
  { text }: MentionInput,
  scenes: readonly Scene[],
  knowledge: NameKnowledge,
): Mention[] {
  const own: ChineseText = { text, knowledge, clear: new Map(), times: new Map() }
  const lines = scenes.map((scene) => new ChineseLine(scene, own))
  for (const line of lines) for (const name of splitLine(line)) note(line, name)
  return lines.flatMap((line) => splitLine(line).map((name) => chineseMention(line, name)))
}

/** Remembers a clear name, and the surname of one written by sound, which stands alone later on. */
function note(line: ChineseLine, { from, to, type, points, reasons, unsure }: Piece): void {
  if (unsure || points < CLEAR || reasons.some(({ rule }) => rule === 'gazetteer')) return
  if (type !== 'person' && type !== 'place' && type !== 'organisation') return
  const { clear } = line.own
  clear.set(line.textOf(from, to), type)
  for (let i = to - 1; i > from; i--) {
    if (!line.isDot(i)) continue
    if (to - i > 2) clear.set(line.textOf(i + 1, to), type)
    return
  }
}
