import type { Row } from '../../row.ts'
import { type Floors, floorKey } from './floors.ts'
import type { StageResult } from './stages.ts'

const HEAD = `# Quality

<!-- Written by bench/quality/run.ts. Do not edit: run \`npx tsx bench/quality/run.ts\`. -->

Every figure is measured on data the program was not given, beside others on the same items where others exist.
Higher is better; shares run from 0 to 1. A *floor* is what a figure may never sink below: floors only rise
(\`bench/quality/floors.json\`), and the run fails when one is broken. [bench/README.md](../bench/README.md) says how to
run this, and what each figure means.
`

/**
 * The quality page as Markdown. It holds figures only: misses quote texts that belong to others,
 * so they are printed by the run and counted here.
 */
export function qualityPage(results: readonly StageResult[], floors: Floors): string {
  const rows = results.flatMap((result) => result.rows)
  return [HEAD, belowGoal(rows), ...results.map((result) => section(result, floors))].join('\n')
}

/** A value to four digits, or two where it is not a share. */
export function figure(value: number): string {
  return Math.abs(value) > 1 ? value.toFixed(2) : value.toFixed(4)
}

function belowGoal(rows: readonly Row[]): string {
  const missed = rows.filter(({ value, goal }) => goal !== undefined && value < goal)
  const goals = rows.filter(({ goal }) => goal !== undefined).length
  const head = `## Goals\n\n${goals - missed.length} of ${goals} goals are met.`
  if (missed.length === 0) return `${head}\n`
  const list = missed.map(
    (row) => `- ${row.stage}, ${row.name}: **${figure(row.value)}**, goal ${figure(row.goal!)}`,
  )
  return `${head} These are not:\n\n${list.join('\n')}\n`
}

function section({ module, rows, absent, misses, failure }: StageResult, floors: Floors): string {
  const lines = [`## ${module[0]!.toUpperCase()}${module.slice(1)}`, '']
  // Not the message: it may name places of one machine.
  if (failure) lines.push('Could not be measured: the run failed, and prints why.', '')
  if (absent.length > 0) lines.push(`Not measured for want of data: ${absent.join('; ')}.`, '')
  if (rows.length > 0) {
    lines.push('| figure | value | goal | floor | best known | peers | note |')
    lines.push('|---|---|---|---|---|---|---|')
    for (const row of rows) lines.push(tableRow(row, floors[floorKey(row)]))
    lines.push('')
  }
  if (misses.length > 0) {
    const run = `npx tsx bench/quality/${module}.ts`
    lines.push(
      `The run prints ${misses.length} ${misses.length === 1 ? 'miss' : 'misses'}: \`${run}\`.`,
      '',
    )
  }
  return lines.join('\n')
}

function tableRow(row: Row, floor: number | undefined): string {
  const { name, value, goal, best, peers, note } = row
  const missed = goal !== undefined && value < goal
  const cells = [
    name,
    missed ? `**${figure(value)}** ✗` : figure(value),
    goal === undefined ? '' : figure(goal),
    floor === undefined ? '' : figure(floor),
    typeof best === 'number' ? figure(best) : (best ?? ''),
    (peers ?? []).map((peer) => `${peer.name} ${figure(peer.value)}`).join('; '),
    note ?? '',
  ]
  return `| ${cells.map(cell).join(' | ')} |`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
}
