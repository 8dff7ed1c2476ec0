/** What the checks of the documentation need to know of a Markdown file. */
export interface Markdown {
  readonly headings: readonly { readonly level: number; readonly text: string }[]
  /** Targets of links and pictures, with the line (from 1) they stand on. */
  readonly links: readonly { readonly target: string; readonly line: number }[]
  /** Fenced code blocks: the words after the opening fence, and the code. */
  readonly fences: readonly {
    readonly language: string
    readonly words: readonly string[]
    readonly code: string
    readonly line: number
  }[]
}

/** Reads the parts of Markdown that this project's documentation uses; code is never searched for links. */
export function parseMarkdown(text: string): Markdown {
  const headings: { level: number; text: string }[] = []
  const links: { target: string; line: number }[] = []
  const fences: { language: string; words: string[]; code: string; line: number }[] = []
  let open: (typeof fences)[number] | null = null
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
