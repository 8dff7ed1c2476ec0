import type { Issue } from '../model/issue.ts'
import type { DecodeRemark } from './decode.ts'
import { printable } from './shown-path.ts'

/** A remark on bytes as an issue of the file or part at `path`; `source` where they became one. */
export function decodeIssue(path: string, remark: DecodeRemark, source?: string): Issue {
  const { code, message, at } = remark
  return {
    code,
    message: `${printable(path)}: ${message}`,
    path,
    ...(source === undefined ? {} : { source }),
    ...(at ? { at } : {}),
  }
}
