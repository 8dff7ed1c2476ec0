import type { Paragraph } from './paragraph.ts'

/** Fewest lines in a row that make a ticker. */
const RUN_LINES = 3
/** Most words of a line of a ticker. */
const LINE_WORDS = 24
/** A clock time at the start of a line. */
const CLOCK = /^(?<hours>[01]?\d|2[0-3])[:.](?<minutes>[0-5]\d)\s/u

/**
 * Paragraphs of news tickers: three or more unfinished lines in a row that begin with a clock time, the latest
 * first, as no chronicle inside an article runs. None where they are most of what there is to read.
 */
export function clockRuns(all: readonly Paragraph[]): Set<Paragraph> {
  const found = new Set<Paragraph>()
  let run: Paragraph[] = []
  let last = Number.POSITIVE_INFINITY
  for (const paragraph of [...all, undefined]) {
    const time = paragraph && entryTime(paragraph)
    if (typeof time !== 'number' || time > last) {
      if (run.length >= RUN_LINES) for (const line of run) found.add(line)
      run = []
    }
    if (paragraph && typeof time === 'number') run.push(paragraph)
    last = time ?? Number.POSITIVE_INFINITY
  }
  const prose = all.filter((paragraph) => paragraph.body && paragraph.ending === 'stop')
  return wordsIn([...found]) < wordsIn(prose) ? found : new Set()
}

/** Minutes since midnight that an entry begins with; `null` for any other line. */
function entryTime({ text, words, ending, stops }: Paragraph): number | null {
  const clock = CLOCK.exec(text)?.groups
  const finished = ending === 'stop' && !/[?!]["»”]?$/u.test(text)
  if (!clock || finished || words.length > LINE_WORDS || stops > 2) return null
  return Number(clock.hours) * 60 + Number(clock.minutes)
}

function wordsIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { words }) => sum + words.length, 0)
}
