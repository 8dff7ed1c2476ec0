import { getDomain } from 'tldts-experimental'
import { compareText } from '../model/compare-text.ts'
import noise from './url-noise.json' with { type: 'json' }

const PARAMETERS = new Set(noise.parameters)
const VIEWS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(noise.views))
const HOSTS = new Set(noise.hosts)
const SEGMENTS = new Set(noise.segments)
const INDEX = new Set(noise.index)
/** A page behind Google's cache of AMP pages, or the one of the AMP project: "…/c/s/host/path"; `s` stands for https. */
const AMP_CACHE = /^\/(?:amp|[acirv]|wp\/s)\/(?:s\/)?(?<page>[^/]+\.[^/]+\/.*)$/u
/** Caches pages move through, by the end of their host. */
const CACHES = /(?:^|\.)(?:cdn\.ampproject\.org|google\.[a-z.]{2,6}|bing-amp\.com)$/u
/** Copies upon copies are unwrapped so many times. */
const DEEPEST = 3

/**
 * The address a page is known by, whichever way it was reached: without tracking parameters, fragment, AMP, mobile and
 * print views, default ports and trailing slashes, with parameters in order. It is a name to compare by and always
 * `https`, not an address to fetch. Pages that differ by a parameter the table does not know stay apart.
 * @returns null where `address` is no http or https URL.
 */
export function canonicalUrl(address: string): string | null {
  return canonical(address, 0)
}

function canonical(address: string, depth: number): string | null {
  const url = URL.parse?.(address.trim()) ?? parse(address.trim())
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  const cached = CACHES.test(url.hostname) ? AMP_CACHE.exec(url.pathname)?.groups?.['page'] : null
  if (cached && depth < DEEPEST) return canonical(`https://${cached}${url.search}`, depth + 1)
  const path = pathOf(url)
  return `https://${hostOf(url)}${port(url)}${path === '/' ? '' : path}${query(url)}`
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}

function port({ port: number }: URL): string {
  return number === '' || number === '80' || number === '443' ? '' : `:${number}`
}

/** The host without "www", "m", "amp" and the like before it, as long as a registrable name is left. */
function hostOf({ hostname }: URL): string {
  let host = hostname.replace(/\.$/u, '')
  const domain = getDomain(host, { allowPrivateDomains: true })
  while (domain !== null && host !== domain && HOSTS.has(host.slice(0, host.indexOf('.')))) {
    host = host.slice(host.indexOf('.') + 1)
  }
  return host
}

/** The path without views of the page ("/amp", "/print", ".amp.html"), index files and slashes that say nothing. */
function pathOf({ pathname }: URL): string {
  const parts = decoded(pathname).split('/').filter(Boolean)
  if (INDEX.has(parts.at(-1)?.toLowerCase() ?? '')) parts.pop()
  if (parts.length > 1 && SEGMENTS.has(parts.at(-1)!.toLowerCase())) parts.pop()
  if (parts.length > 1 && SEGMENTS.has(parts[0]!.toLowerCase())) parts.shift()
  const last = parts.pop()
  if (last !== undefined) parts.push(last.replace(/[._-]amp(?=$|\.s?html?$|\.php$)/iu, ''))
  return `/${parts.map(encodePart).join('/')}`
}

/** Percent signs that stand for nothing are kept as they are. */
function decoded(pathname: string): string {
  try {
    // A slash or a percent sign that was written as a code is part of a name.
    return decodeURIComponent(pathname.replace(/%(?=2f|25)/giu, '%25'))
  } catch {
    return pathname
  }
}

function encodePart(part: string): string {
  return encodeURIComponent(part)
    .replace(/%25(?=2f|25)/giu, '%')
    .replace(/%(?:3A|2C|40|24|26|2B|3B|3D)/gu, decodeURIComponent)
}

function query({ searchParams }: URL): string {
  const kept = [...searchParams].filter(([name, value]) => !isNoise(name.toLowerCase(), value))
  if (kept.length === 0) return ''
  kept.sort(([a, x], [b, y]) => (a === b ? compareText(x, y) : compareText(a, b)))
  return `?${new URLSearchParams(kept)}`
}

function isNoise(name: string, value: string): boolean {
  return (
    PARAMETERS.has(name) ||
    noise.prefixes.some((prefix) => name.startsWith(prefix)) ||
    (VIEWS.get(name)?.includes(value.toLowerCase()) ?? false)
  )
}
