import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { dataset } from '../../data.ts'

/** A page with what a person says its article is. */
export interface Page {
  /** Unique among all sets: set and file. */
  id: string
  set: SetName
  url: string
  host: string
  /** The page as stored, decoded; every page of these sets is UTF-8. */
  html: string
  /** Reference text of the body; of `waddle`, of the headline and the body. */
  gold: string
  /** Language as the set calls it; '' where it does not say. */
  language: string
}

export type SetName = 'aeb' | 'wcxb' | 'waddle' | 'fundus-pages' | 'ukrainian'

/** Which half of the sites a page belongs to. Pages of one host are never in both. */
export function half(host: string): 'a' | 'b' {
  const first = createHash('sha1').update(host).digest()[0]!
  return first < 128 ? 'a' : 'b'
}

/** Pages of a set, sorted by id; `null` where the set is not there. */
export function readPages(set: 'aeb' | 'wcxb' | 'waddle'): Page[] | null {
  const folder = dataset(set)
  if (folder === null) return null
  const read = { aeb: readAeb, wcxb: readWcxb, waddle: readWaddle }[set]
  return read(folder).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function readAeb(folder: string): Page[] {
  const truth = json(join(folder, 'ground-truth.json')) as Record<
    string,
    { articleBody?: string; url: string }
  >
  return Object.entries(truth).map(([key, { articleBody = '', url }]) => ({
    id: `aeb/${key.slice(0, 8)}`,
    set: 'aeb',
    url,
    host: hostOf(url),
    html: unzipped(join(folder, 'html', `${key}.html.gz`)),
    gold: articleBody,
    language: '',
  }))
}

function readWcxb(folder: string): Page[] {
  return readdirSync(join(folder, 'ground-truth')).map((file) => {
    const { url, ground_truth: truth } = json(join(folder, 'ground-truth', file)) as {
      url: string
      ground_truth: { main_content?: string }
    }
    const key = basename(file, '.json')
    const html = unzipped(join(folder, 'html', `${key}.html.gz`))
    return {
      id: `wcxb/${key}`,
      set: 'wcxb',
      url,
      host: hostOf(url, html),
      html,
      gold: truth.main_content ?? '',
      language: '',
    }
  })
}

/** File names are date_host_hash; the reference is a row of `<p>`, headline first. */
function readWaddle(folder: string): Page[] {
  const languages = json(join(folder, 'languages.json')) as Record<string, string>
  return readdirSync(join(folder, 'html')).map((file) => {
    const host = file.split('_')[1]!.replace(/^www\d*\./, '')
    return {
      id: `waddle/${file.slice(0, 40)}${file.slice(-8)}`,
      set: 'waddle',
      url: `http://${file.split('_')[1]}/`,
      host,
      html: decode(readFileSync(join(folder, 'html', file))),
      gold: plain(readFileSync(join(folder, 'reference', file), 'utf8')),
      language: languages[file] ?? '',
    }
  })
}

function plain(reference: string): string {
  return reference
    .replace(/<[^>]*>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
}

/** Host without `www`; of a page whose address is not known, that of its canonical link, else `unknown`. */
function hostOf(url: string, html = ''): string {
  const stated = /(?:rel="canonical" href|property="og:url" content)="(https?:[^"]+)"/.exec(
    html,
  )?.[1]
  const address = [url, stated ?? ''].find((one) => URL.canParse(one))
  return address ? new URL(address).hostname.replace(/^www\d*\./, '') : 'unknown'
}

export function unzipped(path: string): string {
  return decode(gunzipSync(readFileSync(path)))
}

function decode(bytes: Buffer): string {
  return new TextDecoder('utf-8').decode(bytes)
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
