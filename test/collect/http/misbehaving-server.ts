import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

type Handler = (request: IncomingMessage, response: ServerResponse, visits: number) => void

const TYPE = { 'content-type': 'text/html; charset=utf-8' }

/** Text of a page, told apart by its name. */
export function page(name: string): string {
  return `<!doctype html><html><body><h1>${name}</h1><p>The lighthouse of ${name} was lit again.</p></body></html>`
}

const PATHS: Readonly<Record<string, Handler>> = {
  '/robots.txt': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/plain' })
      .end('User-agent: *\nDisallow: /private/\n\nUser-agent: greedy\nDisallow: /\n'),
  '/page': (_, response) => response.writeHead(200, TYPE).end(page('page')),
  '/private/page': (_, response) => response.writeHead(200, TYPE).end(page('private')),
  '/etag': (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304, { etag: '"v1"' }).end()
    else response.writeHead(200, { ...TYPE, etag: '"v1"' }).end(page('etag'))
  },
  '/changing': (_, response, visits) =>
    response.writeHead(200, TYPE).end(page(`edition ${visits}`)),
  '/gzip': (_, response) =>
    response.writeHead(200, { ...TYPE, 'content-encoding': 'gzip' }).end(gzipSync(page('gzip'))),
  '/wrong-charset': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=koi8-r' }).end(page('маяк')),
  '/slow-drip': (_, response) => {
    response.writeHead(200, TYPE)
    const timer = setInterval(() => response.write('<p>drop'), 50)
    response.on('close', () => clearInterval(timer))
  },
  '/silent': () => {},
  '/reset': (request) => request.socket.resetAndDestroy(),
  '/reset-in-body': (request, response) => {
    response.writeHead(200, { ...TYPE, 'content-length': '5000' }).write('<p>half')
    setTimeout(() => request.socket.resetAndDestroy(), 20)
  },
  '/endless': (_, response) => {
    response.writeHead(200, TYPE)
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    }
    response.on('drain', more)
    more()
  },
  '/announced-huge': (_, response) => {
    response.writeHead(200, { ...TYPE, 'content-length': '99999999999' }).write('<p>')
  },
  '/gzip-bomb': (_, response) =>
    response
      .writeHead(200, { ...TYPE, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(20_000_000))),
  '/not-gzip': (_, response) =>
    response.writeHead(200, { ...TYPE, 'content-encoding': 'gzip' }).end(page('plain')),
  '/too-short': (request, response) => {
    response.writeHead(200, { ...TYPE, 'content-length': '1000' }).write(page('short'))
    setTimeout(() => request.socket.end(), 20)
  },
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/to-private': (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/to-forbidden': (_, response) => response.writeHead(302, { location: '/private/page' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/busy-once': (_, response, visits) => {
    if (visits === 1) response.writeHead(503, { 'retry-after': '0' }).end('busy')
    else response.writeHead(200, TYPE).end(page('busy-once'))
  },
  '/too-many': (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
  '/gone': (_, response) => response.writeHead(410, TYPE).end(page('gone')),
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('PNG'),
  '/feed': (request, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(
        `<rss><channel><item><link>http://${request.headers.host}/page</link></item><item><link>http://${request.headers.host}/gzip</link></item></channel></rss>`,
      ),
}

/** A web server on loopback that misbehaves in the ways of `PATHS`, and counts what it was asked. */
export class MisbehavingServer {
  readonly #server: Server
  /** Paths in the order they were asked for. */
  readonly asked: string[] = []

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/'
      this.asked.push(path)
      const visits = this.asked.filter((other) => other === path).length
      const handler = PATHS[path]
      if (handler) handler(request, response, visits)
      else response.writeHead(404).end()
    })
  }

  static async start(): Promise<MisbehavingServer> {
    const made = new MisbehavingServer()
    await new Promise<void>((done) => made.#server.listen(0, '127.0.0.1', done))
    return made
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }
}
