import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts' },
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  dts: true,
  hash: false,
})
