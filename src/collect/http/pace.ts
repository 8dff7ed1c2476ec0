import { setTimeout as wait } from 'node:timers/promises'

/** Keeps to one request at a time for each host, with a pause between starts, and to so many hosts at a time. */
export class Pace {
  readonly #delayMs: number
  readonly #hosts = new Map<string, Promise<void>>()
  readonly #started = new Map<string, number>()
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(delayMs: number, hostsAtATime: number) {
    this.#delayMs = delayMs
    this.#free = hostsAtATime
  }

  /** Runs `work` when the host's turn has come. `delayMs` is the pause that the host asks for, if it is longer. */
  run<T>(host: string, delayMs: number, work: () => Promise<T>): Promise<T> {
    const turn = (this.#hosts.get(host) ?? Promise.resolve()).then(() =>
      this.#start(host, delayMs, work),
    )
    this.#hosts.set(
      host,
      turn.then(
        () => {},
        () => {},
      ),
    )
    return turn
  }

  async #start<T>(host: string, delayMs: number, work: () => Promise<T>): Promise<T> {
    const due =
      (this.#started.get(host) ?? Number.NEGATIVE_INFINITY) + Math.max(this.#delayMs, delayMs)
    const pause = due - performance.now()
    if (pause > 0) await wait(pause)
    await this.#enter()
    this.#started.set(host, performance.now())
    try {
      return await work()
    } finally {
      this.#leave()
    }
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((enter) => this.#waiting.push(enter))
  }

  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free++
  }
}
