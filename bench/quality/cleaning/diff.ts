import type { Span } from '../../../src/model/span.ts'
import type { FoundArticle } from './found.ts'
import type { GoldArticle, GoldSource } from './gold.ts'
import { offsets, pairArticles, sameHeadline } from './score.ts'

/** What differs between gold and found, in lines for a person; empty when nothing does. */
export interface Difference {
  /** Wrong articles, headlines or body. */
  readonly errors: readonly string[]
  /** Wrong removals, languages and metadata, and text that is accounted for nowhere. */
  readonly remarks: readonly string[]
}

const SHOWN = 110

/** Compares what was found in one source with its gold, character by character. */
export function difference(gold: GoldSource, found: readonly FoundArticle[]): Difference {
  const errors: string[] = []
  const remarks: string[] = []
  const goldRoles = rolesOfGold(gold)
  const foundRoles = rolesOfFound(gold.raw, found)
  const pairs = pairArticles(gold, found)
  if (gold.articles.length !== found.length) {
    errors.push(`articles: want ${gold.articles.length}, got ${found.length}`)
  }
  for (const [index, article] of gold.articles.entries()) {
    const partner = found[pairs.find((pair) => pair.gold === index)?.found ?? -1]
    const name = `#${index + 1}`
    if (!partner) {
      errors.push(`${name} not found: ${shown(gold.raw, article.headline ?? article.body[0])}`)
      continue
    }
    if (!sameHeadline(gold, article, partner)) {
      const want = article.headline ? shown(gold.raw, article.headline) : 'none'
      errors.push(`${name} headline: want ${want}, got ${quoted(partner.headline?.text)}`)
    }
    const want = offsets(gold.raw, article.body)
    const got = offsets(
      gold.raw,
      partner.body.flatMap(({ raw }) => raw),
    )
    for (const [role, span] of runs(gold.raw, minus(want, got), foundRoles)) {
      errors.push(`${name} lost  (${role ?? 'dropped silently'}) ${shown(gold.raw, span)}`)
    }
    for (const [role, span] of runs(gold.raw, minus(got, want), goldRoles)) {
      errors.push(`${name} extra (is ${role ?? 'nothing'}) ${shown(gold.raw, span)}`)
    }
    remarks.push(...metadataRemarks(name, article, partner))
    const host = pairs.find((pair) => pair.found === partner.embeddedIn)?.gold ?? null
    if (host !== article.embeddedIn && gold.articles.length > 1) {
      remarks.push(`${name} embedded in: want ${article.embeddedIn}, got ${host}`)
    }
  }
  for (const [index, article] of found.entries()) {
    if (pairs.some((pair) => pair.found === index)) continue
    errors.push(`too many: ${quoted(article.headline?.text ?? article.body[0]?.text)}`)
  }
  remarks.push(...removalRemarks(gold, found, foundRoles))
  return { errors, remarks }
}

function metadataRemarks(name: string, article: GoldArticle, partner: FoundArticle): string[] {
  const remarks: string[] = []
  for (const field of ['language', 'publisher', 'byline', 'published'] as const) {
    if (article[field] !== partner[field]) {
      remarks.push(
        `${name} ${field}: want ${quoted(article[field])}, got ${quoted(partner[field])}`,
      )
    }
  }
  return remarks
}

function removalRemarks(
  gold: GoldSource,
  found: readonly FoundArticle[],
  foundRoles: readonly (string | undefined)[],
): string[] {
  const remarks: string[] = []
  for (const { kind, span } of gold.articles.flatMap(({ removed }) => removed)) {
    for (const [role, part] of runs(gold.raw, offsets(gold.raw, [span]), foundRoles)) {
      if (role?.startsWith(`removed ${kind}`)) continue
      if (role?.includes('body') || role?.includes('headline')) continue
      remarks.push(`want ${kind}, got ${role ?? 'dropped silently'}: ${shown(gold.raw, part)}`)
    }
  }
  const known = offsets(
    gold.raw,
    gold.articles.flatMap(({ removed }) => removed.map(({ span }) => span)),
  )
  const dropped = new Set<number>()
  for (const at of offsets(gold.raw, [{ start: 0, end: gold.raw.length }])) {
    if (foundRoles[at] === undefined && !known.has(at)) dropped.add(at)
  }
  if (found.length > 0) {
    for (const [, span] of runs(gold.raw, dropped, rolesOfGold(gold))) {
      remarks.push(`dropped silently: ${shown(gold.raw, span)}`)
    }
  }
  return remarks
}

function rolesOfGold(gold: GoldSource): (string | undefined)[] {
  const roles: (string | undefined)[] = []
  for (const [index, article] of gold.articles.entries()) {
    const name = `#${index + 1}`
    for (const span of article.metadata) paint(roles, span, 'metadata')
    for (const { kind, span } of article.removed) paint(roles, span, kind)
    for (const span of article.body) paint(roles, span, `body of ${name}`)
    if (article.headline) paint(roles, article.headline, `headline of ${name}`)
  }
  return roles
}

function rolesOfFound(raw: string, found: readonly FoundArticle[]): (string | undefined)[] {
  const roles: (string | undefined)[] = new Array(raw.length)
  for (const [index, article] of found.entries()) {
    const name = `found #${index + 1}`
    for (const span of article.metadata) paint(roles, span, 'metadata')
    for (const { kind, span, reason } of article.removed) {
      paint(roles, span, `removed ${kind}: ${reason}`)
    }
    for (const { raw } of article.body)
      for (const span of raw) paint(roles, span, `body of ${name}`)
    for (const span of article.headline?.raw ?? []) paint(roles, span, `headline of ${name}`)
  }
  return roles
}

function paint(roles: (string | undefined)[], { start, end }: Span, role: string): void {
  for (let at = start; at < end; at++) roles[at] = role
}

/** Runs of offsets with the same role; white space between two of them does not part them, a line end does. Marks alone make none. */
function runs(
  raw: string,
  set: ReadonlySet<number>,
  roles: readonly (string | undefined)[],
): [string | undefined, Span][] {
  const list: [string | undefined, Span][] = []
  for (const at of [...set].sort((a, b) => a - b)) {
    const last = list.at(-1)
    const between = last ? raw.slice(last[1].end, at) : ''
    if (last && last[0] === roles[at] && /^[^\S\n]*$/.test(between)) {
      list[list.length - 1] = [last[0], { start: last[1].start, end: at + 1 }]
    } else list.push([roles[at], { start: at, end: at + 1 }])
  }
  return list.filter(([, { start, end }]) => /[\p{L}\p{N}]/u.test(raw.slice(start, end)))
}

function minus(left: ReadonlySet<number>, right: ReadonlySet<number>): Set<number> {
  return new Set([...left].filter((at) => !right.has(at)))
}

function shown(raw: string, span: Span | undefined): string {
  return quoted(span && raw.slice(span.start, span.end))
}

function quoted(text: string | null | undefined): string {
  if (text === null || text === undefined) return 'none'
  const line = text.replace(/\s+/g, ' ')
  const middle = Math.floor(SHOWN / 2)
  return `“${line.length > SHOWN ? `${line.slice(0, middle)} … ${line.slice(-middle)}` : line}”`
}
