import type { Issue, IssueCode } from '../../model/issue.ts'
import { printable } from '../shown-path.ts'

/** How many kinds of left-out parts a message names. */
const KINDS_SHOWN = 6

/** What was wrong with one archive, counted: however much it is, each code is told once. */
export class Ledger {
  readonly #path: string
  /** Names of the inner archives that led here. */
  readonly #within: readonly string[]
  #counts = new Map<IssueCode, { first: string; count: number }>()
  #skipped = new Map<string, number>()

  /** @param path of the archive as the caller named it */
  constructor(path: string, within: readonly string[] = []) {
    this.#path = path
    this.#within = within
  }

  /** The same ledger for an archive in this one: what it is told names the place. */
  inside(name: string): Ledger {
    const inner = new Ledger(this.#path, [...this.#within, name])
    inner.#counts = this.#counts
    inner.#skipped = this.#skipped
    return inner
  }

  /** A place where the archive is damaged, in words that follow "is damaged:". */
  damaged(what: string): void {
    const place = this.#within.length === 0 ? '' : `inside ${printable(this.#within.join('!/'))} `
    this.#count('archive-damaged', place + what)
  }

  /** A part larger than may be held. */
  tooLarge(name: string): void {
    this.#count('too-large', [...this.#within, name].join('!/'))
  }

  /** A part whose bytes are there already, under `known`. */
  duplicate(name: string, known: string): void {
    this.#count('duplicate-source', `${printable(name)} (as ${printable(known)})`)
  }

  /** A limit of the whole archive, in words that follow its name. */
  limited(what: string): void {
    this.#count('input-limit', what)
  }

  /** A part that is left out for what it is; `kind` in the plural, such as "pictures". */
  skipped(kind: string): void {
    this.#skipped.set(kind, (this.#skipped.get(kind) ?? 0) + 1)
  }

  /** One issue for each code; `maxSize` in words. */
  issues(maxSize: string): Issue[] {
    const told = (code: IssueCode, tell: (first: string, count: number) => string): Issue[] => {
      const found = this.#counts.get(code)
      return found ? [this.#issue(code, tell(found.first, found.count))] : []
    }
    return [
      ...told('archive-damaged', (first, count) => {
        const more = count > 1 ? `, and ${places(count - 1)} more` : ''
        return `is damaged: ${first}${more}; what could be read was read`
      }),
      ...told('too-large', (first, count) => {
        const which =
          count > 1 ? `${count} parts, the first ${printable(first)},` : printable(first)
        return `${which} ${count > 1 ? 'are' : 'is'} larger than ${maxSize} and left out; --max-bytes changes that`
      }),
      ...told('duplicate-source', (first, count) => {
        const which = count > 1 ? `${count} parts are` : '1 part is'
        return `${which} the same, byte for byte, as others, which are kept: ${first}${count > 1 ? ' …' : ''}`
      }),
      ...told('input-limit', (first) => first),
      ...this.#skippedIssue(),
    ]
  }

  #skippedIssue(): Issue[] {
    const all = [...this.#skipped].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const count = all.reduce((sum, [, each]) => sum + each, 0)
    if (count === 0) return []
    const named = all.slice(0, KINDS_SHOWN).map(([kind, each]) => `${kind} ${each}`)
    const rest = all.length > KINDS_SHOWN ? ' …' : ''
    const what = `${count} ${count === 1 ? 'part is' : 'parts are'} not read`
    return [this.#issue('unsupported-type', `${what} (${named.join(', ')}${rest})`)]
  }

  #issue(code: IssueCode, message: string): Issue {
    return { code, message: `${printable(this.#path)}: ${message}`, path: this.#path }
  }

  #count(code: IssueCode, what: string): void {
    const known = this.#counts.get(code)
    if (known) known.count++
    else this.#counts.set(code, { first: what, count: 1 })
  }
}

function places(count: number): string {
  return count === 1 ? '1 place' : `${count} places`
}
