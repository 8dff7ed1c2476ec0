import robotsParser, { type Robot } from 'robots-parser'
import { FetchProblem } from './fetch-once.ts'
import type { Fetcher } from './fetcher.ts'

/** robots-parser is a CommonJS function whose types call it a default export. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot

/** Largest robots.txt read, in bytes, as RFC 9309 says. */
const MAX_ROBOTS_BYTES = 512 * 1024

/** What a host's robots.txt asks for. */
export interface Rules {
  mayAsk(address: string): boolean
  /** Milliseconds between requests; 0 where it asks for none. */
  readonly delayMs: number
  /** Why nothing of the host may be asked, where it is not the file that says so. */
  readonly closed?: FetchProblem
}

/**
 * Rules of hosts, each asked for once (RFC 9309): a file that is not there allows everything, a host that fails or cannot be
 * reached closes everything.
 */
export class Robots {
  readonly #fetcher: Fetcher
  readonly #agentName: string
  readonly #known = new Map<string, Promise<Rules>>()

  constructor(fetcher: Fetcher, userAgent: string) {
    this.#fetcher = fetcher
    this.#agentName = userAgent.split(/[\s/]/u)[0]!
  }

  of({ origin }: URL): Promise<Rules> {
    const known = this.#known.get(origin) ?? this.#read(origin)
    this.#known.set(origin, known)
    return known
  }

  async #read(origin: string): Promise<Rules> {
    const address = `${origin}/robots.txt`
    try {
      const answers = await this.#fetcher.fetch(address)
      const { content } = answers.at(-1)!
      const robot = parseRobots(
        address,
        Buffer.from(content.subarray(0, MAX_ROBOTS_BYTES)).toString('utf8'),
      )
      return {
        mayAsk: (url) => robot.isAllowed(url, this.#agentName) !== false,
        delayMs: 1000 * (robot.getCrawlDelay(this.#agentName) ?? 0),
      }
    } catch (error) {
      if (!(error instanceof FetchProblem)) throw error
      const { status = 0 } = error
      const absent = status >= 400 && status < 500 && status !== 429
      if (absent) return { mayAsk: () => true, delayMs: 0 }
      return { mayAsk: () => false, delayMs: 0, closed: error }
    }
  }
}
