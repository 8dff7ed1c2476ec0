import { alike, type CleanText } from './clean-texts.ts'
import type { GoldSource } from './gold.ts'
import { midBody, type NoiseSource, pageHead, pageTail, pageTop, stamp } from './noise.ts'
import { type Layout, Splicer } from './splicer.ts'

/** Clean articles of the source's language, of another one, and noise to put around them. */
export interface Material extends NoiseSource {
  readonly language: string
  readonly texts: readonly CleanText[]
  readonly foreign: { readonly language: string; readonly texts: readonly CleanText[] }
}

/** What was written, and in which of the forms the scenario has. */
interface Written {
  readonly to: Splicer
  readonly form?: string
}

/** Ways a scraped text comes, with their shares in per cent. */
export const SCENARIOS: Readonly<
  Record<string, { share: number; write(material: Material): Written }>
> = {
  page: { share: 35, write: page },
  dump: { share: 25, write: dump },
  twice: { share: 15, write: twice },
  quoting: { share: 10, write: quoting },
  clean: { share: 10, write: clean },
  mail: { share: 5, write: mail },
}

/** Separator lines between posts. */
const SEPARATORS = ['---', '***', '=====', '###', '* * *', '_______________']

/** What is printed twice; a teaser comes first, all else after the body. */
const TWICE = ['teaser', 'body', 'whole', 'lead'] as const

interface DumpStyle {
  readonly name: string
  readonly capitals?: boolean
  readonly separator?: boolean
  readonly stamp?: 'above' | 'below'
  readonly numbers?: boolean
  readonly blank?: boolean
  readonly signature?: boolean
  readonly twice?: boolean
}
const DUMPS: readonly DumpStyle[] = [
  { name: 'capitals', capitals: true },
  { name: 'capitals, twice', capitals: true, twice: true },
  { name: 'separators', separator: true },
  { name: 'separators, twice', separator: true, twice: true },
  { name: 'stamps above', stamp: 'above' },
  { name: 'stamps below', stamp: 'below', blank: true },
  { name: 'numbers', numbers: true },
  { name: 'empty lines', blank: true },
  { name: 'signatures', signature: true },
  { name: 'bare headlines' },
]

/** Writes one source; the same material and random state give the same source. */
export function spliced(material: Material, name: string): { scenario: string; gold: GoldSource } {
  let rest = material.random.next() * 100
  for (const [scenario, { share, write }] of Object.entries(SCENARIOS)) {
    rest -= share
    if (rest >= 0) continue
    const { form, to } = write(material)
    const way = form ? `${scenario}: ${form}` : scenario
    return { scenario: way, gold: to.finish(`${name} ${way}`) }
  }
  throw new Error('shares of scenarios do not make 100')
}

function layout(material: Material, change: Partial<Layout> = {}): Layout {
  const { random } = material
  const end = random.chance(0.15) ? '\r\n' : '\n'
  return { blank: random.chance(0.4), end, wrap: 0, ...change }
}

function page(material: Material): Written {
  const to = new Splicer(layout(material))
  const text = material.random.pick(material.texts)
  const from = { ...material, headlines: otherHeadlines(material, [text]) }
  to.article(material.language)
  pageTop(to, from)
  to.headline(text.headline)
  pageHead(to, text.headline, from)
  const break_ = material.random.chance(0.5)
    ? material.random.whole(1, text.paragraphs.length - 1)
    : 0
  for (const [index, paragraph] of text.paragraphs.entries()) {
    if (index > 0 && index === break_) midBody(to, from)
    to.paragraph(paragraph)
  }
  if (material.random.chance(0.85)) pageTail(to, from)
  return { to }
}

