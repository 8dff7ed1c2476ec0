import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '../data.ts'
import { dice } from '../quality/copies/reprints.ts'

/** A generated article: its language, headline and paragraphs. */
export interface Article {
  readonly language: string
  readonly headline: string
  readonly paragraphs: readonly string[]
}

/** NTREX files (news, professionally translated) and the languages drawn: two Russian and two Ukrainian for one English. */
const FILES: Readonly<Record<string, string>> = { en: 'src.eng', ru: 'ref.rus', uk: 'ref.ukr' }
const LANGUAGES = ['ru', 'uk', 'en', 'uk', 'ru'] as const
/** Of each hundred articles so many repeat an earlier one with small changes; and how many rounds of languages back: the same day's. */
const COPIES = 5
const REACH = 2
/** Articles that share names, one after the other. */
const STORY = 4
const NAMES = 6
const SENTENCES = { least: 8, most: 22 }
const LONGEST_SENTENCE = 32
const PARAGRAPH_SENTENCES = 2

interface Chain {
  readonly starts: readonly string[]
  /** Word → every word that follows it somewhere; '' is the end of a sentence. */
  readonly next: ReadonlyMap<string, readonly string[]>
  readonly names: readonly string[]
}

/**
 * Makes articles whose words follow each other as in real news, but whose sentences are new: repeating real ones would
 * make each article a copy of hundreds. Names come new with each story (Heaps' law), figures with each article.
 * Null without NTREX. Text depends on the number alone, so that none needs to be kept.
 */
export function articleMaker(): ((number: number) => Article) | null {
  const folder = dataset('ntrex')
  if (folder === null) return null
  const chains = new Map(
    Object.entries(FILES).map(([language, file]) => [
      language,
      chainOf([...linesOf(join(folder, `newstest2019-${file}.txt`)), ...slavicLines(language)]),
    ]),
  )
  return (number) => {
    const language = languageAt(number)
    return makeArticle(number, language, chains.get(language)!)
  }
}

/** Language of the article of a number. */
export function languageAt(number: number): string {
  return LANGUAGES[Math.floor(number / STORY) % LANGUAGES.length]!
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** News in Russian and Ukrainian, for more words; empty without the data set. */
function slavicLines(language: string): string[] {
  const folder = dataset('slavicner')
  if (folder === null) return []
  const raw = join(folder, 'raw')
  return readdirSync(raw, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.split(/[\\/]/).at(-2) === language && path.endsWith('.txt'))
    .flatMap((path) => linesOf(join(raw, path)).slice(4))
}

function chainOf(lines: readonly string[]): Chain {
  const starts: string[] = []
  const next = new Map<string, string[]>()
  const names = new Set<string>()
  for (const line of lines) {
    const words = line.split(/\s+/).filter(Boolean)
    if (words.length < 5) continue
    starts.push(words[0]!)
    for (const [at, word] of words.entries()) {
      const follow = next.get(word)
      if (follow) follow.push(words[at + 1] ?? '')
      else next.set(word, [words[at + 1] ?? ''])
      if (at > 0 && isName(word)) names.add(word)
    }
  }
  return { starts, next, names: [...names] }
}

function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}{3,}$/u.test(word)
}

function makeArticle(number: number, language: string, chain: Chain): Article {
  const random = dice(number * 7919 + 17)
  const earlier = number - STORY * LANGUAGES.length * (1 + Math.floor(random() * REACH))
  if (earlier >= 0 && random() * 100 < COPIES) {
    const { headline, paragraphs } = makeArticle(earlier, language, chain)
    return { language, headline, paragraphs: paragraphs.map((text) => edited(text, random, chain)) }
  }
  const names = namesOf(Math.floor(number / STORY), chain)
  const count = SENTENCES.least + Math.floor(random() * (SENTENCES.most - SENTENCES.least))
  const sentences = Array.from({ length: count }, () => sentence(random, names, chain))
  const paragraphs: string[] = []
  for (let at = 1; at < count; at += PARAGRAPH_SENTENCES)
    paragraphs.push(sentences.slice(at, at + PARAGRAPH_SENTENCES).join(' '))
  const headline = sentences[0]!
    .split(' ')
    .slice(0, 9)
    .join(' ')
    .replace(/[.,:;]+$/, '')
  return { language, headline, paragraphs }
}

/** Names of a story: beginnings of real ones, joined anew. */
function namesOf(story: number, { names }: Chain): string[] {
  const random = dice(story * 104_729 + 5)
  const part = (): string => pick(names, random)
  return Array.from({ length: NAMES }, () => part().slice(0, 4) + part().slice(-4).toLowerCase())
}

function sentence(random: () => number, names: readonly string[], chain: Chain): string {
  const words = [pick(chain.starts, random)]
  while (words.length < LONGEST_SENTENCE) {
    const word = pick(chain.next.get(words.at(-1)!) ?? [''], random)
    if (word === '') break
    words.push(word)
  }
  const shown = words.map((word, at) => {
    if (at > 0 && isName(word)) return pick(names, random)
    return word.replace(/^\d+/, (digits) => String(Math.floor(random() * 10 ** digits.length)))
  })
  return `${shown.join(' ').replace(/[\s.,:;!?–-]+$/u, '')}.`
}

/** A tenth of the sentences opens with another word, as after light editing. */
function edited(text: string, random: () => number, { starts }: Chain): string {
  return text.replace(/(?<=\. )\S+/g, (word) => (random() < 0.1 ? pick(starts, random) : word))
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!
}
