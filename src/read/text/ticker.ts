import { isBody, type Paragraph } from '../../text/paragraph.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import type { Fates } from './fates.ts'

/** A clock time at the start of a line. */
export const CLOCK = /^\d{1,2}[:.]\d\d\s/u
/** Most words of a line of a news ticker. */
const TICKER_WORDS = 24

/** A short line that starts with a clock time, as news tickers have them. */
export function isTimed({ text, words, stops }: Paragraph): boolean {
  return CLOCK.test(text) && words.length <= TICKER_WORDS && stops <= 1
}

/** Fewest lines in a row that are a ticker in the middle of an article. */
const TICKER_LINES = 3

/** Takes out news tickers: headlines about other things side by side, and runs of timed or counted lines between paragraphs. */
export function removeTickers(all: readonly Paragraph[], fates: Fates): void {
  removeRows(all, fates)
  let run: number[] = []
  for (const index of [...fates.indexes, -1]) {
    const paragraph = all[index]
    if (paragraph && !fates.fateOf(index) && !isBody(paragraph)) {
      run.push(index)
      continue
    }
    if (paragraph && fates.fateOf(index) && run.length > 0) continue
    for (const i of entriesOf(run, all))
      fates.remove(i, 'ticker', 'one of a run of timed or counted lines')
    run = []
  }
}

/** Share of the lines of a run that must start with a clock time or end in a counter. */
const TIMED_SHARE = 0.6

/** The lines of a run from its first entry to its last, where most are entries: a headline may follow at once. */
function entriesOf(run: readonly number[], all: readonly Paragraph[]): readonly number[] {
  const isOne = (index: number): boolean => isEntry(all[index]!)
  const lines = run.slice(run.findIndex(isOne), run.findLastIndex(isOne) + 1)
  if (lines.length < TICKER_LINES || isChronicle(lines.map((index) => all[index]!))) return []
  return lines.filter(isOne).length >= lines.length * TIMED_SHARE ? lines : []
}

/** Finished sentences at times that rise: what happened one after the other. */
function isChronicle(lines: readonly Paragraph[]): boolean {
  const times = lines.map(({ text }) => CLOCK.exec(text)?.[0].padStart(CLOCK_LENGTH, '0') ?? '')
  const rises = times.every((time, i) => time !== '' && (i === 0 || time > times[i - 1]!))
  return rises && lines.every(({ ending }) => ending === 'stop')
}

const CLOCK_LENGTH = 6

function isEntry(line: Paragraph): boolean {
  return line.words.length > 2 && line.columns === 1 && (isTimed(line) || isCounted(line))
}

/** Most numbers of an entry with a counter behind it; rows of results have more. */
const COUNTED_NUMBERS = 3

function isCounted({ text }: Paragraph): boolean {
  const numbers = text.match(/\d[\d,.]*/gu)?.length ?? 0
  return numbers <= COUNTED_NUMBERS && /\s\d[\d,.  ]*$/u.test(text)
}

/** What parts the headlines of a row. */
const PARTING = /\s*(?:[|•·◆■▪►]|\+{2,}|\*{2,}|\/{2,})\s*/u
/** Fewest headlines of a row, and the words of one. */
const ROW_PARTS = 3
const ROW_PART_WORDS = { least: 2, most: 14 }
/** Words from which an entry is longer than those of most menus. */
const TOLD_WORDS = 4
/** Share of a row's stems in the rest of the text from which it may be about the same. */
const SAME_SHARE = 0.25

/** Takes out lines that set headlines side by side which are about other things than the text. */
function removeRows(all: readonly Paragraph[], fates: Fates): void {
  const open = fates.open()
  const rows = open.filter((index) => isRow(all[index]!))
  if (rows.length === 0) return
  const prose = open.filter((index) => isBody(all[index]!) && !rows.includes(index))
  const stems = topicStems(prose.map((index) => all[index]!))
  for (const index of rows) {
    if (overlapShare(topicStems([all[index]!]), stems) < SAME_SHARE)
      fates.remove(index, 'ticker', 'headlines side by side, about other things')
  }
}

/** Three headlines or more in a line, parted by marks: most are longer than entries of menus, none is finished. */
function isRow({ text, bullet }: Paragraph): boolean {
  const parts = text
    .slice(bullet?.length ?? 0)
    .split(PARTING)
    .filter(Boolean)
  if (parts.length < ROW_PARTS) return false
  const counts = parts.map((part) => part.split(' ').length)
  const { least, most } = ROW_PART_WORDS
  if (counts.some((words) => words < least || words > most)) return false
  if (parts.some((part) => !/^["'«“„]?[\p{Lu}\p{N}]/u.test(part) || /[.,;:]$/u.test(part)))
    return false
  return counts.filter((words) => words >= TOLD_WORDS).length > parts.length / 2
}
