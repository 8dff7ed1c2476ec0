import type { Report } from '../model/report.ts'

/** The report as JSON: two spaces, keys in the order they were made, a line end at the end. */
export function writeJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
