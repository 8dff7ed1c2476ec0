import PostalMime, { type Email } from 'postal-mime'
import type { Stated } from '../../model/source.ts'
import { type ByteReader, once } from './byte-reader.ts'
import type { Ledger } from './ledger.ts'
import { MAX_MAIL_BYTES } from './limits.ts'
import type { Part, PartFacts } from './part.ts'

/** Limits of nesting and of headers; as much as any mail program makes. */
const LIMITS = { maxNestingDepth: 32, maxRfc822NestingDepth: 0 }

/**
 * A part of a message as the parser keeps it. The parser hands out text that is decoded and, where there are several parts,
 * joined; a page needs its own bytes, so its tree is read, which is there but not typed.
 */
interface Node {
  readonly contentType: {
    readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> }
  }
  readonly contentDisposition: {
    readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> }
  }
  readonly headers: readonly { readonly key: string; readonly value: string }[]
  readonly content: ArrayBuffer | null
  readonly childNodes: readonly Node[]
}

/** A leaf of the tree with its number from 1. */
interface Leaf {
  readonly node: Node
  readonly number: number
  readonly type: string
}

/**
 * Reads a mail (EML, RFC 5322) or a saved page (MHTML, RFC 2557): its page, or its text where it has none, and the
 * files attached to it. A saved page's pictures, styles and frames are not read.
 */
export async function* mailParts(
  input: ByteReader,
  ledger: Ledger,
): AsyncGenerator<Part, undefined> {
  const bytes = await input.read(MAX_MAIL_BYTES + 1)
  if (bytes.length > MAX_MAIL_BYTES) {
    ledger.tooLarge('the message')
    return
  }
  const parser = new PostalMime(LIMITS)
  let email: Email
  try {
    email = await parser.parse(bytes)
  } catch {
    ledger.damaged('it is not put together as a mail is')
    return
  }
  const leaves = leavesOf((parser as unknown as { readonly root: Node }).root)
  const bodies = leaves.filter(
    ({ node, type }) => !isAttached(node) && /^text\/(?:html|plain)$/.test(type),
  )
  const pages = bodies.filter(({ type }) => type === 'text/html')
  const body = mainPage(pages, email) ?? bodies[0]
  if (body) yield bodyPart(body, email)
  for (const leaf of leaves) {
    if (leaf === body || !leaf.node.content) continue
    const name = fileName(leaf.node)
    if (isAttached(leaf.node) && name) {
      yield { name, kind: 'file', bytes: once(new Uint8Array(leaf.node.content)) }
    } else if (pages.includes(leaf)) ledger.skipped('frames')
    else if (!bodies.includes(leaf)) ledger.skipped(pictureOr(leaf.type))
  }
}

function leavesOf(root: Node): Leaf[] {
  const found: Leaf[] = []
  const visit = (node: Node): void => {
    if (node.childNodes.length > 0) for (const child of node.childNodes) visit(child)
    else found.push({ node, number: found.length + 1, type: node.contentType.parsed.value })
  }
  visit(root)
  return found
}

/** The page the message is about: the one at the address the head names, else the first. */
function mainPage(pages: readonly Leaf[], email: Email): Leaf | undefined {
  const address = headerOf(email.headers, 'snapshot-content-location')
  return (
    pages.find(({ node }) => address && headerOf(node.headers, 'content-location') === address) ??
    pages[0]
  )
}

function bodyPart({ node, number, type }: Leaf, email: Email): Part {
  const { charset } = node.contentType.parsed.params
  return {
    ...factsOf(node, email),
    name: `${number}.${type === 'text/html' ? 'html' : 'txt'}`,
    kind: 'body',
    mediaType: type,
    ...(charset ? { charset } : {}),
    bytes: once(new Uint8Array(node.content ?? new ArrayBuffer())),
  }
}

/** A saved page says where and when it was saved; a mail who wrote it, when and about what. */
function factsOf(node: Node, email: Email): Pick<PartFacts, 'url' | 'retrievedAt' | 'stated'> {
  const place =
    headerOf(email.headers, 'snapshot-content-location') ??
    headerOf(node.headers, 'content-location')
  const url = place && /^https?:/i.test(place) ? place : undefined
  const date = email.date && /^\d{4}-/.test(email.date) ? email.date : undefined
  if (url) return { url, ...(date ? { retrievedAt: date } : {}) }
  const publisher = email.from?.name
  const stated: Stated = {
    ...(email.subject ? { headline: email.subject } : {}),
    ...(date ? { published: date } : {}),
    ...(publisher ? { publisher } : {}),
  }
  return Object.keys(stated).length > 0 ? { stated } : {}
}

function headerOf(headers: Node['headers'], key: string): string | undefined {
  return headers.find((header) => header.key === key)?.value.trim()
}

function isAttached({ contentDisposition }: Node): boolean {
  return contentDisposition.parsed.value === 'attachment'
}

function fileName({ contentDisposition, contentType }: Node): string | undefined {
  return contentDisposition.parsed.params.filename ?? contentType.parsed.params.name
}

function pictureOr(type: string): string {
  return type.startsWith('image/') ? 'pictures' : 'other parts'
}
