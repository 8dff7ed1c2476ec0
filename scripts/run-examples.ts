/**
 * Runs the examples of the documentation and compares what they print with what the pages say.
 *
 *     tsx scripts/run-examples.ts [--write]
 *
 * A fence ```text file=NAME is a file the examples of its page find beside them. A fence ```console run
 * holds commands after "$ " and their output; a fence ```ts run a program, whose output stands at its
 * end as comments "// → …". With --write the pages are brought up to date; read the diff before you commit.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { markdownFiles } from './check-docs.ts'
import { type Fence, parseMarkdown } from './markdown.ts'

const ROOT = resolve(import.meta.dirname, '..')
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
const OUTPUT = '// → '

/** The pages that hold examples. */
export function pagesWithExamples(): string[] {
  return markdownFiles(ROOT).filter((page) => fencesOf(page).some(isRun))
}

/**
 * The text of a page with the output of its examples as they print now.
 * @throws Error when an example fails or is in no language that can be run.
 */
export function runPage(page: string): string {
  const folder = join(ROOT, '.cache', 'examples', page.replaceAll(/\W/g, '-'))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let text = readFileSync(join(ROOT, page), 'utf8')
  for (const fence of fencesOf(page)) {
    const file = fence.words.find((word) => word.startsWith('file='))?.slice('file='.length)
    if (file) writeFileSync(join(folder, file), fence.code)
    if (isRun(fence)) text = text.replace(fence.code, () => runFence(folder, fence))
  }
  return text
}

function runFence(folder: string, { language, code }: Fence): string {
  if (language === 'ts') return runProgram(folder, code)
  if (language === 'console') return runSession(folder, code)
  throw new Error(`an example in ${language} cannot be run`)
}

/** A program imports this package by its name. */
function runProgram(folder: string, code: string): string {
  const program = code.replaceAll(/^\/\/ → .*\n/gm, '')
  const file = join(folder, 'example.ts')
  const index = relative(folder, join(ROOT, 'src/index.ts')).replaceAll('\\', '/')
  writeFileSync(file, program.replaceAll("from 'synoptic'", `from '${index}'`))
  const lines = runNode(folder, [file]).trimEnd().split('\n')
  return program + lines.map((line) => `${OUTPUT}${line}\n`).join('')
}

function runSession(folder: string, code: string): string {
  const commands = code.split('\n').filter((line) => line.startsWith('$ '))
  const outputs = commands.map((line) => {
    const [name, ...args] = line.slice('$ '.length).split(' ')
    if (name !== 'synoptic') throw new Error(`an example calls ${name}, not synoptic`)
    return `${line}\n${runNode(folder, [join(ROOT, 'src/cli/main.ts'), ...args])}`
  })
  return outputs.join('')
}

function runNode(cwd: string, args: readonly string[]): string {
  const env = { ...process.env, NO_COLOR: '1', NODE_NO_WARNINGS: '1', COLUMNS: '80' }
  return execFileSync(process.execPath, [TSX, ...args], { cwd, encoding: 'utf8', env })
}

function isRun({ words }: Fence): boolean {
  return words.includes('run')
}

function fencesOf(page: string): readonly Fence[] {
  return parseMarkdown(readFileSync(join(ROOT, page), 'utf8')).fences
}

if (process.argv[1] === import.meta.filename) {
  for (const page of pagesWithExamples()) {
    const now = runPage(page)
    const changed = now !== readFileSync(join(ROOT, page), 'utf8')
    if (changed && process.argv.includes('--write')) writeFileSync(join(ROOT, page), now)
    else if (changed) process.exitCode = 1
    console.log(`${page}: ${changed ? 'changed' : 'as written'}`)
  }
}
