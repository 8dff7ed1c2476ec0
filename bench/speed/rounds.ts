import { fork } from 'node:child_process'
import { loadKit } from '../../src/kit/load.ts'
import type { Kit } from '../../src/model/kit.ts'
import { type Article, articleMaker } from './articles.ts'
import { ask } from './ask.ts'

/** Rounds of generated articles, none the same in two of them. */
export interface Rounds {
  readonly rounds: number
  readonly articles: number
}

/** What articles and their names are made with. */
export interface Made {
  readonly make: (number: number) => Article
  readonly kit: Kit
}

/** Asks a process of its own, which answers by {@link answerRounds}, for what each round cost. */
export async function costsOf<Cost>(path: string, rounds: Rounds): Promise<Cost[]> {
  const child = fork(path)
  return ask<Cost[]>(child, rounds).finally(() => child.kill())
}

/** Answers with what each round cost; in a process that was not forked it does nothing. */
export async function answerRounds<Cost>(
  costOf: (first: number, count: number, made: Made) => Cost,
): Promise<void> {
  if (!process.send) return
  const made = { make: articleMaker()!, kit: await loadKit() }
  process.on('message', ({ rounds, articles }: Rounds) => {
    const costs = Array.from({ length: rounds }, (_, i) => costOf(i * articles, articles, made))
    process.send!(costs)
  })
}
