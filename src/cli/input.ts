import type { Issue } from '../model/issue.ts'
import { showProgress, warnOfIssue } from './terminal.ts'
import { WrongCall } from './wrong-call.ts'

/** What is read, and what is known of names. */
export interface InputOptions {
  /** Largest file or part of an archive read, in bytes. */
  readonly maxBytes: number
  /** Most bytes that become sources in all. */
  readonly maxTotalBytes: number
  /** Gazetteers of one's own. */
  readonly gazetteer: readonly string[]
  /** Files with what people decided on names. */
  readonly decisions: readonly string[]
}

/**
 * How `compare` is told to read. The file that is written is never read.
 * @param verbose tells of what was only guessed, too
 * @throws WrongCall where a path is empty
 */
export function inputOptions(
  paths: readonly string[],
  options: InputOptions & { readonly out?: string },
  verbose = false,
) {
  if (paths.includes('')) {
    throw new WrongCall('an empty path: name a file or a folder, or - for standard input')
  }
  return {
    maxBytes: options.maxBytes,
    maxTotalBytes: options.maxTotalBytes,
    gazetteers: options.gazetteer,
    decisions: options.decisions,
    ...(options.out === undefined ? {} : { except: options.out }),
    progress: showProgress,
    onIssue: (issue: Issue) => warnOfIssue(issue, verbose),
  }
}
