import { join } from 'node:path'
import { dataset } from '../../data.ts'
import type { Row } from '../../row.ts'
import type { QuoteCost } from '../../speed/quotes-process.ts'
import { costsOf } from '../../speed/rounds.ts'
import { STAGE } from './sets.ts'

const PROCESS = join(import.meta.dirname, '..', '..', 'speed', 'quotes-process.ts')
const ARTICLES = 500
/** Rounds that are not counted: code is compiled meanwhile. */
const BEFORE = 2
const COUNTED = 4
/** Articles a processor second. */
const GOAL = 1000

/** How many articles' quotations one core finds in a second, once all else is known of them; null without the set. */
export async function speedRow(): Promise<Row | null> {
  if (dataset('ntrex') === null) return null
  const rounds = { rounds: BEFORE + COUNTED, articles: ARTICLES }
  const costs = await costsOf<QuoteCost>(PROCESS, rounds)
  const counted = costs.slice(BEFORE)
  const sum = (of: (cost: QuoteCost) => number): number =>
    counted.reduce((all, cost) => all + of(cost), 0)
  const articles = COUNTED * ARTICLES
  const each = (sum(({ quotes }) => quotes) / articles).toFixed(1)
  return {
    stage: STAGE,
    name: 'articles a second',
    value: Math.round(articles / sum(({ seconds }) => seconds)),
    goal: GOAL,
    note: `the stage alone, mean of ${articles} generated articles after ${BEFORE * ARTICLES} others, in a process of its own; ${each} quotations an article`,
  }
}
