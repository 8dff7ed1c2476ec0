import { parseFeed as parseWithFeedParser } from '@rowanmanning/feed-parser'
import { parseFeed as parseWithFeedsmith } from 'feedsmith'

/** A parser that other projects use: throws where it cannot read. */
export interface Peer {
  readonly name: string
  readonly parse: (text: string) => unknown
}

/** Parsers measured beside the program's own, as their documentation uses them. */
export const peers: readonly Peer[] = [
  { name: '@rowanmanning/feed-parser', parse: (text) => parseWithFeedParser(text).toJSON() },
  { name: 'feedsmith', parse: (text) => parseWithFeedsmith(text) },
]
