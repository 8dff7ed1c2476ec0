import type { Outline } from '../views/outline.ts'
import type { Rendering } from '../views/rendering.ts'
import { INTERFACE_LANGUAGES } from './phrase.tsx'
import { ALTERED, BASE_STYLE, CHANGED, IDENTICAL, TRANSLATED } from './style.ts'

/** More aligned rows than this in one story share the last row's line. */
const MAX_ROWS = 400

/** Characters in a line of a source at full width. */
const LINE = 95

/** The whole style sheet of a report: the base, and the rules that depend on its articles. */
export function reportStyle(told: Outline, { report, raw }: Rendering): string {
  const entries = told.stories.flatMap((story) => story.entries)
  const paragraphs = entries.reduce((most, { article }) => Math.max(most, article.body.length), 0)
  const rows = Math.min(MAX_ROWS, paragraphs * 2 + 4)
  return [
    BASE_STYLE,
    ...INTERFACE_LANGUAGES.map(({ tag }) => languageRule(tag)),
    ...entries.map(({ code }) => columnRule(code)),
    ...markRules(entries.map(({ code }) => code)),
    `.desk{grid-template-rows:repeat(${rows},auto) 1fr}`,
    ...report.sources.map(({ id }, index) => heightRule(index + 1, raw(id))),
    ...Array.from({ length: rows }, (_, index) => rowRule(index + 1)),
  ].join('\n')
}

function languageRule(tag: string): string {
  return `:root:has(#language-${tag}:checked) .t>:not([lang=${tag}]){display:none}`
}

/** A column that is not chosen is taken out, so that the others have its room. */
function columnRule(code: string): string {
  const hidden = `.reader:has(#show-${code}:not(:checked))`
  return `${hidden} .col-${code},${hidden} .x-${code}{display:none}`
}

/** Draws what is shared with open columns; a change is drawn over what is identical elsewhere. */
function markRules(codes: readonly string[]): string[] {
  if (codes.length === 0) return []
  const rule = (wanted: string, mark: string, style: string) => {
    const filter = wanted ? `:has(.show-${wanted}:checked)` : ''
    const where = codes.map(
      (code) => `.reader${filter}:has(#show-${code}:checked) .${mark}-${code}`,
    )
    return `${where.join(',')}{${style}}`
  }
  return [
    rule('identical', 'i', IDENTICAL),
    rule('', 't', TRANSLATED),
    rule('altered', 'a', ALTERED),
    rule('altered', 'n', CHANGED),
  ]
}

function rowRule(line: number): string {
  return `.r${line}{grid-row-start:${line}}.e${line}{grid-row-end:${line}}`
}

/** About how tall a source is before it is laid out, so that the scroll bar hardly moves. */
function heightRule(number: number, raw: string): string {
  const lines = raw.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / LINE), 0)
  return `#source-${number}{contain-intrinsic-block-size:auto ${Math.round(lines * 1.6 + 10)}rem}`
}
