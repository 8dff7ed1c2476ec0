import { type CleanText, cleanTexts } from './clean-texts.ts'
import type { GoldSource } from './gold.ts'
import { LANGUAGES, phrasesOf } from './noise.ts'
import { seeded } from './random.ts'
import { spliced } from './scenarios.ts'

/** A generated source, and the way it was made. */
export interface SplicedSource {
  readonly language: string
  readonly scenario: string
  readonly gold: GoldSource
}

/** Fewer clean texts than this make no corpus. */
const TOO_FEW = 15
/** Clean texts of a language are cut to so many: comparing all with all must stay quick. */
const POOL = 120

/** Sources to look at while working, or those the figures are made of, whose wordings one does not get to see. */
export type Part = 'development' | 'measured'

/**
 * Generated sources of every language, or of one, that has clean texts and wordings.
 * The same count and part give the same sources on every machine.
 */
export function splicedCorpus(perLanguage: number, part: Part, only?: string): SplicedSource[] {
  const pools = new Map<string, CleanText[]>()
  for (const language of LANGUAGES) pools.set(language, cleanTexts(language, POOL))
  const sources: SplicedSource[] = []
  for (const language of LANGUAGES) {
    const texts = pools.get(language) ?? []
    if ((only && only !== language) || texts.length < TOO_FEW) continue
    const other = language === 'en' ? 'de' : 'en'
    const foreign = { language: other, texts: pools.get(other) ?? [] }
    if (foreign.texts.length === 0) continue
    const phrases = phrasesOf(language, part)
    const headlines = texts.map(({ headline }) => headline)
    for (let index = 0; index < perLanguage; index++) {
      const random = seeded(`${part}-${language}-${index}`)
      const material = { language, texts, foreign, headlines, random, phrases }
      sources.push({ language, ...spliced(material, `${language}-${index}`) })
    }
  }
  return sources
}
