import { textCases } from './cases.ts'
import { difference } from './diff.ts'
import { foundInDocuments } from './found.ts'
import { openReader } from './reader.ts'
import { rates, type Score, scoreSource, sumScores } from './score.ts'

/**
 * Prints how the reader does on the cases of test/cases, worst news first in each.
 * Held-out cases show their figures only, unless named.
 */
export async function printCases(names: readonly string[]): Promise<void> {
  const read = await openReader()
  const scores = { open: [] as Score[], heldOut: [] as Score[] }
  for (const item of textCases()) {
    const named = names.some((name) => item.name.startsWith(name))
    if (names.length > 0 && !named) continue
    const found = foundInDocuments(read(item.gold.raw, item.name))
    const score = scoreSource(item.gold, found)
    scores[item.expected.heldOut ? 'heldOut' : 'open'].push(score)
    const { errors, remarks } = difference(item.gold, found)
    const mark = errors.length > 0 ? '✗' : remarks.length > 0 ? '·' : '✓'
    const { f1, loss, removed } = rates(score)
    const figures = `F1 ${percent(f1)}  lost ${percent(loss)}  removed ${percent(removed)}`
    const note = item.expected.heldOut ? '  (held out)' : ''
    console.log(`${mark} ${item.name.padEnd(26)} ${figures}${note}`)
    if (item.expected.heldOut && !named) continue
    for (const line of errors) console.log(`    ${line}`)
    for (const line of remarks) console.log(`    · ${line}`)
  }
  for (const [name, list] of Object.entries(scores)) {
    if (list.length > 0) console.log(`\n${name}: ${summary(list)}`)
  }
}

function summary(list: readonly Score[]): string {
  const sum = sumScores(list)
  const { f1, loss, removed, kinds } = rates(sum)
  return [
    `${sum.exactSources}/${sum.sources} sources split exactly`,
    `${sum.foundArticles}/${sum.articles} articles (+${sum.extraArticles})`,
    `${sum.exactHeadlines}/${sum.headlines} headlines`,
    `F1 ${percent(f1)}`,
    `lost ${percent(loss)}`,
    `removed ${percent(removed)} (kind ${percent(kinds)})`,
  ].join(', ')
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1).padStart(5)} %`
}
