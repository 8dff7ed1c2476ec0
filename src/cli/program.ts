import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { CheckCommandOptions } from './commands/check.ts'
import type { CollectCommandOptions } from './commands/collect.ts'
import type { CompareCommandOptions } from './commands/compare.ts'
import type { DemoOptions } from './commands/demo.ts'
import type { QuotesCommandOptions } from './commands/quotes.ts'
import { CHECK_FORMATS, FORMATS, INTERFACE_LANGUAGES, QUOTE_FORMATS } from './formats.ts'

/** Largest file or part of an archive, and all input, in bytes; as in collect, which is loaded only once there is work. */
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024
const DEFAULT_MAX_TOTAL_BYTES = 2 * 1024 * 1024 * 1024

/** The command line: what may be called and how. `onDone` is given the exit code of the command that ran. */
export function createProgram(onDone: (exitCode: number) => void): Command {
  const program = new Command('synoptic')
    .description('Shows how every source tells the same event, each word traceable to its file.')
    .version(manifest.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(see --help)')
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`synoptic: ${text.replace(/^error: /, '')}`),
    })
    .addHelpText(
      'after',
      examples('demo', 'compare reports/', 'compare a.txt b.txt --out report.html'),
    )
  addCompare(program, onDone)
  addQuotes(program, onDone)
  addCheck(program, onDone)
  addCollect(program, onDone)
  addDemo(program, onDone)
  addSchema(program, onDone)
  return program
}

const COMPARE_EXAMPLES = examples(
  'compare reports/                       # the report as text',
  'compare reports/ --out report.html     # one page that opens from disk',
  'compare reports/ --format json | jq .stories',
  'compare crawl.warc.gz export.jsonl     # what archives hold',
  'pdftotext leak.pdf - | synoptic compare - reports/',
)

function addCompare(program: Command, onDone: (exitCode: number) => void): void {
  program
    .command('compare')
    .description('compare documents and print one report')
    .argument('<path...>', PATHS)
    .addOption(formatOption(FORMATS))
    .addOption(outOption())
    .option('--offline', 'download nothing; always so, and here to be said', true)
    .addOption(maxBytesOption())
    .addOption(maxTotalBytesOption())
    .addOption(gazetteerOption())
    .addOption(decisionsOption())
    .addOption(languageOption())
    .option(
      '-v, --verbose',
      'add the raw place of everything shown, and tell of guessed encodings and open quotation marks',
      false,
    )
    .addHelpText('after', COMPARE_EXAMPLES)
    .action(async (paths: string[], options: CompareCommandOptions) => {
      const { compareCommand } = await import('./commands/compare.ts')
      onDone(await compareCommand(paths, options))
    })
}

function addQuotes(program: Command, onDone: (exitCode: number) => void): void {
  program
    .command('quotes')
    .description('list every quotation: who says what, and where')
    .argument('<path...>', PATHS)
    .option('--speaker <name>', 'only of speakers with all words of this name, in any language')
    .addOption(formatOption(QUOTE_FORMATS))
    .addOption(outOption())
    .addOption(maxBytesOption())
    .addOption(maxTotalBytesOption())
    .addOption(gazetteerOption())
    .addOption(decisionsOption())
    .addHelpText('after', examples('quotes reports/', 'quotes reports/ --speaker "Ada Quill"'))
    .action(async (paths: string[], options: QuotesCommandOptions) => {
      const { quotesCommand } = await import('./commands/quotes.ts')
      onDone(await quotesCommand(paths, options))
    })
}

function addCheck(program: Command, onDone: (exitCode: number) => void): void {
  program
    .command('check')
    .description('tell whether a quotation occurs, where, said by whom and how altered')
    .argument('<quotation>', 'the words, in one argument')
    .argument('<path...>', PATHS)
    .addOption(formatOption(CHECK_FORMATS))
    .addOption(outOption())
    .addOption(maxBytesOption())
    .addOption(maxTotalBytesOption())
    .addOption(gazetteerOption())
    .addOption(decisionsOption())
    .addHelpText('after', examples('check "We will not pay for it" reports/'))
    .action(async (quotation: string, paths: string[], options: CheckCommandOptions) => {
      const { checkCommand } = await import('./commands/check.ts')
      onDone(await checkCommand(quotation, paths, options))
    })
}

