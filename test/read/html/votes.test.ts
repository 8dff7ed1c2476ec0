import { describe, expect, it } from 'vitest'
import { readPage } from '../../../src/markup/page.ts'
import { readabilityVotes } from '../../../src/read/html/votes.ts'

const SENTENCE =
  'The last ferry left the harbour at dawn, and nobody on board had heard of the strike, which the dockers called at night. '
const BODY = [1, 2, 3].map((n) => `<p>Part ${n}. ${SENTENCE.repeat(2)}</p>`).join('')
const MENU = `<ul class="menu">${'<li><a href="/">Home and other links</a></li>'.repeat(6)}</ul>`

const votesOf = (markup: string) => {
  const page = readPage(markup)
  const votes = readabilityVotes(page)
  return votes && page.blocks.map(({ text }, index) => [text.slice(0, 6), votes[index]])
}

describe('votes of Readability', () => {
  it('are for the text, not for what surrounds it', () => {
    const votes = votesOf(`<body>${MENU}<article>${BODY}</article><footer>Imprint</footer></body>`)!
    expect(votes.filter(([, vote]) => vote === 1).map(([text]) => text)).toEqual([
      'Part 1',
      'Part 2',
      'Part 3',
    ])
    expect(votes.filter(([text]) => text === 'Home a').every(([, vote]) => vote === 0)).toBe(true)
  })

  it('are found with rules dropped where little is left of a page otherwise', () => {
    const votes = votesOf(`<body><div class="comment">${BODY}</div></body>`)!
    expect(votes.every(([, vote]) => vote === 1)).toBe(true)
  })

  it('are shares where a block is kept in part, and know text written as entities', () => {
    const votes = votesOf(
      `<body><article>${BODY.replaceAll('dawn', 'd&#97;wn &amp; dusk')}</article></body>`,
    )!
    expect(votes.map(([, vote]) => vote)).toEqual([1, 1, 1])
  })

  it.each([
    ['nothing', ''],
    ['text only', 'just words'],
    ['a deep page', `${'<div>'.repeat(3000)}${BODY}`],
    ['a page of tables', `<table><tr><td>${BODY}</table>`],
  ])('%s', (_, markup) => {
    expect(votesOf(markup)).toHaveLength(readPage(markup).blocks.length)
  })

  it('are not asked for on a page that is too large', () => {
    expect(votesOf(`${BODY}${'<i>x</i>'.repeat(26_000)}`)).toBeNull()
  })
})
