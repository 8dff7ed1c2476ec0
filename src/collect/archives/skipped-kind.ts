import type { Part } from './part.ts'
import kinds from './part-kinds.json' with { type: 'json' }

const BY_EXTENSION: Readonly<Record<string, string>> = kinds.extensions
/** Addresses under which crawlers store what they note for themselves: logs, settings, look-ups, screenshots. */
const CRAWLER_ADDRESS =
  /^(?:metadata|dns|whois|about|chrome|data|blob|urn:(?:pageinfo|text|view|thumbnail|screenshot)):/i
/** Answers that are text, but written for machines. */
const MACHINE_ADDRESS = /^https?:\/\/[^/]+\/robots\.txt(?:$|[?#])/i
const DATA_TYPE = /^(?:application|text)\/(?:[\w.-]+\+)?json$/
const FEED_TYPE = /^application\/feed\+json$/

/** What a part is, in the plural, where it holds no text to read; `null` where it has to be looked into. */
export function skippedKind({ name, kind, mediaType, url }: Part): string | null {
  if (mediaType !== undefined) {
    const known = kinds.types.find(({ starts }) => mediaType.startsWith(starts))
    if (known) return known.kind
  }
  if (kind === 'file')
    return BY_EXTENSION[/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null
  if (kind !== 'capture') return null
  if (CRAWLER_ADDRESS.test(url ?? name)) return 'notes of the crawler'
  if (MACHINE_ADDRESS.test(url ?? name)) return 'robots.txt files'
  // What pages load while they run; a feed in JSON says so.
  return DATA_TYPE.test(mediaType ?? '') && !FEED_TYPE.test(mediaType ?? '')
    ? 'data for scripts'
    : null
}

/** Parts that a folder would pass over too: hidden ones and what tools leave behind. */
export function isPassedOver(name: string): boolean {
  return name
    .split('/')
    .some((step) => /^\.[^.]/.test(step) || step === '__MACOSX' || step === 'node_modules')
}
