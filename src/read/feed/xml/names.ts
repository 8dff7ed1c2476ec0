import type { Span } from '../../../model/span.ts'
import namespaces from './namespaces.json' with { type: 'json' }

/** Prefix → the usual prefix of the namespace it is bound to. */
export type Bindings = ReadonlyMap<string, string>

const USUAL: Readonly<Record<string, string>> = namespaces
/** Prefixes bound at one place; feeds have a dozen. */
const MAX_PREFIXES = 64
const NONE: Bindings = new Map()

/** The prefixes bound at an element: those of its parent, and what its own attributes say. */
export function bind(
  outer: Bindings = NONE,
  attributes: ReadonlyMap<string, Span>,
  raw: string,
): Bindings {
  let own: Map<string, string> | null = null
  for (const [name, { start, end }] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length)
    const address = raw.slice(start, end).trim().toLowerCase()
    own ??= new Map(outer)
    if (own.size < MAX_PREFIXES)
      own.set(prefix, Object.hasOwn(USUAL, address) ? USUAL[address]! : prefix)
  }
  return own ?? outer
}

/**
 * A written name in the form the field tables know: lower case, the usual prefix whatever the file calls it.
 * A prefix nothing is bound to is taken at its word, as many feeds forget to declare theirs.
 */
export function canonicalName(written: string, bindings: Bindings): string {
  const lower = written.toLowerCase()
  const colon = lower.indexOf(':')
  const prefix = colon < 0 ? '' : lower.slice(0, colon)
  const usual = bindings.get(prefix) ?? prefix
  const local = lower.slice(colon + 1)
  return usual === '' ? local : `${usual}:${local}`
}
