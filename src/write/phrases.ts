import type { RemovedKind } from '../model/document.ts'
import type { ReportQuote, ReportReuse } from '../model/report.ts'
import type { CopyLink, Entry, Revision } from '../views/entry.ts'
import type { Naming, SpeltIn } from '../views/naming.ts'
import type { Outline, OutlineStory } from '../views/outline.ts'
import { type Quotation, quotedText } from '../views/quotations.ts'
import { readableDate } from '../views/readable-date.ts'
import type { StoryReason } from '../views/story-reasons.ts'

/** A number and its noun, with an English plural: `plural(1, 'story', 'stories')`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** A share 0..1 as a whole percentage; never rounds what is not all up to 100 %. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  return `${rounded === 100 && share < 1 ? 99 : rounded} %`
}

/** "9 articles from 5 sources · 3 languages · 4 independent origins" */
export function countsLine({ counts }: Outline): string {
  return [
    `${plural(counts.articles, 'article')} from ${plural(counts.sources, 'source')}`,
    plural(counts.languages, 'language'),
    plural(counts.origins, 'independent origin'),
  ].join(' · ')
}

/** "5 articles · en, ru · 3 independent origins · 2022-01-10 to 2022-01-12" */
export function storyLine({ story, entries }: OutlineStory): string {
  const parts = [
    plural(entries.length, 'article'),
    story.languages.join(', '),
    plural(story.independentOrigins, 'independent origin'),
  ]
  if (story.period) parts.push(period(story.period))
  return parts.join(' · ')
}

/** Publisher or file name, publication date, and what the article is quoted in. */
export function entryLine(entry: Entry, { entry: find }: Outline): string {
  const { article, name } = entry
  const host = article.embeddedIn ? find(article.embeddedIn) : undefined
  const parts = [name]
  if (article.byline) parts.push(article.byline.text)
  parts.push(article.published ? readableDate(article.published.value) : 'no date stated')
  if (host) parts.push(`quoted whole in ${host.code}`)
  return parts.join(' · ')
}

const KINDS: Readonly<Record<ReportReuse['kind'], string>> = {
  verbatim: 'verbatim copy',
  near: 'near copy',
  partial: 'partial copy',
  embedded: 'quoted whole',
  spun: 'spun copy',
  translated: 'translation',
  'shared-source': 'shared source',
}

/** "near copy: 93 % of B is in A, longest passage 212 words, who was first is not known" */
export function linkLine({ reuse, from, to, longest }: CopyLink): string {
  const facts = [`${percent(reuse.covered.to)} of ${to.code} is in ${from.code}`]
  if (longest > 0) facts.push(`longest passage ${plural(longest, 'word')}`)
  if (reuse.kind !== 'embedded') {
    const known = reuse.direction === 'known'
    facts.push(known ? `${to.code} took it from ${from.code}` : 'order not known')
  }
  return `${KINDS[reuse.kind]}: ${facts.join(', ')}`
}

/** "B is a later version of A: changed …; 1 sentence changed, 0 added, 0 taken out" */
export function revisionLine({ version, newer, older }: Revision): string {
  const known = version.direction === 'known'
  const tie = known ? `is a later version of ${older.code}` : `is another version of ${older.code}`
  const [, ...facts] = version.evidence.map(({ detail }) => detail)
  return `${newer.code} ${tie}: ${facts.join('; ')}`
}

/** "A, D: both name 3 rare names" */
export function reasonLine({ codes, detail }: StoryReason): string {
  return codes.length > 0 ? `${codes.join(', ')}: ${detail}` : detail
}

const REMOVED: Readonly<Record<RemovedKind, readonly [one: string, many: string]>> = {
  repeat: ['repeat', 'repeats'],
  'related-links': ['related link', 'related links'],
  ticker: ['ticker', 'tickers'],
  navigation: ['navigation', 'navigation'],
  comments: ['comment prompt', 'comment prompts'],
  share: ['share prompt', 'share prompts'],
  promo: ['promotion', 'promotions'],
  cookie: ['cookie note', 'cookie notes'],
  caption: ['caption', 'captions'],
  'source-index': ['source index', 'source indexes'],
  other: ['other piece', 'other pieces'],
}

/** "8 repeats" */
export function removedCount(kind: RemovedKind, count: number): string {
  return plural(count, ...REMOVED[kind])
}

/** "repeat" */
export function removedKind(kind: RemovedKind): string {
  return REMOVED[kind][0]
}

function period({ from, to }: { from: string; to: string }): string {
  return from === to ? readableDate(from) : `${readableDate(from)} to ${readableDate(to)}`
}

/** "person · en Velde ×4, Irina Velde · ru Вельде ×2 · titled: en Mayor ×2" */
export function namingLine({ entity, languages, titles }: Naming): string {
  const titled = titles.map((own, at) => `${at === 0 ? 'titled: ' : ''}${spelt(own)}`)
  return [entity.type, ...languages.map(spelt), ...titled].join(' · ')
}

function spelt({ language, spellings }: SpeltIn): string {
  const shown = spellings.slice(0, SPELLINGS_SHOWN)
  const rest = spellings.length - shown.length
  const list = shown.map(({ text, count }) => (count > 1 ? `${text} ×${count}` : text))
  return `${language} ${list.join(', ')}${rest > 0 ? ` +${rest}` : ''}`
}

/** Spellings of a language shown for one entity. */
const SPELLINGS_SHOWN = 4

/** Characters of a quotation unless all of it is asked for. */
const FIRST_WORDS = 100

/** What was said, with marks around it where it is direct, and below it: "reported · she (said) · Norwire [A C D] 2 origins" */
export function quotationLines(
  { quote, entry, others, origins }: Quotation,
  { whole }: { readonly whole: boolean },
): readonly [words: string, facts: string] {
  const text = quotedText(quote)
  const words = whole ? text : firstWords(text)
  const codes = [entry, ...others.map((other) => other.entry)].map(({ code }) => code).join(' ')
  const counted = others.length > 0 ? ` ${plural(origins, 'origin')}` : ''
  return [
    quote.form === 'direct' ? `“${words}”` : words,
    `${[...saidBy(quote), entry.name].join(' · ')} [${codes}]${counted}`,
  ]
}

/** A cue may be a colon alone, which says nothing here. */
const LETTER = /\p{L}/u

/** "direct", "she (said)", "via Norwire": the form, the words that name the speaker, and who relays it. */
export function saidBy({
  form,
  speaker,
  cue,
}: Pick<ReportQuote, 'form' | 'speaker' | 'cue'>): string[] {
  const by = speaker ? speaker.text : 'speaker left open'
  return [
    form === 'direct' ? 'direct' : 'reported',
    cue && LETTER.test(cue.text) ? `${by} (${cue.text})` : by,
    ...(speaker?.via === undefined ? [] : [`via ${speaker.via}`]),
  ]
}

function firstWords(text: string): string {
  if (text.length <= FIRST_WORDS) return text
  const start = text.slice(0, FIRST_WORDS)
  const blank = start.lastIndexOf(' ')
  return `${start.slice(0, blank > 0 ? blank : FIRST_WORDS - 1)}…`
}