function dump(material: Material): Written {
  const { random, phrases } = material
  const style = random.pick(DUMPS)
  const to = new Splicer(layout(material, { blank: false }))
  const separator = random.pick(SEPARATORS)
  const signature = random.pick(phrases.signatures)
  for (const [index, text] of unlike(material, random.whole(3, 8)).entries()) {
    to.article(material.language)
    if (index > 0 && style.blank) to.gap(true)
    if (index > 0 && style.separator) to.metadata(separator)
    if (style.stamp === 'above') to.metadata(stamp(material))
    const headline = style.capitals ? text.headline.toUpperCase() : text.headline
    if (style.numbers) to.metadata(`${index + 1}.`)
    to.headline(headline)
    for (const paragraph of text.paragraphs) to.paragraph(paragraph)
    if (style.twice) to.repeat(...text.paragraphs)
    if (style.signature) to.removed('promo', signature)
    if (style.stamp === 'below') to.metadata(stamp(material))
  }
  return { to, form: style.name }
}

/** The body comes twice: whole, with its headline, or as a teaser before the full text. */
function twice(material: Material): Written {
  const { random, phrases } = material
  const to = new Splicer(layout(material))
  const text = random.pick(material.texts)
  const [lead = ''] = text.paragraphs
  const form = random.pick(TWICE)
  to.article(material.language)
  to.headline(text.headline)
  if (form === 'teaser') {
    const cut = lead.lastIndexOf(' ', random.whole(Math.ceil(lead.length / 2), lead.length - 1))
    to.repeat(`${lead.slice(0, cut).replace(/[,;:–—-]+$/u, '')}…`)
    if (random.chance(0.5)) to.removed('share', random.pick(phrases.continue))
  }
  for (const paragraph of text.paragraphs) to.paragraph(paragraph)
  if (form === 'body') to.repeat(...text.paragraphs)
  if (form === 'whole') to.repeat(text.headline, ...text.paragraphs)
  if (form === 'lead') to.repeat(lead)
  if (random.chance(0.4)) {
    pageTail(to, { ...material, headlines: otherHeadlines(material, [text]) })
  }
  return { to, form }
}

/** A post that quotes an article of another language whole. */
function quoting(material: Material): Written {
  const { random, foreign } = material
  const to = new Splicer(layout(material))
  const host = random.pick(material.texts)
  const inner = random.pick(foreign.texts)
  const before = random.whole(1, 2)
  to.article(material.language)
  to.headline(random.chance(0.5) ? host.headline.toUpperCase() : host.headline)
  for (const paragraph of host.paragraphs.slice(0, before)) to.paragraph(paragraph)
  to.quoted(foreign.language)
  const titled = random.chance(0.5)
  if (titled) to.headline(inner.headline)
  for (const paragraph of inner.paragraphs) to.paragraph(paragraph)
  to.leave()
  // With its headline and nothing after it, the second article would be a post of its own.
  if (titled || random.chance(0.5)) {
    for (const paragraph of host.paragraphs.slice(before, before + 2)) to.paragraph(paragraph)
  }
  return { to }
}

function clean(material: Material): Written {
  const to = new Splicer(layout(material))
  write(to, material, material.random.pick(material.texts))
  return { to }
}

function mail(material: Material): Written {
  const to = new Splicer(layout(material, { blank: true, wrap: 72 }))
  write(to, material, material.random.pick(material.texts))
  return { to }
}

function write(to: Splicer, { language }: Material, text: CleanText): void {
  to.article(language)
  to.headline(text.headline)
  for (const paragraph of text.paragraphs) to.paragraph(paragraph)
}

/** Different articles that do not tell the same: a reader may well take two copies for one. */
function unlike({ texts, random }: Material, count: number): CleanText[] {
  const chosen: CleanText[] = []
  for (const text of random.sample(texts, texts.length)) {
    if (chosen.length === count) break
    if (!chosen.some((other) => alike(other, text))) chosen.push(text)
  }
  return chosen
}

function otherHeadlines({ texts }: Material, used: readonly CleanText[]): string[] {
  return texts
    .filter((text) => !used.some((own) => own === text || alike(own, text)))
    .map(({ headline }) => headline)
}
