/** Takes the tags of markup and the text between them, in order, each with its raw range. */
export interface TagHandler {
  /** Text between two tags, entities as they are written. */
  text(start: number, end: number): void
  /** A start tag begins; the range is its name's. */
  openName(start: number, end: number): void
  /** An attribute of it; without a value, an empty range right after its name. */
  attribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void
  /**
   * The start tag ends before `end`; `empty` where it is written `<br/>`.
   * @returns where to go on: behind the element's text where no tags are in it, the markup's length to stop
   */
  openEnd(end: number, empty: boolean): number
  /** An end tag; the range is its name's, `end` is right after the tag. */
  close(nameStart: number, nameEnd: number, end: number): void
  /** The content of a CDATA section. */
  cdata(start: number, end: number): void
}

const TAB = 0x09
const NEW_LINE = 0x0a
const FORM_FEED = 0x0c
const RETURN = 0x0d
const BLANK = 0x20
const EXCLAMATION = 0x21
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const SLASH = 0x2f
const EQUALS = 0x3d
const GREATER = 0x3e
const QUESTION = 0x3f

/**
 * Splits markup into tags and text as browsers do ("13.2.5 Tokenization" of the HTML standard), in one pass.
 * Comments and declarations are passed over, and so is a tag that the markup breaks off in. Why not by a package:
 * docs/decisions/0040-htmlparser2.md.
 */
export function scanTags(markup: string, handler: TagHandler): void {
  let at = 0
  while (at < markup.length) {
    const tag = nextTag(markup, at)
    if (tag > at) handler.text(at, tag)
    if (tag === markup.length) return
    const sign = markup.charCodeAt(tag + 1)
    if (sign === SLASH) at = scanEndTag(markup, tag + 2, handler)
    else if (sign === EXCLAMATION) at = scanDeclaration(markup, tag + 2, handler)
    else if (sign === QUESTION) at = after(markup, '>', tag + 2)
    else at = scanStartTag(markup, tag + 1, handler)
  }
}

/** The next "<" that is not a part of the text; the markup's length without one. */
function nextTag(markup: string, start: number): number {
  for (let at = markup.indexOf('<', start); at >= 0; at = markup.indexOf('<', at + 1)) {
    const sign = markup.charCodeAt(at + 1)
    if (isLetter(sign) || sign === EXCLAMATION || sign === QUESTION) return at
    if (sign === SLASH && at + 2 < markup.length) return at
  }
  return markup.length
}

/** Right after the next `mark`; the markup's length without one. */
function after(markup: string, mark: string, start: number): number {
  const at = markup.indexOf(mark, start)
  return at < 0 ? markup.length : at + mark.length
}

function scanEndTag(markup: string, start: number, handler: TagHandler): number {
  const end = after(markup, '>', start)
  // Anything but a name makes it a comment.
  if (!isLetter(markup.charCodeAt(start))) return end
  const nameEnd = endOfName(markup, start)
  if (nameEnd < markup.length) handler.close(start, nameEnd, end)
  return end
}

/** What starts with "<!"; `start` is behind that. */
function scanDeclaration(markup: string, start: number, handler: TagHandler): number {
  if (markup.startsWith('--', start)) return endOfComment(markup, start + 2)
  if (!markup.startsWith('[CDATA[', start)) return after(markup, '>', start)
  const end = after(markup, ']]>', start)
  if (markup.startsWith(']]>', end - 3)) handler.cdata(start + '[CDATA['.length, end - 3)
  return end
}

/** Right after a comment, which ends at "-->", at "--!>", and at once at ">" or "->". */
function endOfComment(markup: string, start: number): number {
  if (markup.startsWith('>', start)) return start + 1
  if (markup.startsWith('->', start)) return start + 2
  for (let at = markup.indexOf('--', start); at >= 0; at = markup.indexOf('--', at + 1)) {
    const next = markup.charCodeAt(at + 2)
    if (next === GREATER) return at + 3
    if (next === EXCLAMATION && markup.charCodeAt(at + 3) === GREATER) return at + 4
  }
  return markup.length
}

function scanStartTag(markup: string, start: number, handler: TagHandler): number {
  let at = endOfName(markup, start)
  handler.openName(start, at)
  while (at < markup.length) {
    const sign = markup.charCodeAt(at)
    if (sign === GREATER) return handler.openEnd(at + 1, false)
    if (sign === SLASH) {
      at = pastBlanks(markup, at + 1)
      if (markup.charCodeAt(at) === GREATER) return handler.openEnd(at + 1, true)
    } else if (isBlank(sign)) at++
    else at = scanAttribute(markup, at, handler)
  }
  return markup.length
}

/** Whatever an attribute starts with, even "=", is part of its name. */
function scanAttribute(markup: string, start: number, handler: TagHandler): number {
  let nameEnd = start + 1
  while (nameEnd < markup.length) {
    const sign = markup.charCodeAt(nameEnd)
    if (sign === EQUALS || endsName(sign)) break
    nameEnd++
  }
  const behind = pastBlanks(markup, nameEnd)
  if (markup.charCodeAt(behind) !== EQUALS) {
    handler.attribute(start, nameEnd, nameEnd, nameEnd)
    return behind
  }
  const value = pastBlanks(markup, behind + 1)
  const quote = markup.charCodeAt(value)
  if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
    const end = markup.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", value + 1)
    if (end < 0) return markup.length
    handler.attribute(start, nameEnd, value + 1, end)
    return end + 1
  }
  let end = value
  while (end < markup.length && !endsValue(markup.charCodeAt(end))) end++
  handler.attribute(start, nameEnd, value, end)
  return end
}

function endOfName(markup: string, start: number): number {
  let at = start
  while (at < markup.length && !endsName(markup.charCodeAt(at))) at++
  return at
}

function pastBlanks(markup: string, start: number): number {
  let at = start
  while (isBlank(markup.charCodeAt(at))) at++
  return at
}

function endsName(sign: number): boolean {
  return sign <= GREATER && (sign === GREATER || sign === SLASH || isBlank(sign))
}

function endsValue(sign: number): boolean {
  return sign <= GREATER && (sign === GREATER || isBlank(sign))
}

function isBlank(sign: number): boolean {
  return (
    sign <= BLANK &&
    (sign === BLANK || sign === NEW_LINE || sign === TAB || sign === FORM_FEED || sign === RETURN)
  )
}

function isLetter(sign: number): boolean {
  const small = sign | 0x20
  return small >= 0x61 && small <= 0x7a
}
