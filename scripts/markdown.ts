/** What the checks of the documentation need to know of a Markdown file. */
export interface Markdown {
  readonly headings: readonly { readonly level: number; readonly text: string }[]
  /** Targets of links and pictures, with the line (from 1) they stand on. */
  readonly links: readonly { readonly target: string; readonly line: number }[]
  readonly fences: readonly Fence[]
}

/** A fenced block of code. */
export interface Fence {
  readonly language: string
  /** What stands after the language on the opening line. */
  readonly words: readonly string[]
  readonly code: string
  /** Line of the opening fence, from 1. */
  readonly line: number
}

/** Reads the parts of Markdown that this project's documentation uses; code is never searched for links. */
export function parseMarkdown(text: string): Markdown {
  const headings: { level: number; text: string }[] = []
  const links: { target: string; line: number }[] = []
  const fences: Fence[] = []
  let open: { -readonly [K in keyof Fence]: Fence[K] } | null = null
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^```(.*)$/.exec(line)
    if (fence) {
      if (open) fences.push(open)
      const [language = '', ...words] = fence[1]!.trim().split(/\s+/)
      open = open ? null : { language, words, code: '', line: index + 1 }
      continue
    }
    if (open) {
      open.code += `${line}\n`
      continue
    }
    const heading = /^(#{1,6})\s+(.+)$/.exec(line)
    if (heading) headings.push({ level: heading[1]!.length, text: heading[2]!.trim() })
    const prose = line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
    for (const [, target] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
      links.push({ target: target!, line: index + 1 })
    }
  }
  return { headings, links, fences }
}

/** The anchor a heading gets: lower case, no marks, blanks as dashes. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}
