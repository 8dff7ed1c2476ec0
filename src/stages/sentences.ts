import type { Kit } from '../model/kit.ts'
import type { Block, Sentence } from '../model/layers.ts'
import type { Span } from '../model/span.ts'
import { defineStage } from '../model/step.ts'
import { FunctionWords } from '../text/function-words.ts'
import { languageOf } from '../text/language-prior.ts'
import { splitSentences } from '../text/sentences.ts'

/** Splits every block into sentences and tells the language of each. Method: docs/stages/sentences.md. */
export const sentences = defineStage({
  name: 'sentences',
  version: 2,
  requires: ['blocks'],
  provides: ['sentences'],
  run({ text, language, layers }, kit) {
    const found: Sentence[] = []
    for (const run of languageRuns(layers.blocks)) {
      const prior = run.embedded ? embeddedLanguage(text, run, kit) : language
      for (const paragraph of paragraphs(text, run.blocks)) {
        for (const sentence of readParagraph(text, paragraph, prior, kit)) found.push(sentence)
      }
    }
    return { sentences: found }
  },
})

/** Consecutive blocks that share a prior: the article's own, or those of one article quoted whole. */
interface Run {
  readonly embedded: boolean
  readonly blocks: Block[]
}

function languageRuns(blocks: readonly Block[]): Run[] {
  const runs: Run[] = []
  for (const block of blocks) {
    const embedded = block.role === 'embedded'
    const last = runs.at(-1)
    if (last?.embedded === embedded) last.blocks.push(block)
    else runs.push({ embedded, blocks: [block] })
  }
  return runs
}

function embeddedLanguage(text: string, { blocks }: Run, kit: Kit): string {
  const own = text.slice(blocks[0]!.span.start, blocks.at(-1)!.span.end)
  return languageOf(own, 'und', kit.identify)
}

/** Spans of blocks, joined where no line break parts them: a run-in label belongs to the sentence it opens. */
function paragraphs(text: string, blocks: readonly Block[]): Span[] {
  const joined: Span[] = []
  for (const { span } of blocks) {
    const last = joined.at(-1)
    if (last && !text.slice(last.end, span.start).includes('\n')) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else joined.push(span)
  }
  return joined
}

function readParagraph(text: string, { start, end }: Span, prior: string, kit: Kit): Sentence[] {
  const own = text.slice(start, end)
  const language = languageOf(own, prior, kit.identify)
  const spans = splitSentences(own, kit.pack(language === 'und' ? prior : language))
  return spans.map((span) => ({
    span: { start: start + span.start, end: start + span.end },
    language:
      spans.length === 1
        ? language
        : sentenceLanguage(own.slice(span.start, span.end), { language, prior }, kit),
  }))
}

/** A sentence that plainly goes with its paragraph is not identified again: the larger part of the work. */
function sentenceLanguage(
  sentence: string,
  paragraph: { readonly language: string; readonly prior: string },
  kit: Kit,
): string {
  const { language, prior } = paragraph
  if (language === prior && functionWordsOf(kit).plainly(sentence, language)) return language
  return languageOf(sentence, prior, kit.identify)
}

const functionWords = new WeakMap<Kit, FunctionWords>()

function functionWordsOf(kit: Kit): FunctionWords {
  const known = functionWords.get(kit)
  if (known) return known
  const made = new FunctionWords(kit.packs)
  functionWords.set(kit, made)
  return made
}
