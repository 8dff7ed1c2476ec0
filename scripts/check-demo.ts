import { checkDemo } from '../bench/quality/demo/check.ts'
import { readDemo } from '../bench/quality/demo/gold.ts'

/*
 * npx tsx scripts/check-demo.ts
 * Proves that every place named in demo/gold.json occurs in the file and article it is said to be in.
 */
const demo = readDemo()
const problems = checkDemo(demo)
for (const problem of problems) console.error(problem)
const { articles, quotes, claims, timeline } = demo.gold
console.log(
  `${demo.files.size} files, ${articles.length} articles, ${quotes.length} quotations, ` +
    `${claims.length} claims, ${timeline.length} dates: ${problems.length} problems`,
)
process.exitCode = problems.length > 0 ? 1 : 0
