import { expect, test } from 'vitest'
import { outline } from '../../src/views/outline.ts'
import { storyReasons } from '../../src/views/story-reasons.ts'
import { fixture } from '../pages/fixture.ts'

test('reasons name their articles by code, come in that order, and each but once', () => {
  const [story] = outline(fixture).stories
  const [a, b, c] = story!.entries.map(({ article }) => article.id)
  const why = [
    { rule: 'names', detail: 'both name Orlenka', articles: [c!, b!] },
    { rule: 'names', detail: 'both name Orlenka', articles: [c!, a!] },
    { rule: 'names', detail: 'both name Orlenka', articles: [a!, c!] },
    { rule: 'copy', detail: 'one run of 9 words', articles: [b!, a!] },
  ]
  expect(storyReasons({ ...story!, story: { ...story!.story, why } })).toEqual([
    { codes: ['A', 'B'], detail: 'one run of 9 words' },
    { codes: ['A', 'C'], detail: 'both name Orlenka' },
    { codes: ['B', 'C'], detail: 'both name Orlenka' },
  ])
})
