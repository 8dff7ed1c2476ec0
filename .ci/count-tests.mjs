/**
 * Prints "N passed, N failed, N skipped" summed over vitest's JSON reports, and exits with 1 on any failure.
 * Plain JavaScript without packages: it has to speak even where installing them failed.
 *
 *     node .ci/count-tests.mjs BROKEN REPORT…
 *
 * BROKEN is the number of steps that failed around the tests. It shows in the sum only where no test
 * accounts for it: a lint error leaves no failed test behind, a failed test fails its step too.
 */
import { existsSync, readFileSync } from 'node:fs'

const [broken, ...paths] = process.argv.slice(2)
let passed = 0
let failed = 0
let skipped = 0
for (const path of paths.filter((path) => existsSync(path))) {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  passed += report.numPassedTests
  skipped += report.numPendingTests + report.numTodoTests
  // A file that does not load has no tests to count.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  failed += report.numFailedTests + unloaded.length
}
if (failed === 0) failed = Number(broken)
if (passed === 0 && failed === 0) failed = 1
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed === 0 ? 0 : 1
