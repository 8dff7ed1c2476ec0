import { type GazetteerPack, STARTS, TABLES } from './pack.ts'
import { PARADIGM_KEY } from './paradigm.ts'

const MAGIC = 'SYNGAZ2\n'
const FIRST_BYTES = 12
const ALIGNMENT = 4
type TableName = keyof typeof TABLES
const NAMES = Object.keys(TABLES) as TableName[]

interface Head {
  readonly paradigms: number
  readonly languages: readonly string[]
  readonly prefixes: readonly string[]
  readonly lengths: Readonly<Record<TableName, number>>
}

/** A pack as the bytes of a file: a magic word, a head in JSON, then the tables, little-endian, each aligned. */
export function writePack(pack: GazetteerPack): Uint8Array {
  const tables = NAMES.map((name) => (STARTS.has(name) ? differences(pack[name]) : pack[name]))
  const lengths = Object.fromEntries(NAMES.map((name) => [name, pack[name].length]))
  const { languages, prefixes } = pack
  const head = new TextEncoder().encode(
    JSON.stringify({ paradigms: PARADIGM_KEY, languages, prefixes, lengths }),
  )
  let size = aligned(FIRST_BYTES + head.length)
  for (const table of tables) size += aligned(table.byteLength)
  const bytes = new Uint8Array(size)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(MAGIC.length, head.length, true)
  bytes.set(head, FIRST_BYTES)
  let at = aligned(FIRST_BYTES + head.length)
  for (const { buffer, byteOffset, byteLength } of tables) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += aligned(byteLength)
  }
  return bytes
}

/**
 * The pack that lies in `bytes`, as views into them: nothing is copied but where the bytes lie unaligned.
 * @throws Error where the bytes are no pack, are cut short, or were packed with other paradigms.
 */
export function readPack(bytes: Uint8Array): GazetteerPack {
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice()
  const magic = new TextDecoder().decode(whole.subarray(0, MAGIC.length))
  if (magic !== MAGIC) throw new Error('This is no packed gazetteer')
  const buffer = whole.buffer as ArrayBuffer
  const { byteOffset } = whole
  const headLength = new DataView(buffer, byteOffset).getUint32(MAGIC.length, true)
  const text = new TextDecoder().decode(whole.subarray(FIRST_BYTES, FIRST_BYTES + headLength))
  const head = JSON.parse(text) as Head
  if (head.paradigms !== PARADIGM_KEY) {
    throw new Error('The gazetteer was packed with other paradigms: run scripts/build-gazetteer.ts')
  }
  let at = aligned(FIRST_BYTES + headLength)
  const tables = NAMES.map((name) => {
    const Table = STARTS.has(name) ? Uint16Array : TABLES[name]
    const table = new Table(buffer, byteOffset + at, head.lengths[name])
    at += aligned(table.byteLength)
    return [name, STARTS.has(name) ? sums(table) : table]
  })
  const { languages, prefixes } = head
  return { ...Object.fromEntries(tables), languages, prefixes } as GazetteerPack
}

/** @throws RangeError where one is too large for two bytes: a single name or entry of 65,536 parts. */
function differences(starts: ArrayLike<number>): Uint16Array {
  const steps = new Uint16Array(starts.length)
  for (let i = 1; i < steps.length; i++) {
    const step = starts[i]! - starts[i - 1]!
    if (step > 0xffff) throw new RangeError(`A part of the gazetteer is too large: ${step}`)
    steps[i] = step
  }
  return steps
}

function sums(steps: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(steps.length)
  for (let i = 1; i < starts.length; i++) starts[i] = starts[i - 1]! + steps[i]!
  return starts
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT
}
