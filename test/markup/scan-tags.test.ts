import fc from 'fast-check'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { scanTags, type TagHandler } from '../../src/markup/scan-tags.ts'

/** What was found, a line each; neighbouring text is one. */
class Lines {
  readonly lines: string[] = []
  readonly markup: string
  #textEnd = -1

  constructor(markup: string) {
    this.markup = markup
  }

  add(kind: string, start: number, end: number): void {
    this.lines.push(`${kind} ${start} ${this.markup.slice(start, end)}`)
  }

  addText(start: number, end: number): void {
    if (start === this.#textEnd) this.lines[this.lines.length - 1] += this.markup.slice(start, end)
    else this.add('text', start, end)
    this.#textEnd = end
  }
}

function ours(markup: string): string[] {
  const found = new Lines(markup)
  const handler: TagHandler = {
    text: (start, end) => found.addText(start, end),
    openName: (start, end) => found.add('open', start, end),
    attribute: (start, end, valueStart, valueEnd) => {
      found.add('name', start, end)
      found.add('value', valueStart, valueEnd)
    },
    openEnd: (end, empty) => {
      found.add(empty ? 'empty' : 'end', end, end)
      return end
    },
    close: (start, end) => found.add('close', start, end),
    cdata: (start, end) => found.add('data', start, end),
  }
  scanTags(markup, handler)
  return found.lines
}

/** The same by htmlparser2, which is to be agreed with. */
function theirs(markup: string): string[] {
  const found = new Lines(markup)
  let value = -1
  const handler: TokenizerCallbacks = {
    ontext: (start, end) => found.addText(start, end),
    onopentagname: (start, end) => found.add('open', start, end),
    onattribname: (start, end) => {
      found.add('name', start, end)
      value = -1
    },
    onattribdata: (start) => {
      value = start
    },
    onattribend: (quote, end) => {
      const last = quote >= 2 ? end - 1 : end
      found.add('value', quote === 0 ? last : value, last)
    },
    onopentagend: (end) => found.add('end', end + 1, end + 1),
    onselfclosingtag: (end) => found.add('empty', end + 1, end + 1),
    onclosetag: (start, end) => found.add('close', start, end),
    oncdata: (start, end) => found.add('data', start, end - 2),
    isInForeignContext: () => true,
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    ontextentity: () => {},
    onattribentity: () => {},
    onend: () => {},
  }
  const tokenizer = new Tokenizer({ decodeEntities: false }, handler)
  tokenizer.write(markup)
  tokenizer.end()
  return found.lines
}

const pieces = fc.constantFrom(
  ...[
    '<',
    '</',
    '<!',
    '<!--',
    '--',
    '-->',
    '--!>',
    '->',
    '-',
    '!',
    '>',
    '/>',
    '/',
    '?',
    '<?',
    ']]>',
  ],
  ...[
    '<![CDATA[',
    '<!doctype',
    ' ',
    '\n',
    '\t',
    '=',
    '"',
    "'",
    'a',
    'Bc',
    'é',
    '1',
    '&amp;',
    'href',
  ],
  ...['<p>', '</p>', '<a href="x">', "<b c='d' e>", '<br/>', '<i j=k/ l>', 'some text '],
)

/** Without a tag that the markup breaks off in: of its attributes htmlparser2 tells the last one's name sooner. */
function finished(events: readonly string[]): readonly string[] {
  const open = events.findLastIndex((event) => event.startsWith('open '))
  const ends = events.slice(open + 1).some((event) => /^(?:end|empty) /.test(event))
  return open < 0 || ends ? events : events.slice(0, open)
}

describe('splitting markup into tags and text', () => {
  it.each<[string, string[]]>([
    ['a < b <p>', ['text 0 a < b ', 'open 7 p', 'end 9 ']],
    ['<p a = "1"b>', ['open 1 p', 'name 3 a', 'value 8 1', 'name 10 b', 'value 11 ', 'end 12 ']],
    ['<p =a / >x', ['open 1 p', 'name 3 =a', 'value 5 ', 'empty 9 ', 'text 9 x']],
    ['</p q>x</>y</ z>', ['close 2 p', 'text 6 x', 'text 10 y']],
    ['<!--><!--->x<!-- > --!>y<!a>z', ['text 11 x', 'text 23 y', 'text 28 z']],
    ['<![CDATA[ <b> ]]>x', ['data 9  <b> ', 'text 17 x']],
    // A tag that the markup breaks off in is none, and neither is anything in it text.
    ['x<p a="1" ', ['text 0 x', 'open 2 p', 'name 4 a', 'value 7 1']],
    ['x</p ', ['text 0 x', 'close 3 p']],
    ['x<', ['text 0 x<']],
  ])('%s', (markup, expected) => {
    expect(ours(markup)).toEqual(expected)
  })

  it('finds what htmlparser2 finds in markup of any shape', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        // Where markup breaks off in a tag, htmlparser2 takes the page for text once more.
        const markup = `${parts.join('')}"'>-->]]>`
        expect(finished(ours(markup))).toEqual(finished(theirs(markup)))
      }),
      { numRuns: 2_000 },
    )
  })
})
