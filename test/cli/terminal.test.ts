import { expect, test } from 'vitest'
import { wantsColor, wantsProgress } from '../../src/cli/terminal.ts'

test.each([
  [true, 'xterm', true],
  [true, undefined, true],
  [true, 'dumb', false],
  [false, 'xterm', false],
] as const)('a terminal (%j) of type %j gets escape sequences: %j', (toTerminal, type, wanted) => {
  const env = type === undefined ? {} : { TERM: type }
  expect(wantsProgress(toTerminal, env)).toBe(wanted)
  expect(wantsColor(toTerminal, env)).toBe(wanted)
})
