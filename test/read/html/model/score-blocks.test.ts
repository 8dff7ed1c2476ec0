import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadKit } from '../../../../src/kit/load.ts'
import { readPage } from '../../../../src/markup/page.ts'
import type { Kit } from '../../../../src/model/kit.ts'
import { linesOf } from '../../../../src/read/html/line.ts'
import { bodyBlocks, scoreBlocks } from '../../../../src/read/html/model/index.ts'
import { readabilityVotes } from '../../../../src/read/html/votes.ts'
import { cuesOf } from '../../../../src/text/cues.ts'

const TEXT = [
  'The harbour council of Selkirk Bay voted on Tuesday to give the otters a pier of their own, after three years of talks with the fishing boats.',
  '“Nobody has to like it, but everybody can live with it,” said Marta Quill, who leads the council and owns one of the boats herself.',
  'The pier is to be built in spring. It will cost about 40,000 crowns, half of which the county has promised, and be closed to visitors in winter.',
  'Fishers had asked for a fence instead. A first one, put up in 2019, was under water after the storms of the same year and was never mended.',
]
const MENU = ['Home', 'News', 'Harbour', 'Weather', 'Contact']
const OTHERS = [
  'Storm takes roof of school',
  'Ferry late again, says county',
  'Bread prices rise in May',
]

const PAGE = `<html><head><title>Otters get a pier</title></head><body>
<nav class="menu"><ul>${MENU.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>
<main><article><h1>Otters get a pier</h1>${TEXT.map((text) => `<p>${text}</p>`).join('\n')}</article>
<section class="related"><h3>More stories</h3><ul>${OTHERS.map((name) => `<li><a href="/s">${name}</a></li>`).join('')}</ul></section>
<div id="comments"><h3>Comments</h3><div class="comment"><b>gull77</b><p>Typical, the otters get everything.</p></div></div></main>
<footer><p>© Selkirk Herald. All rights reserved.</p></footer></body></html>`

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
})

function scored(markup: string, full: boolean): { texts: string[]; scores: Float64Array } {
  const page = readPage(markup)
  const scores = scoreBlocks(page, {
    votes: full ? readabilityVotes(page) : null,
    articleBody: null,
    headline: page.title?.text ?? null,
    lines: linesOf(page),
    cues: cuesOf(kit),
  })
  return { texts: bodyBlocks(page, scores).map((i) => page.blocks[i]!.text), scores }
}

describe.each([
  ['with Readability', true],
  ['without a DOM', false],
])('scoreBlocks %s', (_, full) => {
  it('tells the paragraphs of an article from menus, links to others, comments and the foot', () => {
    expect(scored(PAGE, full).texts).toEqual(TEXT)
  })

  it('says the same each time', () => {
    expect(scored(PAGE, full).scores).toEqual(scored(PAGE, full).scores)
  })

  it('gives each block of any markup a probability', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class=x>',
      '</div>',
      '<h1>',
      'Водій ',
      '江河',
      '<li>',
      '<a href=#>',
      'word. ',
      '<td>',
      '&amp;',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { scores } = scored(pieces.join(''), full)
        for (const score of scores) expect(score >= 0 && score <= 1).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
