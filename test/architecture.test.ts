import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, dirname, extname, join, posix, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

/** One row of the import table in ARCHITECTURE.md. */
interface Rule {
  /** Folders of src that may be imported; `everything` allows all. */
  readonly imports: ReadonlySet<string>
  /** Packages that may be imported. */
  readonly packages: ReadonlySet<string>
  /** Whether the folder may touch disk, network, clock and randomness. */
  readonly effects: boolean
}

const rules = importTable(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'))
const files = listFiles(SRC)
const sources = files.filter((path) => /\.tsx?$/.test(path))
/** Every source file with what it imports: paths relative to src for own files, names for packages. */
const imports = new Map(sources.map((path) => [path, importsOf(path)]))

describe('the import table of ARCHITECTURE.md', () => {
  it('has a row for every folder of src, and none for a folder that is not there', () => {
    const folders = new Set(sources.map(folderOf))
    expect([...rules.keys()].sort()).toEqual([...folders].sort())
  })

  it.each(sources)('%s imports only what its folder may', (path) => {
    const rule = rules.get(folderOf(path))
    const wrong = imports.get(path)!.filter((target) => !rule || !allowed(path, target, rule))
    expect(wrong).toEqual([])
  })

  it('says which package is for which folder, and package.json agrees', () => {
    const named = [...rules.values()].flatMap(({ packages }) => [...packages])
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
      devDependencies: Record<string, string>
    }
    // What is bundled need not be installed with the program, so it stands among the others.
    const bundled = named.filter((name) => name in manifest.devDependencies)
    const expected = new Set([...Object.keys(manifest.dependencies), ...bundled])
    expect([...new Set(named)].sort()).toEqual([...expected].sort())
  })
})

describe('steps', () => {
  const stepFiles = sources.filter((path) => ['read', 'stages', 'link'].includes(folderOf(path)))

  it.each(stepFiles)('%s imports no sibling step', (path) => {
    const own = stepOf(path)
    const siblings = imports
      .get(path)!
      .filter((target) => isFile(target) && folderOf(target) === folderOf(path))
    expect(siblings.filter((target) => stepOf(target) !== own)).toEqual([])
  })
})

