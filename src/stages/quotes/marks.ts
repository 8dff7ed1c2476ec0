import { compareSpans, contains, type Span } from '../../model/span.ts'

/** A stretch in quotation marks. Offsets are those of the document's text. */
export interface Marked {
  /** With its marks; of several paragraphs the first has no closing mark of its own, and so on. */
  readonly outer: Span
  /** Without them, one range a paragraph. */
  readonly inner: readonly Span[]
}

/** Code units that a stretch without a closing mark in its paragraph may run on into the next ones. */
const LONGEST = 4000
/** Paragraphs of one quotation, at most. */
const MOST_PARAGRAPHS = 12
/** Marks open at a time; more are read as noise, so that a line of ten thousand takes no longer than its length. */
const DEEPEST = 4

/** Which marks may close what each one opens. A plain mark closes itself; some keyboards have but one of a pair. */
const CLOSES: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '“': '”"“',
  '„': '“”"„',
  '"': '"”',
  '”': '”',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
}
const ANY_MARK = /[«»“”„"‘’‚‹›]|''|``/gu
const OPENING = '«“„‘‚‹'
const SINGLE = '‘’‚‹›'

interface Open {
  readonly mark: string
  readonly at: number
  readonly width: number
}

/** What one paragraph holds: stretches, and a mark that nothing in it closes, where there is one. */
interface Paragraph {
  readonly span: Span
  readonly marked: Marked[]
  readonly open: Open | null
  /** The first mark that closes and that nothing opened. */
  readonly stray: Open | null
}

/** What the quotation marks of a text say. */
export interface MarksRead {
  /** Stretches in marks in the order of their places. */
  readonly marked: readonly Marked[]
  /** Marks that open and that nothing closes, at most one a paragraph: what they open is lost. */
  readonly lost: readonly Span[]
  /** Marks that close and that nothing opens, at most one a paragraph. */
  readonly closing: readonly Span[]
}

/**
 * Stretches in quotation marks: nested ones after the one that holds them, unbalanced, wrong-way and straight marks
 * read as they were meant. A mark that stays open ends with its paragraph unless the next paragraphs go on with it;
 * else it is dropped, so that it swallows nothing.
 * @param paragraphs ascending and apart
 */
export function findMarked(
  text: string,
  paragraphs: readonly Span[],
  reversed: boolean,
): MarksRead {
  const read = paragraphs.map((span) => readParagraph(text, span, reversed))
  const found: Marked[] = []
  const lost: Span[] = []
  const closing: Span[] = []
  for (let i = 0; i < read.length; i++) {
    const { open, marked, stray } = read[i]!
    const joined = open ? joinParagraphs(text, read, i) : null
    if (!joined) {
      found.push(...marked)
      if (open) lost.push(placeOf(open))
      if (stray) closing.push(placeOf(stray))
      continue
    }
    const last = i + joined.inner.length - 1
    const apart = read
      .slice(i, last + 1)
      .flatMap((one) => one.marked.filter(({ outer }) => !contains(joined.outer, outer)))
    found.push(...apart, joined)
    i = last
  }
  return { marked: found.sort(byPlace), lost, closing }
}

function placeOf({ at, width }: Open): Span {
  return { start: at, end: at + width }
}

/** Orders stretches by place, one before those it holds. */
export function byPlace(a: Marked, b: Marked): number {
  return compareSpans(a.outer, b.outer)
}

/** A quotation of several paragraphs: each opens anew and the last closes, or one mark closes what two of them hold. */
function joinParagraphs(text: string, read: readonly Paragraph[], first: number): Marked | null {
  const { open, span } = read[first]!
  const inner = [trim(text, { start: open!.at + open!.width, end: span.end })]
  for (let i = first + 1; i < read.length && inner.length < MOST_PARAGRAPHS; i++) {
    const next = read[i]!
    if (next.span.end - open!.at > LONGEST) return null
    const reopens = text[next.span.start] === open!.mark
    const start = next.span.start + Number(reopens)
    if (reopens && next.open && next.open.at === next.span.start) {
      inner.push(trim(text, { start, end: next.span.end }))
      continue
    }
    const closing = closingOf(next, open!, reopens)
    if (!closing) return null
    inner.push(trim(text, { start, end: closing.at }))
    return { outer: { start: open!.at, end: closing.at + closing.width }, inner }
  }
  return null
}

/** The mark in a paragraph that closes what an earlier one opened. */
function closingOf(next: Paragraph, open: Open, reopens: boolean): Open | null {
  if (reopens) {
    const own = next.marked.find(({ outer }) => outer.start === next.span.start)
    return own
      ? { mark: '', at: own.inner[0]!.end, width: own.outer.end - own.inner[0]!.end }
      : null
  }
  const { stray } = next
  if (!stray || !CLOSES[open.mark]!.includes(stray.mark)) return null
  return next.marked.some(({ outer }) => outer.start < stray.at) ? null : stray
}

function readParagraph(text: string, span: Span, reversed: boolean): Paragraph {
  const marked: Marked[] = []
  const stack: Open[] = []
  let stray: Open | null = null
  for (const one of marksIn(text, span)) {
    const closed = closerOf(text, one, stack, span)
    if (closed >= 0) {
      const open = stack[closed]!
      stack.length = closed
      marked.push(between(text, open, one))
    } else if (opens(text, one, { span, reversed })) {
      if (stack.length < DEEPEST) stack.push(one)
    } else if (stack.length === 1 && isMixed(text, stack[0]!, one)) {
      marked.push(between(text, stack.pop()!, one))
    } else stray ??= one
  }
  return { span, marked, open: closedByInner(stack, marked), stray }
}

/** One mark closes two: "he wants to "go home". @returns what is still open then */
function closedByInner(stack: readonly Open[], marked: Marked[]): Open | null {
  const open = stack.find(({ mark }) => !SINGLE.includes(mark)) ?? null
  const last = marked.at(-1)
  if (open?.mark !== '"' || !last || last.outer.start < open.at) return open
  const inner = { start: open.at + open.width, end: last.inner[0]!.end }
  marked.push({ outer: { start: open.at, end: last.outer.end }, inner: [inner] })
  return null
}

/** «Q", "Q»: a mark of another kind closes where nothing else is open and it can do nothing else. */
function isMixed(text: string, open: Open, { mark, at }: Open): boolean {
  // Behind a figure it stands for inches or minutes.
  if (mark === '"' && /\d/u.test(text[at - 1]!)) return false
  return !SINGLE.includes(open.mark) && !SINGLE.includes(mark)
}

function between(text: string, open: Open, close: Open): Marked {
  const inner = trim(text, { start: open.at + open.width, end: close.at })
  return { outer: { start: open.at, end: close.at + close.width }, inner: [inner] }
}

/** Marks of a paragraph in order; apostrophes inside words are none, and of a pair of plain ones `''` is one mark. */
function* marksIn(text: string, { start, end }: Span): Generator<Open> {
  ANY_MARK.lastIndex = start
  for (;;) {
    const match = ANY_MARK.exec(text)
    if (!match || match.index >= end) return
    const at = match.index
    const next = at + match[0].length
    if (match[0].length === 2) yield { mark: '"', at, width: 2 }
    else if (!isApostrophe(text, at, match[0])) yield { mark: match[0], at, width: 1 }
    ANY_MARK.lastIndex = next
  }
}

const WORD = /[\p{L}\p{N}]/u

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && WORD.test(text[at]!)
}

