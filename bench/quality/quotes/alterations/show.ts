import type { Kit } from '../../../../src/model/kit.ts'
import { printRows } from '../command.ts'
import { alterationRows, type Half, type Outcome, outcomes } from './measure.ts'
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
    const wrong = found.filter(isWrong).filter(({ alteration }) => {
      return kinds.length === 0 || kinds.includes(alteration.kind)
    })
    for (const one of wrong.slice(0, Number(count))) console.log(`${line(one)}\n`)
  }
}

function isWrong({ alteration, isTold, reported }: Outcome): boolean {
  return (alteration.kind !== 'harmless' && !isTold) || reported.some(({ isRight }) => !isRight)
}

function line({ base, alteration, changes, isTold, reported }: Outcome): string {
  const [edit] = alteration.edits
  const at = edit ?? base.parts[0]!
  const before = base.text.slice(Math.max(0, at.start - CONTEXT), at.start)
  const behind = base.text.slice(at.end, at.end + CONTEXT)
  const shown = `${before}[${base.text.slice(at.start, at.end)}→${edit?.put ?? ''}]${behind}`
  const told = (changes ?? []).map(({ kind, detail }) => `${kind} ${detail}`)
  const false_ = reported.filter(({ isRight }) => !isRight).map(({ change }) => change.kind)
  const verdict = `${isTold ? '' : 'MISSED '}${false_.length > 0 ? `FALSE ${false_.join(' ')}` : ''}`
  const tie = changes === null ? 'no tie' : told.join(' | ')
  return `${verdict} ${alteration.kind}, ${alteration.way}: ${shown.replaceAll('\n', '⏎')}\n   ${tie}`
}
