/*
 * Every limit of fetching, for a network that is thought hostile and hosts that are thought small.
 */

/** Most bytes of one response as sent, and after inflating: a page of 30 MB is read, a bomb is not. */
export const MAX_BYTES = 16 * 1024 * 1024
export const MAX_INFLATED_BYTES = 64 * 1024 * 1024
/** Milliseconds for connecting, for the headers, between two pieces of a body, and for a response in all. */
export const CONNECT_MS = 10_000
export const HEADERS_MS = 20_000
export const IDLE_MS = 20_000
export const TOTAL_MS = 60_000
/** Redirects followed, as in browsers' fetch halved: pages of news need two or three. */
export const MAX_REDIRECTS = 10
/** Tries of one address, and the wait before the second, doubled for each further one. */
export const TRIES = 3
export const BACKOFF_MS = 1000
/** A host that asks for a longer wait than this is left for the next run. */
export const LONGEST_WAIT_MS = 60_000
/** Between the starts of two requests to one host; its robots.txt may ask for more, up to the longest wait. */
export const HOST_DELAY_MS = 1000
/** Hosts asked at a time; one request at a time for each. */
export const HOSTS_AT_A_TIME = 8
/** Addresses of one run, those found in feeds and sitemaps among them. */
export const MAX_ADDRESSES = 1000
/** An address fetched less than so long ago is not asked for again: an interrupted run goes on where it stopped. */
export const FRESH_MS = 10 * 60_000

/** Limits of one response; what they are unless said otherwise stands above. */
export interface Limits {
  readonly maxBytes: number
  readonly maxInflatedBytes: number
  readonly connectMs: number
  readonly headersMs: number
  readonly idleMs: number
  readonly totalMs: number
  readonly maxRedirects: number
  readonly tries: number
  readonly backoffMs: number
  readonly longestWaitMs: number
}

export const LIMITS: Limits = {
  maxBytes: MAX_BYTES,
  maxInflatedBytes: MAX_INFLATED_BYTES,
  connectMs: CONNECT_MS,
  headersMs: HEADERS_MS,
  idleMs: IDLE_MS,
  totalMs: TOTAL_MS,
  maxRedirects: MAX_REDIRECTS,
  tries: TRIES,
  backoffMs: BACKOFF_MS,
  longestWaitMs: LONGEST_WAIT_MS,
}
