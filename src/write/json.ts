import type { Report } from '../model/report.ts'

/**
 * The report as JSON, piece by piece, since the whole of a large one is longer than a string may be: two spaces, keys in
 * the order they were made, a line end at the end. The pieces joined are what `JSON.stringify(report, null, 2)` gives.
 */
export function* jsonPieces(report: Report): Generator<string, undefined> {
  let lead = '{\n'
  for (const [key, value] of Object.entries(report)) {
    yield `${lead}  ${JSON.stringify(key)}: `
    yield* Array.isArray(value) ? listPieces(value) : [indented(value, 2)]
    lead = ',\n'
  }
  yield '\n}\n'
}

function* listPieces(list: readonly unknown[]): Generator<string, undefined> {
  let lead = '[\n'
  for (const item of list) {
    yield `${lead}    ${indented(item, 4)}`
    lead = ',\n'
  }
  yield list.length === 0 ? '[]' : '\n  ]'
}

/** A value as it stands so many blanks deep; texts hold no line ends of their own in JSON. */
function indented(value: unknown, blanks: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(blanks)}`)
}
