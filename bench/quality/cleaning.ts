import { printCases } from './cleaning/print-cases.ts'

/*
 * npx tsx bench/quality/cleaning.ts --cases [NAME…]    what the reader gets wrong on test/cases
 */
if (process.argv[2] === '--cases') await printCases(process.argv.slice(3))
