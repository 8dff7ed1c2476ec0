import type { LanguagePack } from '../../model/kit.ts'
import type { Source } from '../../model/source.ts'
import type { Feed } from './feed.ts'
import { jsonFeed } from './json/feed.ts'
import { xmlFeed } from './xml/feed.ts'

/** Reads a feed of any format, told by its first mark and not by what it is called; `null` where it is none. */
export function parseFeed(
  source: Pick<Source, 'raw' | 'url'>,
  packs: readonly LanguagePack[],
): Feed | null {
  const first = /[^\s\uFEFF\u0000\u001E]/u.exec(source.raw)?.[0]
  return first === '{' || first === '[' ? jsonFeed(source, packs) : xmlFeed(source, packs)
}
