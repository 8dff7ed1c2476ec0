import { defineConfig, type Rolldown } from 'tsdown'

/** Large tables start faster as a string to parse than as code to compile: engines read JSON many times faster. */
const JSON_AS_STRING_CHARS = 1_000

const tablesAsStrings: Rolldown.Plugin = {
  name: 'tables-as-strings',
  transform: {
    filter: { id: /\.json$/ },
    handler(code) {
      if (code.length < JSON_AS_STRING_CHARS) return null
      const table = JSON.stringify(JSON.parse(code))
      return { code: `export default JSON.parse(${JSON.stringify(table)})`, moduleType: 'js' }
    },
  },
}

export default defineConfig({
  entry: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts' },
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  dts: true,
  hash: false,
  plugins: [tablesAsStrings],
  // jsonc-parser's other entry asks for its parts in a way no bundler follows.
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
})
