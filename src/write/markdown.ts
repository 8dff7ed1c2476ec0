import type { CopyBranch } from '../views/copy-forest.ts'
import type { Entry, Revision } from '../views/entry.ts'
import type { Naming } from '../views/naming.ts'
import { type Outline, type OutlineStory, outline, sourceName } from '../views/outline.ts'
import type { SpeakerQuotations } from '../views/quotations.ts'
import { storyReasons } from '../views/story-reasons.ts'
import {
  countsLine,
  entryLine,
  linkLine,
  namingLine,
  percent,
  plural,
  quotationLines,
  reasonLine,
  removedCount,
  revisionLine,
  storyLine,
} from './phrases.ts'
import { plain } from './plain.ts'
import type { Rendering } from './rendering.ts'

/** The report as Markdown (CommonMark with tables): the same order and content as the terminal's. */
export function writeMarkdown(rendering: Rendering): string {
  const told = outline(rendering)
  const parts = [
    `# Synoptic report\n\n${escapeMarkdown(countsLine(told))}`,
    ...told.stories.map((story) => storyPart(story, told)),
    alonePart(told),
    removedPart(told),
    issuesPart(rendering),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/**
 * Makes one line of source text literal in Markdown, in a table cell too: marks are written with a
 * backslash, `<` and `&` as entities, controls as `⟨U+001B⟩`.
 */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]#~|!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^([-+=]|\d+[.)](?= |$))/, (mark) => mark.replace(/[-+=.)]/, '\\$&'))
}

function storyPart(story: OutlineStory, told: Outline): string {
  const parts = [
    `## ${escapeMarkdown(story.story.title)}`,
    escapeMarkdown(storyLine(story)),
    entryTable(story.entries, told),
  ]
  if (story.forest.length > 0) {
    parts.push('### Who shares text with whom', story.forest.map((b) => branch(b, '')).join('\n'))
  }
  if (story.revisions.length > 0) {
    parts.push('### Versions of one page', story.revisions.map(revisionPart).join('\n'))
  }
  if (story.naming.length > 0) {
    parts.push('### Names', bullets(story.naming.map(namingItem)))
  }
  if (story.quotations.length > 0) parts.push('### Quotations', quotationPart(story.quotations))
  const reasons = storyReasons(story).map(reasonLine)
  if (reasons.length > 0) {
    parts.push('### Why they are one story', bullets(reasons.map(escapeMarkdown)))
  }
  return parts.join('\n\n')
}

function namingItem(naming: Naming): string {
  const codes = naming.articles.map(({ entry }) => entry.code).join(', ')
  const name = `**${escapeMarkdown(naming.entity.name)}** (${codes})`
  return `${name}: ${escapeMarkdown(namingLine(naming))}`
}

/** Speakers and quotations of each told in Markdown; JSON has all. */
const SPEAKERS_SHOWN = 12
const QUOTATIONS_SHOWN = 5

function quotationPart(quotations: readonly SpeakerQuotations[]): string {
  const shown = quotations.slice(0, SPEAKERS_SHOWN).map(speakerItem)
  const rest = quotations.length - shown.length
  return [...shown, ...(rest > 0 ? [`- … and ${plural(rest, 'more speaker')}`] : [])].join('\n')
}

function speakerItem({ speaker, rows }: SpeakerQuotations): string {
  const shown = rows.slice(0, QUOTATIONS_SHOWN).map((row) => {
    const [words, facts] = quotationLines(row, { whole: true })
    return `  - ${escapeMarkdown(words)} — ${escapeMarkdown(facts)}`
  })
  const rest = rows.length - shown.length
  const name = escapeMarkdown(speaker?.name ?? 'No name known')
  return [`- **${name}**`, ...shown, ...(rest > 0 ? [`  - … and ${rest} more`] : [])].join('\n')
}

/** A version and, as a list below it, the sentences that differ. */
function revisionPart(revision: Revision): string {
  const changes = revision.version.changes.flatMap(({ newer, older }) => [
    ...(older ? [`  - before: ${escapeMarkdown(older.text)}`] : []),
    ...(newer ? [`  - now: ${escapeMarkdown(newer.text)}`] : []),
  ])
  return [`- ${escapeMarkdown(revisionLine(revision))}`, ...changes].join('\n')
}

function entryTable(entries: readonly Entry[], told: Outline): string {
  const rows = entries.map((entry) => {
    const { article, code } = entry
    const headline = article.headline?.text ?? article.sentences[0]?.text ?? '(no headline)'
    const cells = [code, article.language, headline, entryLine(entry, told)]
    return `| ${cells.map(escapeMarkdown).join(' | ')} |`
  })
  return ['| | Language | Headline | Source |', '|---|---|---|---|', ...rows].join('\n')
}

function branch({ entry, link, also, branches }: CopyBranch, indent: string): string {
  const facts = link ? [linkLine(link)] : []
  for (const other of also) {
    facts.push(`also ${percent(other.reuse.covered.to)} in ${other.from.code}`)
  }
  const name = `**${entry.code}** ${escapeMarkdown(entry.name)}`
  const line = `${indent}- ${name}${facts.length > 0 ? ` — ${escapeMarkdown(facts.join('; '))}` : ''}`
  return [line, ...branches.map((child) => branch(child, `${indent}  `))].join('\n')
}

function alonePart(told: Outline): string {
  if (told.alone.length === 0) return ''
  const heading = told.stories.length > 0 ? 'Stand alone' : 'Articles'
  const loose = told.loose.map((link) => escapeMarkdown(linkLine(link)))
  const table = `## ${heading}\n\n${entryTable(told.alone, told)}`
  return loose.length > 0 ? `${table}\n\n${bullets(loose)}` : table
}

function removedPart({ removed }: Outline): string {
  if (removed.length === 0) return ''
  const lines = removed.map(({ source, kinds }) => {
    const list = kinds.map(({ kind, count }) => removedCount(kind, count)).join(', ')
    return `${escapeMarkdown(sourceName(source))}: ${list}`
  })
  return `## What was left out\n\n${bullets(lines)}`
}

function issuesPart({ report }: Rendering): string {
  if (report.issues.length === 0) return ''
  const lines = report.issues.map(({ code, message }) => escapeMarkdown(`${message} (${code})`))
  return `## Issues\n\n${bullets(lines)}`
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}