function isApostrophe(text: string, at: number, mark: string): boolean {
  return mark === '’' && isWordAt(text, at - 1) && isWordAt(text, at + 1)
}

/** The place on the stack of what this mark closes; -1 where it closes nothing. */
function closerOf(text: string, one: Open, stack: readonly Open[], span: Span): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i]!
    if (!CLOSES[open.mark]?.includes(one.mark)) continue
    const filled = text.slice(open.at + open.width, one.at).trim() !== ''
    if (filled && canClose(text, one, span)) return i
  }
  return -1
}

/** A mark that also opens closes only where no word follows it, or one stands right before it. */
function canClose(text: string, { mark, at, width }: Open, { start }: Span): boolean {
  if (!OPENING.includes(mark) && mark !== '"') return true
  const before = at > start && /\S/u.test(text[at - 1]!) && !/[([—–-]/u.test(text[at - 1]!)
  return before || !isWordAt(text, at + width)
}

/** Whether a mark opens: one that can do nothing else, or one before a word with nothing before it. */
function opens(
  text: string,
  { mark, at, width }: Open,
  { span, reversed }: { readonly span: Span; readonly reversed: boolean },
): boolean {
  if (mark === '»') return reversed && isFree(text, at, width, span)
  if (mark === '’' || mark === '›') return false
  if (mark === '"' || mark === '”' || mark === '‘') return isFree(text, at, width, span)
  return at + width < span.end
}

/** "word” next" closes, "word ”next" opens; ".”Next" does too, where words were glued together. */
function isFree(text: string, at: number, width: number, { start, end }: Span): boolean {
  const next = at + width
  const isFirst = at === start || /:\s$/u.test(text.slice(at - 2, at))
  if (next >= end || (!isFirst && /\s/u.test(text[next]!))) return false
  return at === start || !isWordAt(text, at - 1)
}

function trim(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end)
  return { start: start + own.length - own.trimStart().length, end: start + own.trimEnd().length }
}
