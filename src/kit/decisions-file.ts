import { type Decision, decisionSchema } from '../model/decision.ts'
import type { Issue } from '../model/issue.ts'
import { readOwnLines } from './own-lines.ts'

/** Decisions read of one file. */
const MOST_DECISIONS = 100_000

/**
 * Reads what people decided on names: JSON, one decision a line; lines that are empty or open with `#` are remarks. Lines
 * that cannot be used become issues, and the rest goes on.
 * @param shown how issues name the file
 */
export async function readDecisionsFile(
  path: string,
  shown: string = path,
): Promise<{ readonly decisions: Decision[]; readonly issues: Issue[] }> {
  const decisions: Decision[] = []
  const problems = await readOwnLines(path, 'file of decisions', (line) => {
    const text = line.trim()
    if (text === '' || text.startsWith('#')) return null
    if (decisions.length >= MOST_DECISIONS) return `beyond the first ${MOST_DECISIONS} decisions`
    const read = readDecision(text)
    if (typeof read === 'string') return read
    decisions.push(read)
    return null
  })
  const issues = problems.map(
    (problem): Issue => ({ code: 'decision-line', message: `${shown}: ${problem}`, path: shown }),
  )
  return { decisions, issues }
}

/** The decision of a line, or what is wrong with it in words. */
function readDecision(text: string): Decision | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'is no JSON that can be read'
  }
  const { success, data, error } = decisionSchema.safeParse(value)
  if (success) return data
  const { path, message } = error.issues[0]!
  return path.length === 0 ? message : `${path.join('.')}: ${message}`
}
