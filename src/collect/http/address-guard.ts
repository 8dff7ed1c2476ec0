import { lookup as resolveHost } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import networks from './networks.json' with { type: 'json' }

const refused = new BlockList()
for (const [network, bits] of networks.ipv4)
  refused.addSubnet(String(network), Number(bits), 'ipv4')
for (const [network, bits] of networks.ipv6)
  refused.addSubnet(String(network), Number(bits), 'ipv6')

/** An address that may not be connected to. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

/**
 * Whether an IP address is one of the open network: not private, loopback, link-local, shared, multicast, reserved,
 * nor an IPv6 form of such an IPv4 address (IANA's special-purpose registries, RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const inner = family === 6 ? embeddedIpv4(address) : null
  if (inner !== null) return !refused.check(inner, 'ipv4')
  return !refused.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** The IPv4 address inside a mapped (::ffff:a.b.c.d), translated (64:ff9b::) or 6to4 (2002::) one; else null. */
function embeddedIpv4(address: string): string | null {
  const groups = groupsOf(address)
  const [a, b] = [groups[6]!, groups[7]!]
  const zeros = (count: number): boolean => groups.slice(0, count).every((group) => group === 0)
  if (zeros(5) && groups[5] === 0xffff) return dotted(a, b)
  if (groups[0] === 0x64 && groups[1] === 0xff9b) return dotted(a, b)
  return groups[0] === 0x2002 ? dotted(groups[1]!, groups[2]!) : null
}

/** The eight numbers of an IPv6 address, as the URL parser writes it out. */
function groupsOf(address: string): number[] {
  const host = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1)
  const [head = '', tail] = host.split('::')
  const numbers = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const [left, right] = [numbers(head), numbers(tail ?? '')]
  return [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right]
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/**
 * Resolves names for a socket and drops the addresses that are not public, so that what was checked is what is connected
 * to: a name that answers differently the second time gains nothing.
 */
export const guardedLookup: LookupFunction = (host, options, done) => {
  resolveHost(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0)
    const open = addresses.filter(({ address }) => isPublicAddress(address))
    const [first] = open
    if (!first) {
      const found = addresses.map(({ address }) => address).join(', ')
      return done(
        new AddressRefused(
          `${host} is at ${found}, which is not a public address (--allow-private fetches from it)`,
        ),
        '',
        0,
      )
    }
    if (options.all) return done(null, open)
    done(null, first.address, first.family)
  })
}

/** @throws AddressRefused where the host of a URL is itself an address that is not public; names are checked when resolved. */
export function checkHost({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/gu, '')
  if (isIP(host) !== 0 && !isPublicAddress(host)) {
    throw new AddressRefused(`${host} is not a public address (--allow-private fetches from it)`)
  }
}
