import type { Dated } from '../src/model/document.ts'
import type { Kit, LanguagePack } from '../src/model/kit.ts'
import type { Block, Sentence, Token } from '../src/model/layers.ts'
import type { Span } from '../src/model/span.ts'
import type { With } from '../src/model/step.ts'
import { fold } from '../src/text/fold.ts'

export type TestDocument = With<'blocks' | 'sentences' | 'tokens'>

/** A paragraph as plain text, or with the role it has on the page. */
export type TestBlock =
  | string
  | { readonly text: string; readonly role: Block['role']; readonly background?: true }

export interface TestDocumentOptions {
  readonly language?: string
  readonly headline?: string
  readonly embeddedIn?: string
  readonly source?: string
  readonly publisher?: string
  readonly published?: Dated
}

/** Builds a document as readers and stages leave it, out of plain paragraphs. Its raw source is its text. */
export function doc(
  id: string,
  paragraphs: readonly TestBlock[],
  options: TestDocumentOptions = {},
): TestDocument {
  const { language = 'en', headline, source = id.split('.')[0]!, publisher, ...rest } = options
  const parts = paragraphs.map((part) =>
    typeof part === 'string' ? { text: part, role: 'paragraph' as const } : part,
  )
  const all = headline ? [{ text: headline, role: 'headline' as const }, ...parts] : parts
  let text = ''
  const blocks: Block[] = []
  for (const { text: own, ...marks } of all) {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += own.normalize('NFC')
    blocks.push({ span: { start, end: text.length }, ...marks })
  }
  const whole = { start: 0, end: text.length }
  return {
    id,
    source,
    language,
    ...rest,
    ...(publisher && { publisher: { text: publisher, raw: { start: 0, end: 0 } } }),
    text,
    alignment: text === '' ? [] : [{ text: whole, raw: whole, exact: true }],
    removed: [],
    layers: {
      blocks,
      sentences: blocks.flatMap(({ span }) => sentencesOf(text, span, language)),
      tokens: tokensOf(text),
    },
    trace: [],
    issues: [],
  }
}

const SENTENCE = /\S[^.!?…]*(?:[.!?…]+(?![\s»”")]*\p{Ll})[»”")]*|[.!?…]|$)+/gu

/** Splits at a stop before white space and no small letter: enough for invented text and plain news. */
function sentencesOf(text: string, block: Span, language: string): Sentence[] {
  const own = text.slice(block.start, block.end)
  return [...own.matchAll(SENTENCE)].map(({ 0: { length }, index }) => ({
    span: { start: block.start + index, end: block.start + index + length },
    language,
  }))
}

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}'’ʼ-]*|\p{N}+(?:[.,:]\p{N}+)*|[^\s\p{L}\p{N}]/gu

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: surface, index }) => ({
    span: { start: index, end: index + surface.length },
    kind: /^\p{L}/u.test(surface) ? 'word' : /^\p{N}/u.test(surface) ? 'number' : 'mark',
    form: fold(surface),
  }))
}

const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'a about after all also an and are as at be been but by for from had has have he her his in is it its more no not of on or our said she that the their there they this to was we were which who will with would',
  ru: 'а без был была были было в во вы где для до его ее если же за и из или их к как когда ко кто мы на над не но о об он она они от по под при с со так также то у что это этот я',
  uk: 'а без був була були було в вже ви від він вона вони для до є за з зі і й його її із їх як який але коли ми на не о по при про та так також те то у ці це цей що щоб я',
}

const MONTHS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { january: 1, march: 3, april: 4, may: 5, june: 6, september: 9 },
  ru: { января: 1, марта: 3, апреля: 4, мая: 5, июня: 6, сентября: 9 },
  uk: { січня: 1, березня: 3, квітня: 4, травня: 5, червня: 6, вересня: 9 },
}

function pack(tag: string): LanguagePack {
  return {
    tag,
    name: { english: tag, own: tag },
    script: tag === 'en' ? 'Latn' : 'Cyrl',
    abbreviations: { never: [], sometimes: [], beforeNumber: [] },
    quotes: { pairs: tag === 'en' ? [['“', '”']] : [['«', '»']], dashDialogue: tag !== 'en' },
    dates: {
      months: MONTHS[tag] ?? {},
      weekdays: {},
      publishedCues: [],
      relativeDays: {},
      clockJoiners: [],
      yearWords: [],
    },
    boilerplate: { lineStart: {}, wholeLine: {}, opensBlock: {} },
    labels: { plain: [], withName: [] },
    background: [],
    bylines: { openers: [], captions: [], sources: [] },
    functionWords: (FUNCTION_WORDS[tag] ?? '').split(' ').filter(Boolean),
  }
}

const packs = ['en', 'ru', 'uk'].map(pack)

/** Three small languages, enough for linkers: marks of quotation, function words, a few months. */
export const testKit: Kit = {
  packs,
  pack: (language) => packs.find(({ tag }) => tag === language) ?? pack('und'),
  identify: () => [],
}
