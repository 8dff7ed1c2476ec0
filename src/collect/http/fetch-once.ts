import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { type Dispatcher, request } from 'undici'
import { AddressRefused, checkHost } from './address-guard.ts'
import type { Limits } from './limits.ts'
import { isWantedType } from './wanted-type.ts'

/** A response as it came: the body without transfer coding, still compressed where it was sent so. */
export interface Response {
  readonly url: string
  readonly status: number
  readonly statusText: string
  /** Names as sent; one entry a line. */
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
  /** The body inflated. */
  readonly content: Uint8Array
  /** ISO 8601, when the answer began. */
  readonly retrievedAt: string
}

/** Why an address gave nothing, in words; `retry` where asking again may help. */
export class FetchProblem extends Error {
  override readonly name = 'FetchProblem'
  readonly code: 'fetch-failed' | 'fetch-refused'
  readonly retry: boolean
  /** Status of the answer, where that is the problem. */
  readonly status: number | undefined

  constructor(
    code: 'fetch-failed' | 'fetch-refused',
    message: string,
    { retry = false, status }: { readonly retry?: boolean; readonly status?: number } = {},
  ) {
    super(message)
    this.code = code
    this.retry = retry
    this.status = status
  }
}

/** What one request needs. */
export interface RequestOptions {
  readonly dispatcher: Dispatcher
  readonly limits: Limits
  readonly allowPrivate: boolean
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Asks for one address once, without following redirects.
 * @throws FetchProblem for whatever the network or the host does wrong.
 */
export async function fetchOnce(address: URL, options: RequestOptions): Promise<Response> {
  const timeout = AbortSignal.timeout(options.limits.totalMs)
  try {
    if (!options.allowPrivate) checkHost(address)
    const answer = await request(address, {
      dispatcher: options.dispatcher,
      headers: options.headers,
      signal: timeout,
      responseHeaders: 'raw',
    })
    const retrievedAt = new Date().toISOString()
    const headers = pairs(answer.headers as unknown as readonly string[])
    checkAnswer(answer.statusCode, headers, options.limits, answer.body)
    const body = await readBody(answer.body, options.limits.maxBytes)
    const content = await inflated(body, headerOf(headers, 'content-encoding'), options.limits)
    const { statusCode: status, statusText } = answer
    return { url: address.href, status, statusText, headers, body, content, retrievedAt }
  } catch (error) {
    if (timeout.aborted) throw slow(options.limits)
    throw problemOf(error)
  }
}

/** The value of a header; '' without one. */
export function headerOf(headers: Response['headers'], name: string): string {
  return headers.find(([own]) => own.toLowerCase() === name)?.[1] ?? ''
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, i) =>
    i % 2 === 0 ? [[name, raw[i + 1] ?? ''] as [string, string]] : [],
  )
}

/** Refuses by the headers what need not be read. */
function checkAnswer(
  status: number,
  headers: Response['headers'],
  limits: Limits,
  body: Dispatcher.ResponseData['body'],
): void {
  const refuse = (message: string): never => {
    body.on('error', () => {})
    body.destroy()
    throw new FetchProblem('fetch-refused', message)
  }
  const length = Number(headerOf(headers, 'content-length'))
  if (length > limits.maxBytes)
    refuse(`would send ${length} bytes; at most ${limits.maxBytes} are read`)
  const type = headerOf(headers, 'content-type')
  if (status === 200 && !isWantedType(type)) refuse(`is ${type}, not text`)
}

async function readBody(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) {
      throw new FetchProblem('fetch-refused', `sends more than ${maxBytes} bytes`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const DECODERS = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
} as const

/** Undoes content codings, the last one first. */
async function inflated(body: Uint8Array, coding: string, limits: Limits): Promise<Uint8Array> {
  let content = body
  const codings = coding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  for (const name of codings.reverse()) {
    if (content.length === 0 || name === '' || name === 'identity') continue
    content = await inflateOne(content, name, limits.maxInflatedBytes)
  }
  return content
}

async function inflateOne(
  body: Uint8Array,
  coding: string,
  maxOutputLength: number,
): Promise<Uint8Array> {
  const options = { maxOutputLength }
  try {
    if (coding === 'deflate') {
      // Both forms are sent under this name; the zlib form begins with 8 in the lower half of its first byte.
      return await promisify((body[0]! & 15) === 8 ? inflate : inflateRaw)(body, options)
    }
    const decode = DECODERS[coding as keyof typeof DECODERS]
    if (!decode)
      throw new FetchProblem('fetch-refused', `is compressed as ${coding}, which was not asked for`)
    return await decode(body, options)
  } catch (error) {
    if (error instanceof FetchProblem) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new FetchProblem('fetch-refused', `inflates to more than ${maxOutputLength} bytes`)
    }
    throw new FetchProblem('fetch-failed', `is not the ${coding} it is said to be`, { retry: true })
  }
}

function slow({ totalMs }: Limits): FetchProblem {
  return new FetchProblem('fetch-failed', `did not answer in full within ${totalMs / 1000} s`, {
    retry: true,
  })
}

function problemOf(error: unknown): FetchProblem {
  if (error instanceof FetchProblem) return error
  if (error instanceof AddressRefused) return new FetchProblem('fetch-refused', error.message)
  const { message, code = '', cause } = error as NodeJS.ErrnoException & { cause?: unknown }
  if (cause instanceof AddressRefused) return new FetchProblem('fetch-refused', cause.message)
  const retry = code !== 'ENOTFOUND' && code !== 'ERR_INVALID_URL'
  return new FetchProblem('fetch-failed', message || code || 'the connection failed', { retry })
}
