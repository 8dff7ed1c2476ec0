import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '../../data.ts'
import { type Random, seeded } from './random.ts'

/** An article without noise: what the generator splices noise onto. */
export interface CleanText {
  readonly headline: string
  /** One to three sentences each. */
  readonly paragraphs: readonly string[]
}

/** NTREX names languages by ISO 639-3; only those that phrases.json has are measured. */
const NTREX: Readonly<Record<string, string>> = {
  en: 'newstest2019-src.eng',
  ru: 'newstest2019-ref.rus',
  uk: 'newstest2019-ref.ukr',
  pl: 'newstest2019-ref.pol',
  cs: 'newstest2019-ref.ces',
  bg: 'newstest2019-ref.bul',
  de: 'newstest2019-ref.deu',
  es: 'newstest2019-ref.spa',
}
/** Signs that a scraped body carries noise of its own, in any of its languages; such a text is not clean. */
const NOISE =
  /https?:|www\.|[@©®|[\]{}•►]|\.\.\.|…|cookie|facebook|twitter|telegram|фото|снимка|\bfoto\b|\bfot\.|zdroj|źródło|източник|источник|джерел|читай|чита[йт]те|czytaj|čtěte|прочет|подпи[сш]|підпи[сш]|абонир|реклам|©|copyright|видео:|відео/iu
/** Glued words or sentences, agency signs and datelines at the start. */
const DAMAGE =
  /\s[,.;:]|\u200D|\p{Ll}[.!?]\p{Lu}|[а-яёіїєґ]{2}[А-ЯЁІЇЄҐ]|\b\w+\.(?:[Rr][Uu]|[Uu][Aa]|bg|com|net|pl|cz)\b|^[^.]{2,20}\. \d/u
const SENTENCE_END = /(?<=\p{L}{4}[.!?]["»”)]?)\s+(?=["«„“—–]?\s?\p{Lu})/u
/** A paragraph without a stop at its end is a caption, a subhead or cut; one that begins small lost its beginning. */
const WHOLE = /^["'«„“‘(—–-]{0,2}\s?[\p{Lu}\d].*[.!?]["'»“”’)]*$/u
const SHORTEST = 30
/** Length of a usable body, in characters. */
const BODY = { shortest: 500, longest: 3500 }
const HEADLINE = { shortest: 25, longest: 110 }

/** At most `limit` clean articles of one language from the sets that are there; always the same, in the same order. */
export function cleanTexts(language: string, limit: number): CleanText[] {
  const random = seeded(`clean-${language}`)
  const texts = [...fromNtrex(language, random), ...fromSlavicner(language, random)]
  const clean: CleanText[] = []
  for (const text of random.sample(texts, texts.length)) {
    if (clean.length === limit) break
    if (isClean(text)) clean.push(text)
  }
  return clean
}

function fromNtrex(language: string, random: Random): CleanText[] {
  const folder = dataset('ntrex')
  const name = NTREX[language]
  if (!folder || !name) return []
  const ids = readFileSync(join(folder, 'DOCUMENT_IDS.tsv'), 'utf8').trim().split('\n')
  const lines = readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n')
  const documents = new Map<string, string[]>()
  for (const [index, id] of ids.entries()) {
    const line = lines[index]?.trim()
    if (line) documents.set(id, [...(documents.get(id) ?? []), line])
  }
  return [...documents.values()].map(([headline = '', ...sentences]) => ({
    headline,
    paragraphs: grouped(sentences, random),
  }))
}

function fromSlavicner(language: string, random: Random): CleanText[] {
  const folder = dataset('slavicner')
  if (!folder) return []
  const texts: CleanText[] = []
  for (const topic of readdirSync(join(folder, 'raw')).sort()) {
    const own = join(folder, 'raw', topic, language)
    if (!existsSync(own)) continue
    for (const file of readdirSync(own).sort()) {
      const [headline = '', ...rest] = readFileSync(join(own, file), 'utf8').trim().split('\n')
      const sentences = rest.flatMap((line) => line.trim().split(SENTENCE_END)).filter(Boolean)
      // The last sentence is often an agency's sign or a cut one.
      const paragraphs = grouped(sentences.slice(0, -1), random)
      texts.push({ headline: headline.trim(), paragraphs })
    }
  }
  return texts
}

function grouped(sentences: readonly string[], random: Random): string[] {
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; ) {
    const count = random.whole(1, 3)
    paragraphs.push(sentences.slice(at, at + count).join(' '))
    at += count
  }
  return paragraphs
}

function isClean({ headline, paragraphs }: CleanText): boolean {
  const body = paragraphs.join(' ')
  if (body.length < BODY.shortest || body.length > BODY.longest || paragraphs.length < 3)
    return false
  if (headline.length < HEADLINE.shortest || headline.length > HEADLINE.longest) return false
  if (/[.|…]$|^[^\p{L}"«„“]|\d\d[.:]\d\d| [-–—:|] \S+$/u.test(headline) || NOISE.test(headline))
    return false
  if (NOISE.test(body) || DAMAGE.test(body)) return false
  if (!paragraphs.every((text) => WHOLE.test(text) && text.length >= SHORTEST)) return false
  const first = shingles(paragraphs[0]!)
  return containment(shingles(headline), first) < 0.5 && !repeatsItself(body)
}

function repeatsItself(body: string): boolean {
  const sentences = body.split(SENTENCE_END).map(shingles)
  return sentences.some((own, index) =>
    sentences.some((other, at) => at > index && containment(own, other) > 0.3),
  )
}

/** Whether two clean texts tell the same in the same words: they may not meet in one dump. */
export function alike(a: CleanText, b: CleanText): boolean {
  const [left, right] = [shinglesOf(a), shinglesOf(b)]
  return Math.max(containment(left, right), containment(right, left)) > 0.05
}

const known = new WeakMap<CleanText, ReadonlySet<string>>()

function shinglesOf(text: CleanText): ReadonlySet<string> {
  const own = known.get(text) ?? shingles([text.headline, ...text.paragraphs].join(' '))
  known.set(text, own)
  return own
}

/** Runs of four words. */
function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')))
}

function containment(inner: ReadonlySet<string>, outer: ReadonlySet<string>): number {
  if (inner.size === 0) return 0
  let count = 0
  for (const shingle of inner) if (outer.has(shingle)) count += 1
  return count / inner.size
}
