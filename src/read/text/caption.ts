import type { CueReader } from '../../text/cues.ts'
import { isBody, type Paragraph } from '../../text/paragraph.ts'

/** Words from which a line with a credit in it is a paragraph that mentions a photo. */
const CAPTION_WORDS = 45
const CREDIT_MARK = /©|\(c\)|\)$/i
const CREDIT =
  /(?:^|[\s(/|.–—-])(?:©|\(c\))\s*\p{Lu}|\(\p{L}[^()]*\p{L}\s(?:archive|file photo)\)$/iu

/** Whether a line is the caption of a picture: a credit, or a description with the credit behind it. */
export function isCaption(paragraph: Paragraph, cues: CueReader): boolean {
  if (paragraph.words.length > CAPTION_WORDS) return false
  if (cues.isCredit(paragraph.text)) return true
  const { text } = paragraph
  const credit = CREDIT_MARK.test(text) ? text.search(CREDIT) : -1
  if (credit >= 0 && (!isBody(paragraph) || credit > paragraph.text.length / 2)) return true
  const bracketed = /\((?<inside>[^()]+)\)$/u.exec(paragraph.text)?.groups?.inside
  if (bracketed !== undefined && paragraph.stops < 2 && cues.isCredit(bracketed)) return true
  const parts = paragraph.text.split(/[.!?…)]\s*[("]?/u).filter((part) => part.trim() !== '')
  const last = parts.at(-1)
  if (last !== undefined && last !== paragraph.text && cues.isCredit(last)) return true
  // A name with a stop in it ("Photo: News.Site") does not end the credit.
  const spaced = paragraph.text.split(/[.!?…)]\s+[("]?/u).at(-1)!
  return spaced !== paragraph.text && spaced.length < CREDIT_LENGTH && cues.isCredit(spaced)
}

/** Code units of a credit behind a caption. */
const CREDIT_LENGTH = 60
