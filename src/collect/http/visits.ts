import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Validators } from './fetcher.ts'

/** What is known of an address that was fetched. */
export interface Visit extends Validators {
  readonly address: string
  /** Where it led to. */
  readonly url: string
  /** ISO 8601: when it was last asked for. */
  readonly at: string
  /** SHA-256 of the body as sent. */
  readonly sha256: string
  /** WARC file that holds it. */
  readonly file: string
  /** Addresses that it lists, where it is a feed or a sitemap. */
  readonly links?: readonly string[]
}

/** The name begins with a dot, so that a folder is compared without it. */
const NAME = '.synoptic-visits.jsonl'

/** Addresses fetched into a folder, a line each, the last one of an address counting. Broken lines are passed over. */
export class Visits {
  readonly #path: string
  readonly #byAddress = new Map<string, Visit>()

  constructor(folder: string) {
    this.#path = join(folder, NAME)
    if (!existsSync(this.#path)) return
    for (const line of readFileSync(this.#path, 'utf8').split('\n')) {
      const visit = readVisit(line)
      if (visit) this.#byAddress.set(visit.address, visit)
    }
  }

  of(address: string): Visit | undefined {
    return this.#byAddress.get(address)
  }

  add(visit: Visit): void {
    this.#byAddress.set(visit.address, visit)
    // A line cut short by an interruption must not swallow the next one.
    appendFileSync(this.#path, `\n${JSON.stringify(visit)}`)
  }
}

function readVisit(line: string): Visit | null {
  try {
    const visit = JSON.parse(line) as Visit
    const whole = [visit.address, visit.url, visit.at, visit.sha256, visit.file]
    return whole.every((part) => typeof part === 'string') ? visit : null
  } catch {
    return null
  }
}
