/** The public exports; nothing else. */
export { type CompareInput, type CompareOptions, compare } from './cli/compare.ts'
export type {
  At,
  Located,
  Report,
  ReportArticle,
  ReportIssue,
  ReportReuse,
  ReportSource,
  ReportStory,
} from './model/report.ts'
