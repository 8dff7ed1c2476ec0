import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { Issue } from '../../model/issue.ts'
import { FetchProblem, type Response } from './fetch-once.ts'
import { Fetcher } from './fetcher.ts'
import type { Limits } from './limits.ts'
import * as limit from './limits.ts'
import { type LinkReader, listedLinks } from './listed-links.ts'
import { Pace } from './pace.ts'
import { Robots } from './robots.ts'
import { type Visit, Visits } from './visits.ts'
import { WarcFile } from './warc-file.ts'

/** What may be said about collecting from the network. */
export interface CollectAddressesOptions {
  /** Folder the answers are kept in; made where it is not there. */
  readonly to: string
  /** Sent as it is; its first word is looked up in robots.txt. */
  readonly userAgent: string
  /** Reads the links of a feed or a sitemap, which are collected too. */
  readonly readLinks: LinkReader
  readonly allowPrivate?: boolean
  /** Milliseconds between two requests to one host. */
  readonly delayMs?: number
  /** Addresses asked for in one run. */
  readonly maxAddresses?: number
  /** An address fetched less than so many milliseconds ago is not asked for again. */
  readonly freshMs?: number
  readonly limits?: Partial<Limits>
  readonly onIssue?: (issue: Issue) => void
  readonly progress?: (done: number, total: number) => void
}

/** How a run went, in addresses. */
export interface CollectedAddresses {
  /** Answers stored. */
  readonly stored: number
  /** Asked for, and the same as before. */
  readonly unchanged: number
  /** Fetched a short while ago and not asked for again. */
  readonly fresh: number
  readonly failed: number
  /** Left for another run by the limit. */
  readonly left: number
  /** Files written, by path. */
  readonly files: readonly string[]
}

/**
 * Fetches pages, feeds and sitemaps, with the pages they list, and keeps each answer in a WARC file of a folder.
 * Polite: robots.txt, one request at a time and a pause for each host, conditional requests, waits that hosts ask for.
 * Running it again asks only for what is not fresh and stores only what changed. Nothing an address does makes it throw.
 */
export async function collectAddresses(
  addresses: readonly string[],
  options: CollectAddressesOptions,
): Promise<CollectedAddresses> {
  mkdirSync(options.to, { recursive: true })
  const run = new Run(options)
  try {
    for (const address of addresses) run.ask(address)
    return await run.finish()
  } finally {
    await run.close()
  }
}

class Run {
  readonly #options: CollectAddressesOptions
  readonly #fetcher: Fetcher
  readonly #robots: Robots
  readonly #pace: Pace
  readonly #visits: Visits
  readonly #warc: WarcFile
  readonly #asked = new Map<string, Promise<void>>()
  readonly #files = new Set<string>()
  readonly #counts = { stored: 0, unchanged: 0, fresh: 0, failed: 0, left: 0 }
  #done = 0
  /** Writes wait for each other, so that a record and its visit stay together. */
  #writing: Promise<void> = Promise.resolve()

  constructor(options: CollectAddressesOptions) {
    const { to, userAgent, allowPrivate = false, limits = {}, delayMs } = options
    this.#options = options
    this.#fetcher = new Fetcher({ userAgent, allowPrivate, limits })
    this.#robots = new Robots(this.#fetcher, userAgent)
    this.#pace = new Pace(delayMs ?? limit.HOST_DELAY_MS, limit.HOSTS_AT_A_TIME)
    this.#visits = new Visits(to)
    const stem = new Date().toISOString().replace(/[-:T]/gu, '').slice(0, 14)
    this.#warc = new WarcFile(to, stem, userAgent)
  }

  /** Queues an address, once. */
  ask(address: string): void {
    const key = URL.canParse(address) ? new URL(address).href.replace(/#.*$/u, '') : address
    if (this.#asked.has(key)) return
    if (this.#asked.size >= (this.#options.maxAddresses ?? limit.MAX_ADDRESSES)) {
      this.#counts.left++
      return
    }
    const work = this.#visit(key).then(() => {
      this.#options.progress?.(++this.#done, this.#asked.size)
    })
    this.#asked.set(key, work)
  }

  async finish(): Promise<CollectedAddresses> {
    // Feeds queue further addresses while they are read.
    for (let seen = 0; seen < this.#asked.size; ) {
      const all = [...this.#asked.values()]
      seen = all.length
      await Promise.all(all)
    }
    const { left } = this.#counts
    if (left > 0) {
      const message = `${left} listed addresses are left for another run; --limit changes how many are fetched`
      this.#options.onIssue?.({ code: 'input-limit', message })
    }
    return { ...this.#counts, files: [...this.#files].sort() }
  }

  close(): Promise<void> {
    return this.#fetcher.close()
  }

  async #visit(address: string): Promise<void> {
    const known = this.#visits.of(address)
    const freshMs = this.#options.freshMs ?? limit.FRESH_MS
    if (known && Date.now() - Date.parse(known.at) < freshMs) {
      this.#counts.fresh++
      for (const link of known.links ?? []) this.ask(link)
      return
    }
    try {
      await this.#fetch(address, known)
    } catch (error) {
      if (!(error instanceof FetchProblem)) throw error
      this.#counts.failed++
      this.#options.onIssue?.({ code: error.code, message: `${address}: ${error.message}` })
    }
  }

  async #fetch(address: string, known: Visit | undefined): Promise<void> {
    if (!URL.canParse(address)) {
      throw new FetchProblem('fetch-refused', 'is no address; write it out, with https://')
    }
    const url = new URL(address)
    const rules = await this.#robots.of(url)
    if (!rules.mayAsk(address)) {
      throw rules.closed ?? new FetchProblem('fetch-refused', 'robots.txt forbids it')
    }
    const delayMs = Math.min(rules.delayMs, limit.LONGEST_WAIT_MS)
    const mayAsk = async (to: URL): Promise<boolean> => (await this.#robots.of(to)).mayAsk(to.href)
    const answers = await this.#pace.run(url.host, delayMs, () =>
      this.#fetcher.fetch(address, known ?? {}, mayAsk),
    )
    this.#writing = this.#writing.then(() => this.#keep(address, answers, known))
    await this.#writing
  }

  async #keep(
    address: string,
    answers: readonly Response[],
    known: Visit | undefined,
  ): Promise<void> {
    const page = answers.at(-1)!
    const at = page.retrievedAt
    const sha256 = createHash('sha256').update(page.body).digest('hex')
    if (known && (page.status === 304 || known.sha256 === sha256)) {
      this.#counts.unchanged++
      this.#visits.add({ ...known, at })
      for (const link of known.links ?? []) this.ask(link)
      return
    }
    for (const answer of answers) await this.#warc.append(answer)
    this.#files.add(this.#warc.path!)
    this.#counts.stored++
    const links = listedLinks(page, this.#options.readLinks)
    this.#visits.add({
      ...{ address, url: page.url, at, sha256, file: basename(this.#warc.path!) },
      ...validatorsOf(page),
      ...(links.length === 0 ? {} : { links }),
    })
    for (const link of links) this.ask(link)
  }
}

function validatorsOf({ headers }: Response): Pick<Visit, 'etag' | 'lastModified'> {
  const value = (name: string): string | undefined =>
    headers.find(([own]) => own.toLowerCase() === name)?.[1]
  const etag = value('etag')
  const lastModified = value('last-modified')
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) }
}
