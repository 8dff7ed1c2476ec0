import { IS, isAt, widthBefore } from './characters.ts'

const STOP = /[.!?…。！？]/g
/** Stops that end a sentence whatever stands around them. */
const FIRM = '。！？'
const CLOSERS = '"\'”»’)]'
/** What a word or number that a stop ends may end in, beside letters and digits. */
const ENDINGS = '%"\''

/** Number of places in a text where a sentence ends by its looks: a stop behind two characters of a word. */
export function countStops(text: string): number {
  let count = 0
  STOP.lastIndex = 0
  for (let found = STOP.exec(text); found; found = STOP.exec(text)) {
    const end = endsWord(text, found.index) ? endOfStop(text, found.index) : 0
    if (end > 0) STOP.lastIndex = end
    if (end > 0 || FIRM.includes(found[0])) count++
  }
  return count
}

/** Whether the two characters before an offset may end a word. */
function endsWord(text: string, at: number): boolean {
  const last = widthBefore(text, at)
  return isEnding(text, at - last) && isEnding(text, at - last - widthBefore(text, at - last))
}

function isEnding(text: string, at: number): boolean {
  return (
    at >= 0 && (isAt(text, at, IS.letter | IS.number | IS.closing) || ENDINGS.includes(text[at]!))
  )
}

/** Behind the stops and closing marks at an offset; 0 where neither white space, a capital nor the end of the text follows. */
function endOfStop(text: string, at: number): number {
  let end = at
  while (isAt(text, end, IS.stop)) end++
  while (end < text.length && CLOSERS.includes(text[end]!)) end++
  return end === text.length || isAt(text, end, IS.space | IS.upper) ? end : 0
}
