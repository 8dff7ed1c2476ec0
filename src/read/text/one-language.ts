import type { Kit, LanguagePack } from '../../model/kit.ts'
import { FunctionWords } from '../../text/function-words.ts'
import { languageOf } from '../../text/language-prior.ts'
import { isBody, type Paragraph } from '../../text/paragraph.ts'

/** The shortest paragraphs of some length are always asked about, which costs least; how sure the answers must be. */
const ASKED = 3
const ENOUGH_LETTERS = 80
const SURE = 0.9
/** Share of the letters that must be in prose for it to speak for headline and lines too. */
const PROSE_SHARE = 0.7

/**
 * The language of an article that is plainly in one, or `null` where each paragraph has to be looked at.
 * Identifying a language costs a hundred times what looking for function words does: a few
 * paragraphs are identified, and of the others those whose small words do not plainly say the same.
 */
export function oneLanguage(paragraphs: readonly Paragraph[], kit: Kit): string | null {
  if (paragraphs.some(({ bullet }) => bullet?.startsWith('>'))) return null
  const prose = paragraphs.filter(isBody).sort((a, b) => rank(a) - rank(b))
  if (prose.length <= ASKED || letters(prose) < letters(paragraphs) * PROSE_SHARE) return null
  const language = kit.identify(prose[0]!.text)[0]?.language
  if (language === undefined) return null
  const words = functionWords(kit.packs)
  const agrees = ({ text }: Paragraph, i: number): boolean => {
    if (i >= ASKED) {
      return words.plainly(text, language) || languageOf(text, language, kit.identify) === language
    }
    const best = kit.identify(text)[0]
    return best?.language === language && best.score >= SURE
  }
  return prose.every(agrees) ? language : null
}

/** Those long enough first, the shorter the better. */
function rank({ letters }: Paragraph): number {
  return letters >= ENOUGH_LETTERS ? letters : Number.MAX_SAFE_INTEGER - letters
}

function letters(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.letters, 0)
}

const tables = new WeakMap<readonly LanguagePack[], FunctionWords>()

/** The function words of all packs, folded once. */
function functionWords(packs: readonly LanguagePack[]): FunctionWords {
  const known = tables.get(packs) ?? new FunctionWords(packs)
  tables.set(packs, known)
  return known
}
