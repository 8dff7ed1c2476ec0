import type { ChildProcess } from 'node:child_process'

/** What a forked process answers by message to what it is asked; fails where it ends instead. */
export function ask<Answer>(process: ChildProcess, asked: object | string): Promise<Answer> {
  return new Promise((done, fail) => {
    const ended = (code: number | null) => fail(new Error(`measuring ended with ${code}`))
    process.once('exit', ended)
    process.once('message', (answer: Answer) => {
      process.off('exit', ended)
      done(answer)
    })
    process.send(asked)
  })
}
