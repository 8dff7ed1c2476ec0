/**
 * Packs eld's n-gram database (Apache-2.0) into data/language-id.
 * Run `npx tsx scripts/build-language-id.ts [medium|large]`; needs the development dependency eld.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { byteHash } from '../src/kit/identify/byte-hash.ts'

interface Database {
  readonly languages: Readonly<Record<string, string>>
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Languages that share their script with another: the rest are known by script alone. */
const LANGUAGES =
  'ar az be bg ca cs da de en es et eu fa fi fr hr hu is it ku lt lv ms nl no pl pt ro ru sk sl sq sr sv tl tr uk ur vi'.split(
    ' ',
  )
const FOLDER = dirname(fileURLToPath(import.meta.url))
const ELD = join(FOLDER, '../node_modules/eld')
const HASH_SHIFT = 5
const LAST = 0x80
/** Set where the score is 0, the most common one, which then takes no byte. */
const LEAST = 0x40

/** One character of eld's keys → the byte of UTF-8 it stands for. */
async function byteOfCharacter(): Promise<Map<string, number>> {
  const url = pathToFileURL(join(ELD, 'src/dictionary.js')).href
  const { dictionary } = (await import(url)) as { dictionary: readonly string[] }
  const bytes = new Map<string, number>()
  for (let byte = 0xff; byte >= 0x80; byte--) bytes.set(dictionary[byte]!, byte)
  for (const plain of " 'abcdefghijklmnopqrstuvwxyz") bytes.set(plain, plain.charCodeAt(0))
  return bytes
}

function varint(value: number, out: number[]): void {
  let rest = value
  while (rest >= 0x80) {
    out.push((rest & 0x7f) | 0x80)
    rest >>>= 7
  }
  out.push(rest)
}

async function build(size: string): Promise<void> {
  const url = pathToFileURL(join(ELD, `src/ngrams/${size}.js`)).href
  const { ngramsData } = (await import(url)) as { ngramsData: Database }
  const bytes = await byteOfCharacter()
  const entries = new Map<number, [number, number][]>()
  let collisions = 0
  for (const [key, scores] of Object.entries(ngramsData.ngrams)) {
    const kept = Object.entries(scores)
      .map(([at, score]): [number, number] => [LANGUAGES.indexOf(ngramsData.languages[at]!), score])
      .filter(([language]) => language >= 0)
    if (kept.length === 0) continue
    const spelled = Uint8Array.from(key, (character) => bytes.get(character) ?? 0)
    const hash = byteHash(spelled, 0, spelled.length) >>> HASH_SHIFT
    if (entries.has(hash)) collisions++
    else entries.set(hash, kept)
  }
  const out: number[] = []
  let before = 0
  for (const [hash, scores] of [...entries].sort(([a], [b]) => a - b)) {
    varint(hash - before, out)
    before = hash
    scores.forEach(([language, score], at) => {
      out.push(language | (at === scores.length - 1 ? LAST : 0) | (score === 0 ? LEAST : 0))
      if (score > 0) out.push(score)
    })
  }
  const version = JSON.parse(readFileSync(join(ELD, 'package.json'), 'utf8')).version
  const json = {
    source: `eld ${version} ${size}`,
    languages: LANGUAGES,
    entries: entries.size,
  }
  const folder = join(FOLDER, '../data/language-id')
  writeFileSync(join(folder, 'ngrams.json'), `${JSON.stringify(json, null, 2)}\n`)
  writeFileSync(join(folder, 'ngrams.bin'), Uint8Array.from(out))
  console.log(
    `${entries.size} n-grams, ${out.length} bytes, ${collisions} dropped for a shared hash`,
  )
}

await build(process.argv[2] ?? 'large')
