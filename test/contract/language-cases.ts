import { describe, expect, it } from 'vitest'
import { packs } from '../../src/kit/packs.ts'
import type { RemovedKind } from '../../src/model/document.ts'
import type { LanguagePack } from '../../src/model/kit.ts'
import { CueReader } from '../../src/text/cues.ts'
import { fold } from '../../src/text/fold.ts'
import { describe as describeParagraph } from '../../src/text/paragraph.ts'
import { splitSentences } from '../../src/text/sentences.ts'

/** What `cases.json` of a language holds: inputs and what must come out. */
export interface LanguageCases {
  /** Text with `¦` where one sentence ends and the next begins. */
  readonly sentences: readonly string[]
  /** A word and what it means in a date; none of the three where it means nothing. */
  readonly dates: readonly {
    readonly word: string
    readonly month?: number
    readonly weekday?: number
    readonly days?: number
  }[]
  /** A line, and the kind its wording gives away; `null` where it is text. */
  readonly boilerplate: readonly { readonly line: string; readonly kind: RemovedKind | null }[]
  /** A paragraph, and whether it recalls earlier events. */
  readonly background: readonly { readonly line: string; readonly is: boolean }[]
}

/** Fewest sentence cases of a language. */
const SENTENCE_CASES = 40

/** Runs a language's own cases, read with the packs of all languages as in the program. */
export function languageCases(pack: LanguagePack, cases: LanguageCases): void {
  const cues = new CueReader(packs)
  const paragraph = (line: string) => describeParagraph(line, { start: 0, end: line.length }, 0)

  describe(`cases of ${pack.tag}`, () => {
    it(`has at least ${SENTENCE_CASES} sentence cases`, () => {
      expect(cases.sentences.length).toBeGreaterThanOrEqual(SENTENCE_CASES)
    })

    it.each(cases.sentences)('splits %s', (marked) => {
      const text = marked.replaceAll('¦', '')
      const found = splitSentences(text, pack).map(({ start, end }) => text.slice(start, end))
      expect(found).toEqual(marked.split('¦').map((sentence) => sentence.trim()))
    })

    it.each(cases.dates)('reads $word', ({ word, ...expected }) => {
      const form = fold(word)
      const found = {
        month: pack.dates.months[form],
        weekday: pack.dates.weekdays[form],
        days: pack.dates.relativeDays[form],
      }
      expect(
        Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
      ).toEqual(expected)
    })

    it.each(cases.boilerplate)('calls "$line" $kind', ({ line, kind }) => {
      const caption = cues.isCredit(paragraph(line).text) ? 'caption' : null
      expect(cues.kindOf(paragraph(line))?.kind ?? caption).toBe(kind)
    })

    it.each(cases.background)('"$line" recalls: $is', ({ line, is }) => {
      expect(cues.isBackground(paragraph(line))).toBe(is)
    })
  })
}
