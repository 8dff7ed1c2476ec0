import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { MarkupPage } from '../../markup/page.ts'
import type { RawText } from '../../model/document.ts'
import { readJsonString } from '../../text/json-string.ts'
import { rawText } from './plain.ts'
import type { Field, Statement } from './statement.ts'

/** Largest script read, in code units, and how many of them. */
const SCRIPT_CHARS = 2_000_000
const SCRIPTS = 60
/** Objects looked at of one script. */
const OBJECTS = 5_000

/** An article as a page describes it in JSON-LD. */
export interface LinkedArticle {
  readonly statements: readonly Statement[]
  /** False where the page says that the article has to be paid for. */
  readonly free: boolean | null
  readonly live: boolean
}

interface Graph {
  readonly markup: string
  /** Raw offset of the tree's first character. */
  readonly base: number
  readonly byId: ReadonlyMap<string, Node>
}

/**
 * The articles a page describes in JSON-LD, in its order. Broken JSON is read as far as it goes: line breaks inside
 * strings, commas too many, comments and wrappers around it. Never throws.
 */
export function readJsonLd(page: MarkupPage): LinkedArticle[] {
  const found: LinkedArticle[] = []
  for (const { raw } of page.data.slice(0, SCRIPTS)) {
    if (raw.end - raw.start > SCRIPT_CHARS) continue
    try {
      found.push(...articlesIn(page.markup, raw.start, page.markup.slice(raw.start, raw.end)))
    } catch {
      // Nested beyond what the parser's recursion takes: no page means that.
    }
  }
  return found
}

function articlesIn(markup: string, start: number, script: string): LinkedArticle[] {
  const from = script.search(/[[{]/u)
  if (from < 0 || !/"@?(?:type|graph)"|headline/u.test(script) || !MAY_BE_ARTICLE.test(script)) {
    return []
  }
  // Control characters, which JSON strings must not hold, become blanks; places stay.
  const json = script.slice(from).replace(/[\u0000-\u001F]/gu, ' ')
  const errors: ParseError[] = []
  const root = parseTree(json, errors, { allowTrailingComma: true, disallowComments: true })
  if (!root) return []
  const objects = objectsIn(root)
  const graph: Graph = { markup, base: start + from, byId: idsOf(objects) }
  return objects.filter(isArticle).map((node) => articleOf(graph, node))
}

/** All objects of a tree, outer ones first. */
function objectsIn(root: Node): Node[] {
  const found: Node[] = []
  const open = [root]
  for (let i = 0; i < open.length && found.length < OBJECTS; i++) {
    const node = open[i]!
    if (node.type === 'object') found.push(node)
    const { children = [] } = node
    for (let at = node.type === 'property' ? 1 : 0; at < children.length; at++) {
      open.push(children[at]!)
    }
  }
  return found
}

function idsOf(objects: readonly Node[]): Map<string, Node> {
  const byId = new Map<string, Node>()
  for (const node of objects) {
    const id = value(node, '@id')
    if (id?.type !== 'string' || (node.children?.length ?? 0) < 2) continue
    if (!byId.has(id.value as string)) byId.set(id.value as string, node)
  }
  return byId
}

function value(node: Node | undefined, key: string): Node | undefined {
  return node?.type === 'object' ? findNodeAtLocation(node, [key]) : undefined
}

function typesOf(node: Node): string[] {
  const type = value(node, '@type')
  const list = type?.type === 'array' ? (type.children ?? []) : type ? [type] : []
  return list.map((entry) => String(entry.value ?? '').replace(/^.*[/#:]/u, ''))
}

/** Kinds of schema.org that are articles: "NewsArticle", "BlogPosting", "Report" and their kin. */
const ARTICLE_TYPE = /(?:Article|Posting|^Report|^Review|^BackgroundNews|^Blog)$/u

/** Every script that holds an article says its type, if not in letters then in escapes. */
const MAY_BE_ARTICLE = /Article|Posting|Report|Review|BackgroundNews|Blog|\\[^"/]/u

function isArticle(node: Node): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type))
}

const KEYS: readonly (readonly [Field, readonly string[]])[] = [
  ['headline', ['headline', 'name']],
  ['published', ['datePublished', 'dateCreated', 'uploadDate']],
  ['modified', ['dateModified']],
  ['section', ['articleSection']],
  ['language', ['inLanguage']],
  ['url', ['url', 'mainEntityOfPage', '@id']],
  ['body', ['articleBody', 'text']],
  ['author', ['author', 'creator', 'contributor']],
  ['publisher', ['publisher', 'sourceOrganization', 'provider']],
]

function articleOf(graph: Graph, node: Node): LinkedArticle {
  const statements: Statement[] = []
  for (const [field, keys] of KEYS) {
    for (const [rank, key] of keys.entries()) {
      for (const text of textsOf(graph, value(node, key), 0)) {
        statements.push({ text: text.text, raw: text.raw, field, in: 'json-ld', rank })
      }
    }
  }
  const free = (value(node, 'isAccessibleForFree') ?? partAccess(node))?.value
  return {
    statements,
    free: free === undefined ? null : !/^false$/iu.test(String(free)),
    live: typesOf(node).includes('LiveBlogPosting'),
  }
}

/** What is said of a part of the article that is not free as the rest is. */
function partAccess(node: Node): Node | undefined {
  const part = value(node, 'hasPart')
  const parts = part?.type === 'array' ? (part.children ?? []) : part ? [part] : []
  return parts.map((each) => value(each, 'isAccessibleForFree')).find((each) => each !== undefined)
}

/** Levels followed from a value to the string that names it. */
const LEVELS = 4

/** The strings a value stands for: itself, its name, the names in a list, or those of the object it points to. */
function textsOf(graph: Graph, node: Node | undefined, level: number): RawText[] {
  if (!node || level > LEVELS) return []
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((child) => textsOf(graph, child, level + 1))
  }
  if (node.type === 'string') {
    const text = stringAt(graph, node)
    return text ? [text] : []
  }
  if (node.type !== 'object') return []
  const name = value(node, 'name') ?? value(node, '@value') ?? value(node, 'alternateName')
  if (name) return textsOf(graph, name, level + 1)
  const given = value(node, 'givenName')
  const family = value(node, 'familyName')
  if (given && family) return joined(graph, given, family)
  const id = value(node, '@id')
  const target = id?.type === 'string' ? graph.byId.get(id.value as string) : undefined
  if (target && target !== node) return textsOf(graph, target, level + 1)
  return id ? textsOf(graph, id, level + 1) : []
}

function joined(graph: Graph, given: Node, family: Node): RawText[] {
  const [first] = textsOf(graph, given, LEVELS)
  const [last] = textsOf(graph, family, LEVELS)
  if (!first || !last) return []
  const [from, to] = [first.raw, last.raw].sort((a, b) => a.start - b.start)
  return [{ text: `${first.text} ${last.text}`, raw: { start: from!.start, end: to!.end } }]
}

function stringAt({ markup, base }: Graph, { offset, length }: Node): RawText | null {
  const raw = { start: base + offset + 1, end: base + offset + length - 1 }
  return raw.end > raw.start ? rawText(readJsonString(markup, raw).text, raw) : null
}
