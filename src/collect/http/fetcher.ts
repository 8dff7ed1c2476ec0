import { setTimeout as wait } from 'node:timers/promises'
import { Agent } from 'undici'
import { guardedLookup } from './address-guard.ts'
import { FetchProblem, fetchOnce, headerOf, type Response } from './fetch-once.ts'
import { LIMITS, type Limits } from './limits.ts'

/** How a fetcher behaves. */
export interface FetcherOptions {
  readonly userAgent: string
  readonly allowPrivate?: boolean
  readonly limits?: Partial<Limits>
}

/** Whether a redirect may be followed; robots.txt of the other host may say no. */
export type MayAsk = (address: URL) => Promise<boolean>

/** Validators of an earlier answer. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

/** The answers on the way to a page, redirects first. The last one is the page, or 304 where it has not changed. */
export type Answers = readonly [Response, ...Response[]]

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504])
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, text/plain;q=0.8'

/** Asks the network under limits. Opens no connection to an address that is not public unless it may. */
export class Fetcher {
  readonly #options: FetcherOptions
  readonly #limits: Limits
  readonly #agent: Agent

  constructor(options: FetcherOptions) {
    this.#options = options
    this.#limits = { ...LIMITS, ...options.limits }
    const { connectMs, headersMs, idleMs } = this.#limits
    this.#agent = new Agent({
      connect: { timeout: connectMs, ...(options.allowPrivate ? {} : { lookup: guardedLookup }) },
      headersTimeout: headersMs,
      bodyTimeout: idleMs,
      pipelining: 0,
    })
  }

  /**
   * Asks for an address, again after a wait where the host was busy or the connection failed, and follows redirects.
   * Each address on the way is checked anew.
   * @throws FetchProblem
   */
  async fetch(address: string, validators: Validators = {}, mayAsk?: MayAsk): Promise<Answers> {
    const answers: Response[] = []
    let url = parse(address)
    for (;;) {
      const response = await this.#persist(url, answers.length === 0 ? validators : {})
      answers.push(response)
      if (!REDIRECTS.has(response.status)) return answers as unknown as Answers
      if (answers.length > this.#limits.maxRedirects) {
        throw new FetchProblem(
          'fetch-failed',
          `redirects more than ${this.#limits.maxRedirects} times`,
        )
      }
      url = parse(headerOf(response.headers, 'location'), url)
      if (mayAsk && !(await mayAsk(url))) {
        throw new FetchProblem(
          'fetch-refused',
          `redirects to ${url.href}, which robots.txt forbids`,
        )
      }
    }
  }

  /** Closes the connections. */
  async close(): Promise<void> {
    await this.#agent.destroy()
  }

  async #persist(url: URL, validators: Validators): Promise<Response> {
    for (let tried = 1; ; tried++) {
      const result = await this.#once(url, validators)
      const again = result instanceof FetchProblem ? result.retry : BUSY.has(result.status)
      if (!again || tried >= this.#limits.tries) return this.#settled(result)
      await wait(this.#pause(result, tried))
    }
  }

  async #once(url: URL, { etag, lastModified }: Validators): Promise<Response | FetchProblem> {
    const headers = {
      'user-agent': this.#options.userAgent,
      accept: ACCEPT,
      'accept-encoding': 'gzip, deflate, br',
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(lastModified ? { 'if-modified-since': lastModified } : {}),
    }
    const { allowPrivate = false } = this.#options
    try {
      return await fetchOnce(url, {
        dispatcher: this.#agent,
        limits: this.#limits,
        allowPrivate,
        headers,
      })
    } catch (error) {
      if (error instanceof FetchProblem) return error
      throw error
    }
  }

  #settled(result: Response | FetchProblem): Response {
    if (result instanceof FetchProblem) throw result
    const { status, statusText } = result
    if (status >= 400)
      throw new FetchProblem('fetch-failed', `answers ${status} ${statusText}`.trim(), { status })
    return result
  }

  /**
   * Milliseconds to wait: what the host asks for, else twice as long each time, with a random half so that many
   * clients do not come back at once.
   * @throws FetchProblem where the host asks for more than is waited.
   */
  #pause(result: Response | FetchProblem, tried: number): number {
    const asked =
      result instanceof FetchProblem ? null : retryAfter(headerOf(result.headers, 'retry-after'))
    if (asked === null) return this.#limits.backoffMs * 2 ** (tried - 1) * (0.5 + Math.random() / 2)
    if (asked <= this.#limits.longestWaitMs) return asked
    const seconds = Math.ceil(asked / 1000)
    throw new FetchProblem(
      'fetch-failed',
      `asks to come back in ${seconds} s: left for a later run`,
    )
  }
}

/** Milliseconds of a Retry-After header, in seconds or as a date; null where it is neither. */
function retryAfter(value: string): number | null {
  if (/^\d+$/u.test(value.trim())) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}

function parse(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null
  if (!url || address === '') throw new FetchProblem('fetch-refused', `"${address}" is no address`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchProblem('fetch-refused', `${url.protocol} is not fetched, only http and https`)
  }
  url.hash = ''
  url.username = ''
  url.password = ''
  return url
}
