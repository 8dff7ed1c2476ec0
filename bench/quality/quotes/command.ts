import { readFileSync } from 'node:fs'
import type { Row } from '../../row.ts'
import { germanTexts } from './de-quotes.ts'
import { labelledTexts, labelRows } from './labels.ts'
import { foundLine, KINDS, printMisses } from './misses.ts'
import type { Finder } from './model.ts'
import { polnearTexts } from './polnear.ts'
import { germanRows, polnearRows } from './sets.ts'

/** Every so many texts of a part for training are enough while one works. */
const EVERY = 8
const COUNT = 20

/** Carries out what is asked for beside the figures. @returns false where nothing of the kind is asked */
export function develop(asked: readonly string[], find: Finder): boolean {
  const [option, first = '', second = '', ...rest] = asked
  if (option === '--show') show(first, second, find)
  else if (option === '--train') printRows(trainRows(first, Number(second) || EVERY, find))
  else if (option === '--misses') {
    const from = rest.indexOf('--from')
    printMisses(
      first,
      {
        count: Number(second) || COUNT,
        kinds: new Set(KINDS.filter((kind) => rest.includes(kind))),
        forms: new Set(['direct', 'indirect', 'speech'].filter((form) => rest.includes(form))),
        from: from < 0 ? 0 : Number(rest[from + 1]),
      },
      find,
    )
  } else return false
  return true
}

/** One line a figure. */
export function printRows(rows: readonly Row[]): void {
  for (const { name, value, goal, peers = [], note } of rows) {
    const wanted = goal === undefined ? '      ' : `(${goal.toFixed(2)})`
    const mark = goal !== undefined && value < goal ? '✗' : ' '
    const beside = peers.map((peer) => `  [${peer.name} ${peer.value.toFixed(4)}]`).join('')
    console.log(`${mark} ${value.toFixed(4)} ${wanted} ${name}${beside}  · ${note ?? ''}`)
  }
}

function trainRows(set: string, every: number, find: Finder): Row[] {
  if (set === 'ru' || set === 'uk') {
    return labelRows(`${set}, open`, labelledTexts(set, 'open') ?? [], find)
  }
  const texts = set === 'polnear' ? polnearTexts('train') : germanTexts('train')
  const some = (texts ?? []).filter((_, i) => i % every === 0)
  const part = `train, every ${every}th of the texts`
  return set === 'polnear' ? polnearRows(some, find, part) : germanRows(some, find, part)
}

function show(file: string, language: string, find: Finder): void {
  const text = readFileSync(file, 'utf8')
  for (const one of find({ name: file, text, language, headline: true, quotes: [] })) {
    console.log(`(${one.form}) ${foundLine(text, one)}`)
  }
}
