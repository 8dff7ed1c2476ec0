import colors from 'picocolors'
import type { At, Located, ReportIssue } from '../model/report.ts'
import { pathName } from '../model/source.ts'
import type { CopyBranch } from '../views/copy-forest.ts'
import type { Entry } from '../views/entry.ts'
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
  removedKind,
  revisionLine,
  storyLine,
} from './phrases.ts'
import { plain } from './plain.ts'
import type { Rendering } from './rendering.ts'
import { displayWidth, padEnd, wrap } from './width.ts'

export interface TextOptions {
  /** Cells a line may take, at least 40. */
  readonly width: number
  /** Bold and underline by ANSI codes; the caller honours NO_COLOR. */
  readonly color: boolean
  /** Adds the raw place of everything shown, as `path:start-end` in UTF-16 code units. */
  readonly verbose: boolean
}

/** Reasons for a story shown unless `verbose`. */
const REASONS_SHOWN = 3
/** Names shown unless `verbose`. */
const NAMES_SHOWN = 12

/** Speakers shown unless `verbose`, and quotations of each. */
const SPEAKERS_SHOWN = 8
const QUOTATIONS_SHOWN = 2

/** The report for a terminal: stories, who copies whom, single articles, what was left out, issues. */
export function writeText(rendering: Rendering, options: TextOptions): string {
  const page = new TextPage(rendering, options)
  page.write()
  return `${page.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

/** Collects the lines; one method per part of the report. */
class TextPage {
  readonly lines: string[] = []
  private readonly told: Outline
  private readonly style: ReturnType<typeof colors.createColors>
  private readonly rendering: Rendering
  private readonly options: TextOptions
  private readonly width: number

  constructor(rendering: Rendering, options: TextOptions) {
    this.rendering = rendering
    this.options = options
    this.width = Math.max(40, options.width)
    this.told = outline(rendering)
    this.style = colors.createColors(options.color)
  }

  write(): void {
    this.flow('', countsLine(this.told), (line) => this.style.bold(line))
    for (const story of this.told.stories) this.story(story)
    this.alone()
    this.removed()
    this.issues()
  }

  private story(story: OutlineStory): void {
    this.lines.push('')
    this.flow('', plain(story.story.title), (line) => this.style.bold(this.style.underline(line)))
    this.flow('', storyLine(story))
    this.lines.push('')
    for (const entry of story.entries) this.entry(entry)
    if (story.forest.length > 0) {
      this.heading('Who shares text with whom')
      for (const root of story.forest) this.branch(root, '  ', '  ')
    }
    this.revisions(story)
    this.naming(story)
    this.quotations(story)
    this.reasons(story)
  }

  private revisions({ revisions }: OutlineStory): void {
    if (revisions.length === 0) return
    this.heading('Versions of one page')
    for (const revision of revisions) {
      this.flow('  ', plain(revisionLine(revision)))
      for (const { newer, older } of revision.version.changes) {
        if (older) this.change('− ', older)
        if (newer) this.change('+ ', newer)
      }
    }
  }

  private change(mark: string, { text, at }: Located): void {
    this.flow(`    ${mark}`, plain(text))
    if (this.options.verbose) this.place('      ', at)
  }

  private entry(entry: Entry): void {
    const { article, code } = entry
    const label = `  ${padEnd(code, 3)}${padEnd(article.language, 4)}`
    const headline = article.headline?.text ?? article.sentences[0]?.text ?? '(no headline)'
    this.flow(label, plain(headline))
    const indent = ' '.repeat(displayWidth(label))
    this.flow(indent, plain(entryLine(entry, this.told)))
    if (this.options.verbose && article.headline) this.place(indent, article.headline.at)
  }

  private branch(branch: CopyBranch, lead: string, below: string): void {
    const { entry, link, branches, also } = branch
    const name = this.style.bold(`${entry.code}  ${plain(entry.name)}`)
    this.lines.push(`${lead}${name}`)
    const trunk = `${below}${branches.length > 0 ? '│  ' : '   '}`
    if (link) this.flow(trunk, linkLine(link))
    for (const other of also) {
      this.flow(trunk, `also ${percent(other.reuse.covered.to)} in ${other.from.code}`)
    }
    if (link && this.options.verbose) {
      for (const { detail, rule } of link.reuse.evidence)
        this.flow(trunk, plain(`${rule}: ${detail}`))
      for (const { from, to, relation } of link.reuse.passages) {
        this.flow(trunk, `${relation}  ${this.path(from)} = ${this.path(to)}`)
      }
    }
    branches.forEach((child, index) => {
      const last = index === branches.length - 1
      this.branch(child, `${below}${last ? '└─ ' : '├─ '}`, `${below}${last ? '   ' : '│  '}`)
    })
  }

  private reasons(story: OutlineStory): void {
    const reasons = storyReasons(story)
    if (reasons.length === 0) return
    this.heading('Why they are one story')
    const shown = this.options.verbose ? reasons : reasons.slice(0, REASONS_SHOWN)
    for (const reason of shown) this.flow('  · ', plain(reasonLine(reason)))
    const rest = reasons.length - shown.length
    if (rest > 0) this.flow('  · ', `${plural(rest, 'more reason')} (-v shows them)`)
  }

  private naming({ naming }: OutlineStory): void {
    if (naming.length === 0) return
    this.heading('Names')
    const shown = this.options.verbose ? naming : naming.slice(0, NAMES_SHOWN)
    for (const own of shown) {
      const codes = own.articles.map(({ entry }) => entry.code).join(' ')
      this.flow('  ', `${plain(own.entity.name)} [${codes}]`)
      this.flow('    ', plain(namingLine(own)))
    }
    const rest = naming.length - shown.length
    if (rest > 0) this.flow('  ', `${plural(rest, 'more name')} (-v shows them)`)
  }

  private quotations({ quotations }: OutlineStory): void {
    if (quotations.length === 0) return
    this.heading('Quotations')
    const shown = this.options.verbose ? quotations : quotations.slice(0, SPEAKERS_SHOWN)
    for (const own of shown) this.speaker(own)
    const rest = quotations.length - shown.length
    if (rest > 0) this.flow('  ', `… and ${plural(rest, 'more speaker')} (-v shows them)`)
  }

  private speaker({ speaker, rows }: SpeakerQuotations): void {
    this.flow('  ', plain(speaker?.name ?? 'No name known'))
    const shown = this.options.verbose ? rows : rows.slice(0, QUOTATIONS_SHOWN)
    for (const row of shown) {
      const [words, facts] = quotationLines(row, { whole: this.options.verbose })
      this.flow('    ', plain(words))
      this.flow('      ', plain(facts))
      if (this.options.verbose) for (const { at } of row.quote.parts) this.place('      ', at)
    }
    const rest = rows.length - shown.length
    if (rest > 0) this.flow('    ', `… and ${rest} more`)
  }

  private alone(): void {
    const { alone, loose, stories } = this.told
    if (alone.length > 0) {
      this.heading(stories.length > 0 ? 'Stand alone' : 'Articles')
      for (const entry of alone) this.entry(entry)
    }
    for (const link of loose) this.flow('  ', linkLine(link))
  }

  private removed(): void {
    if (this.told.removed.length === 0) return
    this.heading('What was left out')
    for (const { source, total, kinds } of this.told.removed) {
      const list = kinds.map(({ kind, count }) => removedCount(kind, count)).join(', ')
      const pieces = kinds.length > 1 ? `${plural(total, 'piece')}: ` : ''
      this.flow('  ', `${plain(sourceName(source))}  ${pieces}${list}`)
      if (!this.options.verbose) continue
      for (const { kind, at, reason } of this.removals(source.id)) {
        this.flow('    ', `${this.path(at)}  ${removedKind(kind)}: ${plain(reason)}`)
      }
    }
  }

  private removals(source: string) {
    const all = this.rendering.report.articles.flatMap(({ removed }) => removed)
    const own = all.filter(({ at }) => at.source === source)
    return own.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
  }

  private issues(): void {
    const { issues } = this.rendering.report
    if (issues.length === 0) return
    this.heading('Issues')
    for (const issue of issues) this.flow('  ! ', this.issue(issue))
  }

  private issue({ code, message, at }: ReportIssue): string {
    const place = at && this.options.verbose ? `  ${this.path(at)}` : ''
    return `${plain(message)} (${code})${place}`
  }

  private heading(text: string): void {
    this.lines.push('', this.style.bold(text))
  }

  /** Wraps `text` after `lead`; further lines are indented as far. The lead of a trunk repeats its bars. */
  private flow(lead: string, text: string, paint = (line: string) => line): void {
    const room = Math.max(20, this.width - displayWidth(lead))
    const below = lead.replace(/[^\s│]/gu, ' ')
    wrap(text, room).forEach((line, index) => {
      this.lines.push(`${index === 0 ? lead : below}${paint(line)}`.trimEnd())
    })
  }

  private place(lead: string, at: At): void {
    this.flow(lead, this.path(at))
  }

  private path({ source, start, end }: At): string {
    const found = this.rendering.report.sources.find(({ id }) => id === source)
    const name = found?.path === undefined ? found?.url : pathName(found.path)
    return `${plain(name ?? source.slice(0, 12))}:${start}-${end}`
  }
}
