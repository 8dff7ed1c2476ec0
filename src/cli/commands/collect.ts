import { resolve } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { collectAddresses } from '../../collect/http/collect-addresses.ts'
import type { LinkReader } from '../../collect/http/listed-links.ts'
import { loadKit } from '../../kit/load.ts'
import { feedLinks } from '../../read/feed/index.ts'
import { feedTypeOf } from '../../text/feed-type.ts'
import { EXIT } from '../exit-code.ts'
import { endProgress, showProgress, warn } from '../terminal.ts'
import { WrongCall } from '../wrong-call.ts'

/** Options of `synoptic collect`. */
export interface CollectCommandOptions {
  readonly to: string
  readonly allowPrivate: boolean
  /** Largest answer, in bytes. */
  readonly maxBytes: number
  /** Seconds between two requests to one host. */
  readonly delay: number
  /** Most addresses asked for. */
  readonly limit: number
  /** Seconds within which an address is not asked for again. */
  readonly fresh: number
  readonly userAgent?: string
}

/** Errors of the folder that is written to: the caller can mend them. */
const FOLDER_ERRORS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'EDQUOT'])

/** Fetches addresses into WARC files of a folder; returns the exit code. */
export async function collectCommand(
  addresses: readonly string[],
  options: CollectCommandOptions,
): Promise<number> {
  const { to, allowPrivate, maxBytes, delay, limit, fresh } = options
  const result = await collectAddresses(addresses, {
    ...{ to, allowPrivate },
    userAgent: options.userAgent ?? `synoptic/${manifest.version}`,
    readLinks: await linkReader(),
    delayMs: delay * 1000,
    maxAddresses: limit,
    freshMs: fresh * 1000,
    limits: { maxBytes },
    onIssue: ({ message }) => warn(message),
    progress: (done, total) => showProgress('collect', done, total),
  }).catch((error: unknown) => {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (FOLDER_ERRORS.has(code)) throw new WrongCall(`cannot write to ${to}: ${message}`)
    throw error
  })
  endProgress()
  const { stored, unchanged, failed, files } = result
  const counts = [
    `${stored} stored`,
    `${unchanged} unchanged`,
    `${result.fresh} fetched a short while ago`,
    `${failed} failed`,
  ]
  const kept = stored + unchanged + result.fresh
  warn(`${counts.join(', ')}${kept > 0 ? `; compare them with: synoptic compare ${to}` : ''}`)
  for (const file of files) process.stdout.write(`${resolve(file)}\n`)
  return kept > 0 ? EXIT.done : EXIT.nothingUsable
}

/** Links of feeds whose texts the feed does not hold itself, and of sitemaps. */
async function linkReader(): Promise<LinkReader> {
  const kit = await loadKit()
  return (raw, url) => {
    if (feedTypeOf(raw) === null) return []
    return feedLinks({ raw, url }, kit)
      .filter(({ full }) => !full)
      .map((link) => link.url)
  }
}
