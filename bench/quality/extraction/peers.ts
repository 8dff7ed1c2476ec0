import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { shortHash } from '../../../src/text/hash.ts'
import { dataset } from '../../data.ts'
import type { Page } from './pages.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const CACHE = join(ROOT, '.cache', 'extraction')

/** What an extractor returns. */
export interface Found {
  title: string
  text: string
}
/** What an extractor returns, by page id. */
export type Texts = ReadonlyMap<string, Found>

const NOTHING: Found = { title: '', text: '' }

/** Mozilla's Readability on linkedom, as its readme uses it. */
export function readability({ html }: Pick<Page, 'html'>): Found {
  try {
    const { document } = parseHTML(html)
    const found = new Readability(document as unknown as Document).parse()
    return { title: found?.title ?? '', text: found?.textContent ?? '' }
  } catch {
    return NOTHING
  }
}

/** Readability on all pages; kept in .cache, since neither it nor the pages change. */
export function readabilityTexts(pages: readonly Page[]): Texts {
  const require = createRequire(import.meta.url)
  const version = (require('@mozilla/readability/package.json') as { version: string }).version
  return kept(`readability-${version}`, pages, (missing) => {
    return new Map(missing.map((page) => [page.id, readability(page)]))
  })
}

/** A Python that has trafilatura: of .cache/trafilatura (a virtual environment), else the system's; `null` without one. */
export function trafilaturaPython(): { python: string; version: string } | null {
  const own = join(ROOT, '.cache', 'trafilatura', 'bin', 'python3')
  for (const python of existsSync(own) ? [own] : ['python3']) {
    try {
      const code = 'import trafilatura; print(trafilatura.__version__)'
      const options = { stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'] }
      const version = execFileSync(python, ['-c', code], { ...options, encoding: 'utf8' }).trim()
      return { python, version }
    } catch {
      // Not there.
    }
  }
  return null
}

/** Trafilatura, as its benchmark entry calls it (no comments, tables kept), on all pages; `null` where it is absent. */
export async function trafilaturaTexts(pages: readonly Page[]): Promise<Texts | null> {
  const found = trafilaturaPython()
  if (!found) return null
  const name = `trafilatura-${found.version}`
  const missing = unkept(name, pages)
  const fresh = missing.length === 0 ? new Map() : await runTrafilatura(found.python, missing)
  return kept(name, pages, () => fresh)
}

/** Processor seconds trafilatura takes for pages, without starting and reading its input. */
export async function trafilaturaSeconds(python: string, pages: readonly Page[]): Promise<number> {
  const lines = await askTrafilatura(python, pages)
  return Number(lines[pages.length])
}

/** Texts of trafilatura by page id, and nothing kept. */
async function runTrafilatura(python: string, pages: readonly Page[]): Promise<Texts> {
  const lines = await askTrafilatura(python, pages)
  return new Map(pages.map(({ id }, i) => [id, JSON.parse(lines[i]!) as Found]))
}

/** A line for each page, and one with the processor seconds. */
async function askTrafilatura(python: string, pages: readonly Page[]): Promise<string[]> {
  const script = join(import.meta.dirname, 'peer.py')
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`trafilatura: ${code}`))))
  })
  for (const { html } of pages) child.stdin.write(`${JSON.stringify(html)}\n`)
  child.stdin.end()
  await ended
  return Buffer.concat(chunks).toString('utf8').split('\n')
}

/** Outputs of other extractors that come with `aeb`, by extractor. */
export function storedOutputs(): Map<string, Texts> {
  const folder = dataset('aeb')
  const found = new Map<string, Texts>()
  for (const name of folder === null ? [] : STORED) {
    const path = join(folder!, 'output', `${name}.json`)
    const stored = JSON.parse(readFileSync(path, 'utf8')) as {
      output: Record<string, { articleBody?: string | null }>
    }
    const texts = Object.entries(stored.output).map(
      ([key, { articleBody }]) =>
        [`aeb/${key.slice(0, 8)}`, { title: '', text: articleBody ?? '' }] as const,
    )
    found.set(name, new Map(texts))
  }
  return found
}

/** The best of those stored; outputs that are empty on most pages are not comparable. */
const STORED = ['rs_trafilatura', 'go_trafilatura', 'trafilatura', 'readability_js']

function cachePath(name: string): string {
  return join(CACHE, `${name}.json`)
}

function readKept(name: string): Record<string, Found> {
  const path = cachePath(name)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Found>) : {}
}

function key({ id, html }: Page): string {
  return `${id} ${shortHash(html)}`
}

function unkept(name: string, pages: readonly Page[]): Page[] {
  const known = readKept(name)
  return pages.filter((page) => known[key(page)] === undefined)
}

function kept(name: string, pages: readonly Page[], make: (missing: Page[]) => Texts): Texts {
  const known = readKept(name)
  const missing = pages.filter((page) => known[key(page)] === undefined)
  if (missing.length > 0) {
    const fresh = make(missing)
    for (const page of missing) known[key(page)] = fresh.get(page.id) ?? NOTHING
    mkdirSync(CACHE, { recursive: true })
    const path = cachePath(name)
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(known))
    renameSync(`${path}.${process.pid}`, path)
  }
  return new Map(pages.map((page) => [page.id, known[key(page)] ?? NOTHING]))
}