function addCollect(program: Command, onDone: (exitCode: number) => void): void {
  program
    .command('collect')
    .description('fetch pages, feeds and sitemaps, with what they list, and keep them as WARC')
    .argument('<url...>', 'addresses, with https:// written out')
    .requiredOption(
      '--to <folder>',
      'folder to keep them in; run it again to go on, or to look for changes',
    )
    .option('--limit <n>', 'most addresses fetched in one run', readCount, 1000)
    .option('--delay <seconds>', 'pause between two requests to one host', readSeconds, 1)
    .option(
      '--fresh <seconds>',
      'do not ask again for what was fetched so recently',
      readSeconds,
      600,
    )
    .option('--max-bytes <n>', 'largest answer stored, in bytes', readCount, DEFAULT_MAX_BYTES)
    .option('--user-agent <name>', 'what to call ourselves; robots.txt is read for its first word')
    .option('--allow-private', 'also fetch from private, loopback and link-local addresses', false)
    .addHelpText(
      'after',
      examples(
        'collect https://tidings.example/rss --to harbour/',
        'compare harbour/ --out report.html',
      ),
    )
    .action(async (urls: string[], options: CollectCommandOptions) => {
      const { collectCommand } = await import('./commands/collect.ts')
      onDone(await collectCommand(urls, options))
    })
}

function addDemo(program: Command, onDone: (exitCode: number) => void): void {
  program
    .command('demo')
    .description('compare the bundled, invented story and write its page')
    .option('--out <file>', 'the HTML report to write', 'synoptic-report.html')
    .addOption(gazetteerOption())
    .addOption(decisionsOption())
    .addOption(languageOption())
    .addHelpText('after', examples('demo', 'demo --language uk --out /tmp/demo.html'))
    .action(async (options: DemoOptions) => {
      const { demoCommand } = await import('./commands/demo.ts')
      onDone(await demoCommand(options))
    })
}

function addSchema(program: Command, onDone: (exitCode: number) => void): void {
  program
    .command('schema')
    .description('print a JSON Schema')
    .addArgument(new Argument('<of>', 'what it describes').choices(['report']))
    .addHelpText('after', examples('schema report > report.schema.json'))
    .action(async () => {
      const { schemaCommand } = await import('./commands/schema.ts')
      onDone(await schemaCommand())
    })
}

const PATHS =
  'files, folders with all below, archives (WARC, WACZ, ZIP, tar, JSON Lines, EML, MHTML); - is standard input'

function formatOption(forms: readonly string[]): Option {
  return new Option('--format <form>', 'form of the output; text on a terminal, else json').choices(
    forms,
  )
}

function outOption(): Option {
  return new Option('--out <file>', 'write to a file, whose extension gives the form')
}

function maxBytesOption(): Option {
  return new Option(
    '--max-bytes <n>',
    'largest file or part of an archive read, in bytes; an archive itself may be of any size',
  )
    .argParser(readCount)
    .default(DEFAULT_MAX_BYTES)
}

function maxTotalBytesOption(): Option {
  return new Option('--max-total-bytes <n>', 'most bytes of files and parts read in all')
    .argParser(readCount)
    .default(DEFAULT_MAX_TOTAL_BYTES)
}

function gazetteerOption(): Option {
  return new Option(
    '--gazetteer <file>',
    'names of your own: TSV, FollowTheMoney or Wikidata JSON lines; may be given again',
  )
    .argParser((path: string, before: readonly string[]) => [...before, path])
    .default([], 'none')
}

function decisionsOption(): Option {
  return new Option(
    '--decisions <file>',
    'what you decided on names, as JSON lines: which are one and which are not; may be given again',
  )
    .argParser((path: string, before: readonly string[]) => [...before, path])
    .default([], 'none')
}

function languageOption(): Option {
  return new Option(
    '--language <tag>',
    'interface of the HTML report; text and Markdown are always English',
  )
    .choices(INTERFACE_LANGUAGES)
    .default('en')
}

/** @throws InvalidArgumentError for anything but a whole number above zero. */
function readCount(value: string): number {
  const count = Number(value)
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(count) || count === 0) {
    throw new InvalidArgumentError('It must be a whole number above zero.')
  }
  return count
}

/** @throws InvalidArgumentError for anything but a number of at least zero. */
function readSeconds(value: string): number {
  const seconds = Number(value)
  if (!/^\d+(?:\.\d+)?$/.test(value))
    throw new InvalidArgumentError('It must be a number of seconds.')
  return seconds
}

function examples(...lines: readonly string[]): string {
  const shown = lines.map((line) => (line.includes('| synoptic') ? line : `synoptic ${line}`))
  return `\nExamples:\n${shown.map((line) => `  ${line}`).join('\n')}`
}
