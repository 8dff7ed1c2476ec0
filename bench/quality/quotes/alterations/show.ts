import type { Kit } from '../../../../src/model/kit.ts'
import type { Span } from '../../../../src/model/span.ts'
import { printRows } from '../command.ts'
import { alterationRows, type Half, isHarmless, type Outcome, outcomes } from './measure.ts'
import { ALTERED_LANGUAGES } from './model.ts'

const CONTEXT = 30
const SHOWN = 12

/**
 * What is wrong with printings of quotations that may be looked into: `LANGUAGE COUNT [KIND…]`.
 * Of the half that is kept aside, and of all, the figures alone.
 */
export function showAltered(asked: readonly string[], kit: Kit): void {
  const [wanted = 'en', count = String(SHOWN), ...kinds] = asked
  const half: Half = wanted.startsWith('+') ? 'kept aside' : 'open'
  for (const language of ALTERED_LANGUAGES) {
    if (!wanted.includes(language)) continue
    const found = outcomes(language, half, kit) ?? []
    printRows(alterationRows(language, found))
    if (half !== 'open') continue
    const wrong = found.filter(isWrong).filter(({ alterations }) => {
      return kinds.length === 0 || alterations.some(({ kind }) => kinds.includes(kind))
    })
    for (const one of wrong.slice(0, Number(count))) console.log(`${line(one)}\n`)
  }
}

function isWrong({ alterations, told, reported }: Outcome): boolean {
  const missed = alterations.some((one) => !isHarmless(one) && !told.includes(one))
  return missed || reported.some(({ isRight }) => !isRight)
}

function line({ base, alterations, changes, told, reported }: Outcome): string {
  const made = alterations.map((one) => {
    const verdict = isHarmless(one) || told.includes(one) ? '' : 'MISSED '
    return `${verdict}${one.kind}, ${one.way}: ${shown(base.text, one.edits[0] ?? base.parts[0]!)}`
  })
  const wrong = reported.filter(({ isRight }) => !isRight).map(({ change }) => change.kind)
  const said = changes?.map(({ kind, detail }) => `${kind} ${detail}`).join(' | ') ?? 'no tie'
  return `${wrong.map((kind) => `FALSE ${kind} `).join('')}${made.join('\n   + ')}\n   ${said}`
}

function shown(text: string, { start, end, put = '' }: Span & { readonly put?: string }): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const behind = text.slice(end, end + CONTEXT)
  return `${before}[${text.slice(start, end)}→${put}]${behind}`.replaceAll('\n', '⏎')
}
