/**
 * Checks the documentation against the tree and prints one line per fault; exits with 1 if there is any.
 *
 *     tsx scripts/check-docs.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { anchorOf, parseMarkdown } from './markdown.ts'

/** Lines a decision may have: what needs more is a guide. */
const DECISION_LINES = 40

/**
 * Every fault of the documentation under `root`, as `file:line: what is wrong`.
 * Links and anchors resolve; each stage has its page; each decision is listed, short and names what was
 * rejected; no page is out of reach; glossary terms are sorted and said once.
 */
export function checkDocs(root: string): string[] {
  const pages = markdownFiles(root)
  return [
    ...pages.flatMap((page) => brokenLinks(root, page)),
    ...missingStagePages(root),
    ...faultyDecisions(root),
    ...unlistedPages(root, pages),
    ...unsortedTerms(root),
  ]
}

/** Pages at the top and below `docs`, generated ones aside: paths from `root`, sorted. */
export function markdownFiles(root: string): string[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'))
  const below = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.startsWith('api'))
    .map((path) => join('docs', path))
  return [...top, ...below].sort()
}

function brokenLinks(root: string, page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8')
  return parseMarkdown(text).links.flatMap(({ target, line }) => {
    if (/^[a-z]+:/i.test(target)) return []
    const [path, anchor] = target.split('#') as [string, string?]
    const file = path === '' ? join(root, page) : resolve(root, dirname(page), path)
    if (!existsSync(file)) return [`${page}:${line}: ${target} does not exist`]
    if (anchor === undefined || extname(file) !== '.md') return []
    const { headings } = parseMarkdown(readFileSync(file, 'utf8'))
    if (headings.some((heading) => anchorOf(heading.text) === anchor)) return []
    return [`${page}:${line}: ${target} names no heading`]
  })
}

/** A stage is a file or a folder of `src/stages`; its page has the same name. */
function missingStagePages(root: string): string[] {
  const folder = join(root, 'src/stages')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => `docs/stages/${basename(name, extname(name))}.md`)
    .filter((page) => !existsSync(join(root, page)))
    .map((page) => `${page}:1: is missing, though the stage exists`)
}

function faultyDecisions(root: string): string[] {
  const folder = join(root, 'docs/decisions')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const page = `docs/decisions/${name}`
      const text = readFileSync(join(folder, name), 'utf8').trimEnd()
      const { headings } = parseMarkdown(text)
      const faults = []
      if (!/^\d{4}-[a-z0-9-]+\.md$/.test(name)) faults.push('is not named like 0001-what.md')
      if (headings[0]?.level !== 1) faults.push('does not begin with a heading')
      if (!headings.some((heading) => heading.text === 'Rejected')) {
        faults.push('has no heading "Rejected"')
      }
      const lines = text.split('\n').length
      if (lines > DECISION_LINES) faults.push(`has ${lines} lines, more than ${DECISION_LINES}`)
      return faults.map((fault) => `${page}:1: ${fault}`)
    })
}

/** Every page can be reached from README.md by links, and every decision directly from the index. */
function unlistedPages(root: string, pages: readonly string[]): string[] {
  const index = join('docs', 'README.md')
  const reached = new Set(['README.md'])
  for (const page of reached) for (const target of linkedPages(root, page)) reached.add(target)
  const listed = new Set(linkedPages(root, index))
  return pages.flatMap((page) => {
    if (dirname(page) === join('docs', 'decisions') && !listed.has(page)) {
      return [`${page}:1: is not listed in docs/README.md`]
    }
    return reached.has(page) ? [] : [`${page}:1: cannot be reached from README.md by links`]
  })
}

/** Pages of this project that a page links to. */
function linkedPages(root: string, page: string): string[] {
  return parseMarkdown(readFileSync(join(root, page), 'utf8'))
    .links.map(({ target }) => target.split('#')[0]!)
    .filter((path) => path.endsWith('.md') && !/^[a-z]+:/i.test(path))
    .map((path) => join(dirname(page), path))
    .filter((path) => existsSync(join(root, path)))
}

function unsortedTerms(root: string): string[] {
  const page = 'docs/glossary.md'
  const text = readFileSync(join(root, page), 'utf8')
  const terms = parseMarkdown(text).headings.filter(({ level }) => level === 2)
  const collator = new Intl.Collator('en')
  return terms.slice(1).flatMap((term, index) => {
    const order = collator.compare(terms[index]!.text, term.text)
    if (order < 0) return []
    const fault = order === 0 ? 'is said twice' : `stands after "${terms[index]!.text}"`
    return [`${page}:1: "${term.text}" ${fault}`]
  })
}

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, '..')
  const faults = checkDocs(root)
  for (const fault of faults) console.error(fault)
  console.log(`${markdownFiles(root).length} pages of documentation, ${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
