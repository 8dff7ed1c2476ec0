import type { Mention } from '../../../model/mention.ts'
import type { NameKnowledge } from '../knowledge.ts'
import type { Scene, Stretch } from '../scene.ts'
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
function isChinese(
  { layers }: MentionInput,
  { words, line }: Pick<Scene, 'words' | 'line'>,
): boolean {
  return layers.sentences.at(words[line.from]!.sentence)?.language === CHINESE
}

/** Runs of words that names are looked for in, but for those in the Chinese characters of a Chinese sentence. */
export function withoutChinese(
  document: MentionInput,
  scene: Scene,
  runs: readonly Stretch[],
): readonly Stretch[] {
  if (!isChinese(document, scene)) return runs
  return runs.filter(({ from }) => !HAN.test(scene.words[from]!.surface))
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

/** Reads what the clear names of the first reading say something of a second time. */
function chineseMentions(
  { text }: MentionInput,
  scenes: readonly Scene[],
  knowledge: NameKnowledge,
): Mention[] {
  const own: ChineseText = { text, knowledge, clear: new Map(), times: new Map() }
  const lines = scenes.map((scene) => new ChineseLine(scene, own))
  const first = lines.map(splitLine)
  for (const [at, line] of lines.entries()) for (const name of first[at]!) note(line, name)
  const clear = [...own.clear.keys()]
  return lines.flatMap((line, at) => {
    const whole = line.textOf(line.scene.line.from, line.scene.line.to)
    const isToldMore = clear.some((name) => whole.includes(name))
    const names = isToldMore ? splitLine(line) : first[at]!
    return names.map((name) => chineseMention(line, name))
  })
}

/** Remembers a clear name, and the surname of one written by sound, which stands alone later on. */
function note(line: ChineseLine, { from, to, type, points, reasons, unsure }: Piece): void {
  if (unsure || points < CLEAR || reasons.some(({ rule }) => rule === 'gazetteer')) return
  if (type !== 'person' && type !== 'place' && type !== 'organisation') return
  const { clear } = line.own
  const name = line.textOf(from, to)
  // What persons do, bodies do as well.
  if (clear.get(name) !== 'organisation') clear.set(name, type)
  // A body is called by its name without the word for what it is.
  const last = reasons.find(({ rule }) => rule === 'last')
  if (type === 'organisation' && last) clear.set(line.textOf(from, last.from), type)
  for (let i = to - 1; i > from; i--) {
    if (!line.isDot(i)) continue
    if (to - i > 2) clear.set(line.textOf(i + 1, to), type)
    return
  }
}