describe('languages', () => {
  const languageFiles = files.filter((path) => languageOf(path) !== null)

  it('are there', () => {
    expect(languageFiles.length).toBeGreaterThan(0)
  })

  it.each(sources.filter((path) => /^lang\/[^/]+\//.test(path)))(
    '%s imports no other language',
    (path) => {
      const others = imports
        .get(path)!
        .filter((target) => isFile(target) && languageOf(target) !== null)
        .filter((target) => languageOf(target) !== languageOf(path))
      expect(others).toEqual([])
    },
  )
})

describe('tables from elsewhere', () => {
  const folders = ['data', 'src/lang'].flatMap((parent) =>
    readdirSync(join(ROOT, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`),
  )

  it.each(folders)('%s says origin, licence and date in SOURCES.md', (folder) => {
    expect(readdirSync(join(ROOT, folder))).toContain('SOURCES.md')
  })
})

describe('pure folders', () => {
  const pure = sources.filter((path) => !rules.get(folderOf(path))?.effects && !runsInBrowser(path))

  it.each(pure)('%s reads no clock, chance, network or process', (path) => {
    expect(effectsIn(path)).toEqual([])
  })
})

describe('files', () => {
  it.each(sources)('%s has at most 300 lines', (path) => {
    const text = readFileSync(join(SRC, path), 'utf8')
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(300)
  })

  it('have names in kebab-case that say what is inside', () => {
    const parts = (path: string) => path.split('/').map((part) => part.split('.')[0]!)
    const drawers = /^(utils?|helpers?|misc|common|shared|manager|stuff|tools?)$/
    const wrong = files
      .filter((path) => basename(path) !== 'SOURCES.md')
      .filter((path) =>
        parts(path).some((part) => {
          const words = part.split('-')
          return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part) || words.some((word) => drawers.test(word))
        }),
      )
    expect(wrong).toEqual([])
  })

  it('import one another without cycles', () => {
    expect(findCycle()).toBeNull()
  })
})

/** Reads the table whose first heading is "Folder". */
function importTable(markdown: string): Map<string, Rule> {
  const lines = markdown.split('\n')
  const head = lines.findIndex((line) => /^\|\s*Folder\s*\|/.test(line))
  const table = new Map<string, Rule>()
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break
    const [folders, may, packages, effects] = line.split('|').slice(1, -1)
    const rule = {
      imports: names(may!),
      packages: new Set(names(packages!)),
      effects: effects!.trim() === 'yes',
    }
    for (const folder of names(folders!)) table.set(folder, rule)
  }
  return table
}

function names(cell: string): Set<string> {
  return new Set([...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** The folder of src a file is in; `index.ts` for the file of public exports. */
function folderOf(path: string): string {
  return path.split('/')[0]!
}

/** The step a file belongs to: its own name, or the folder of that name. */
function stepOf(path: string): string {
  const second = path.split('/')[1]!
  return basename(second, extname(second))
}

/** The language a file of `lang` belongs to; `null` for the registry and what a script shares. */
function languageOf(path: string): string | null {
  const folder = /^lang\/([a-z]{2,3})\//.exec(path)?.[1]
  return folder === undefined || folder === 'und' ? null : folder
}

/** Scripts of the page run in the reader's browser, not in the program. */
function runsInBrowser(path: string): boolean {
  return /^pages\/(client|browser)/.test(path)
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(SRC, path), 'utf8')
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return fileName
    return posix.normalize(posix.join(dirname(path), fileName))
  })
}

function isFile(target: string): boolean {
  return files.includes(target)
}

function allowed(path: string, target: string, rule: Rule): boolean {
  if (target.startsWith('node:') || builtinModules.includes(target)) {
    return rule.effects && target.startsWith('node:')
  }
  if (isFile(target)) {
    const folder = folderOf(target)
    if (folder === folderOf(path) || rule.imports.has('everything')) return true
    return rule.imports.has(folder)
  }
  // Out of src lead only the large tables and the version, and only where side effects are allowed.
  if (target.startsWith('..'))
    return rule.effects && /^\.\.\/(data\/.+\.json|package\.json)$/.test(target)
  return rule.packages.has(
    target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/'),
  )
}

const EFFECTS = new Set(['Date.now', 'Math.random', 'performance.now'])
const EFFECT_NAMES = new Set(['process', 'fetch', 'crypto', 'setTimeout', 'setInterval', 'Buffer'])

/** Uses of clock, chance, network and process in a file, as they are written. */
function effectsIn(path: string): string[] {
  const text = readFileSync(join(SRC, path), 'utf8')
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && EFFECTS.has(node.getText()))
      found.push(node.getText())
    if (
      ts.isNewExpression(node) &&
      node.expression.getText() === 'Date' &&
      !node.arguments?.length
    ) {
      found.push(node.getText())
    }
    if (ts.isIdentifier(node) && EFFECT_NAMES.has(node.text) && isGlobal(node))
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** Whether a name is called or read as a global, not declared, a property or a key. */
function isGlobal({ parent, text }: ts.Identifier): boolean {
  if (ts.isCallExpression(parent)) return parent.expression.getText() === text
  return ts.isPropertyAccessExpression(parent) && parent.expression.getText() === text
}

/** A chain of files that leads back to its start, or `null`. */
function findCycle(): string[] | null {
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return null
    for (const target of imports.get(path) ?? []) {
      const cycle = imports.has(target) ? walk(target, [...trail, path]) : null
      if (cycle) return cycle
    }
    done.add(path)
    return null
  }
  for (const path of sources) {
    const cycle = walk(path, [])
    if (cycle) return cycle
  }
  return null
}
