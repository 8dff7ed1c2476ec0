import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roomFor } from '../../src/cli/room.ts'
import { synoptic } from './synoptic.ts'

const MB = 2 ** 20

describe('roomFor', () => {
  it.each([
    [0, 8192, []],
    [20 * MB - 1, 8192, []],
    [20 * MB, 8192, ['--max-old-space-size=6144', '--max-semi-space-size=128']],
    [900 * MB, 16384, ['--max-old-space-size=12288', '--max-semi-space-size=128']],
  ])('%i bytes on a machine of %i MB', (bytes, megabytes, options) => {
    expect(roomFor(bytes, megabytes * MB)).toEqual(options)
  })
})

describe('a large input', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'synoptic-room-'))
    writeFileSync(join(folder, 'zeros.txt'), new Uint8Array(21 * MB))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([[['compare']], [['quotes']], [['check', 'the bridge is closed']]])(
    '%j is done by a process that tells how it ended',
    async (command) => {
      const options = { env: { NODE_DEBUG: 'child_process' } }
      const { code, stderr } = await synoptic([...command, folder], options)
      expect(stderr).toContain('zeros.txt')
      expect(stderr).toContain('--max-semi-space-size=128')
      expect(code).toBe(1)
    },
  )

  it('is compared with what standard input holds', async () => {
    const stdin = 'The bridge of Vellmark is closed until Friday, the mayor said.'
    const { code, stdout } = await synoptic(['compare', folder, '-', '--format', 'json'], { stdin })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).articles).toHaveLength(1)
  })

  it('stays where Node was told how much it may take', async () => {
    const env = { NODE_OPTIONS: '--max-old-space-size=900' }
    expect((await synoptic(['compare', folder], { env })).code).toBe(1)
  })
})
