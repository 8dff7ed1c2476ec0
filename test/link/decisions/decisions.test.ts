import { describe, expect, it } from 'vitest'
import { decisions } from '../../../src/link/decisions.ts'
import type { Decision } from '../../../src/model/decision.ts'
import type { Edge } from '../../../src/model/edge.ts'
import type { Issue } from '../../../src/model/issue.ts'
import { testKit } from '../../document.ts'
import { type NamedDocument, named } from '../same-entity/named.ts'

type Names = Decision['names']

const decide = (verdict: Decision['verdict'], ...names: Names): Decision => ({
  kind: 'same-entity',
  verdict,
  names,
  by: 'Anna',
  why: 'she asked',
  on: '2031-05-06',
})

function link(documents: readonly NamedDocument[], ...decided: readonly Decision[]) {
  const issues: Issue[] = []
  const kit = { ...testKit, decisions: decided }
  const edges = decisions.link(documents, [], kit, (issue) => issues.push(issue))
  return { edges: edges as readonly Edge<'same-entity'>[], issues }
}

/** Edges as `article mentions – article mentions`. */
function shown({ edges }: ReturnType<typeof link>): string[] {
  return edges.map(({ from, to, detail: { mentions, apart } }) => {
    const sides = `${from} ${mentions.from} – ${to} ${mentions.to}`
    return apart ? `${sides} apart` : sides
  })
}

const DOCUMENTS = [
  named('source-1.article-1', '[Velde] and [Orsk|l]; of [Вельде|p =Velde] more.'),
  named('source-2.article-1', '[the  Iron Mayor] again'),
  named('source-3.article-1', '[VELDE]'),
]

describe('decisions', () => {
  it('that two names are one tie all mentions of both, in all their forms', () => {
    const found = link(DOCUMENTS, decide('same', { name: 'velde' }, { name: 'The Iron Mayor' }))
    expect(shown(found)).toEqual([
      'source-1.article-1 2 – source-1.article-1 0',
      'source-3.article-1 0 – source-1.article-1 0',
      'source-2.article-1 0 – source-1.article-1 0',
    ])
    expect(found.issues).toEqual([])
  })

  it('that they are not part every mention of the one from every mention of the other', () => {
    expect(
      shown(link(DOCUMENTS, decide('different', { name: 'Velde' }, { name: 'the Iron Mayor' }))),
    ).toEqual([
      'source-1.article-1 0,2 – source-2.article-1 0 apart',
      'source-3.article-1 0 – source-2.article-1 0 apart',
    ])
  })

  it.each<[string, Names, string[]]>([
    [
      'a source, which takes its mentions from all others',
      [{ name: 'Velde' }, { name: 'Velde', in: 'source-3' }],
      ['source-1.article-1 0,2 – source-3.article-1 0 apart'],
    ],
    [
      'an article',
      [{ name: 'Velde', in: 'source-3.article-1' }, { name: 'Velde' }],
      ['source-3.article-1 0 – source-1.article-1 0,2 apart'],
    ],
    [
      'a place in the raw source',
      [
        { name: 'Velde', in: 'source-1', start: 3 },
        { name: 'Velde', in: 'source-1' },
      ],
      ['source-1.article-1 0 – source-1.article-1 2 apart'],
    ],
  ])('may name %s', (_, names, edges) => {
    expect(shown(link(DOCUMENTS, decide('different', ...names)))).toEqual(edges)
  })

  it('say who decided, when and why', () => {
    const { edges } = link(DOCUMENTS, decide('different', { name: 'Velde' }, { name: 'Orsk' }))
    expect(edges[0]).toMatchObject({
      score: 1,
      by: 'person:Anna',
      evidence: [
        {
          rule: 'decision',
          detail: 'Anna decided on 2031-05-06 that they are not one: she asked',
        },
      ],
    })
  })

  it('of which all have no effect are told in one issue', () => {
    const idle = ['Abel', 'Bora', 'Cyra', 'Dora'].map((name) =>
      decide('same', { name }, { name: 'Orsk' }),
    )
    const alike = decide('different', { name: 'Velde' }, { name: 'velde' })
    const { edges, issues } = link(DOCUMENTS, alike, ...idle)
    expect(edges).toEqual([])
    expect(issues).toEqual([
      {
        code: 'decision-idle',
        message:
          '5 decisions have no effect here: «Velde» and «velde»: «Velde» is named nowhere it could mean; «Abel» and ' +
          '«Orsk»: «Abel» is named nowhere it could mean; «Bora» and «Orsk»: «Bora» is named nowhere it could mean; and 2 more',
      },
    ])
  })

  it('on names that stand in too many articles are left out and told', () => {
    const many = ['Abel', 'Bora'].flatMap((name) =>
      Array.from({ length: 501 }, (_, i) => named(`${name}-source.${i}`, `[${name}]`)),
    )
    const { edges, issues } = link(
      many,
      decide('different', { name: 'Abel' }, { name: 'Bora' }),
      decide('same', { name: 'Abel' }, { name: 'Bora' }),
    )
    expect(edges).toHaveLength(1001)
    expect(issues[0]!.message).toMatch(/too many articles; say in which$/)
  })
})
