import type { At } from '../model/report.ts'
import { pathName } from '../model/source.ts'
import type { Finding } from '../views/check.ts'
import type { ListedQuote } from '../views/quote-list.ts'
import { escapeMarkdown } from './markdown.ts'
import { percent, plural, saidBy } from './phrases.ts'
import { plain } from './plain.ts'
import { displayWidth, wrap } from './width.ts'

/** Who says what is listed, and where: "Ines Morrow · direct · she (said) · Norwire · in/norwire.txt:298-341". */
function quoteFacts(quote: ListedQuote): string {
  const { speaker, outlet, parts } = quote
  const name = speaker?.name ?? null
  const place = placeOf(parts[0]!.at, quote.path ?? quote.url)
  return [...(name === null ? [] : [name]), ...saidBy(quote), outlet, place].join(' · ')
}

function marked({ form, text }: ListedQuote): string {
  return form === 'direct' ? `“${text}”` : text
}

/**
 * Quotations for a terminal, one below the other.
 * @param width cells a line may take
 */
export function writeQuotesText(quotes: readonly ListedQuote[], width: number): string {
  const blocks = quotes.map((quote) => [
    ...flow('', marked(quote), width),
    ...flow('  ', quoteFacts(quote), width),
  ])
  const lines = [plural(quotes.length, 'quotation'), ...blocks.flatMap((block) => ['', ...block])]
  return `${lines.join('\n')}\n`
}

/** Quotations as a Markdown list. */
export function writeQuotesMarkdown(quotes: readonly ListedQuote[]): string {
  const items = quotes.map(
    (quote) => `- ${escapeMarkdown(marked(quote))} — ${escapeMarkdown(quoteFacts(quote))}`,
  )
  const title = `# ${plural(quotes.length, 'quotation')}`
  return `${items.length > 0 ? `${title}\n\n${items.join('\n')}` : title}\n`
}

function likenessOf(verdict: Finding['verdict'], share: number): string {
  if (verdict === 'exact') return verdict
  return `${verdict}, ${percent(share)} ${verdict === 'translated' ? 'alike' : 'of the words'}`
}

/** Places told of a quotation that is checked; JSON has all. */
const FINDINGS_SHOWN = 20

/** A checked quotation for a terminal: each place with who says it, and what is different. */
export function writeFindingsText(
  findings: readonly (Finding & { readonly path?: string; readonly url?: string })[],
  width: number,
): string {
  if (findings.length === 0) return 'Not found, and nothing like it.\n'
  const lines = findings.slice(0, FINDINGS_SHOWN).flatMap((finding) => {
    const { verdict, share, speaker, differences, at, path, url } = finding
    const likeness = likenessOf(verdict, share)
    const by = speaker ?? (finding.quote === undefined ? 'in no quotation' : 'speaker left open')
    return [
      ...flow('', `${likeness} · ${by} · ${placeOf(at, path ?? url)}`, width),
      ...flow('  ', finding.text, width),
      ...differences.flatMap(({ kind, detail }) => flow('  · ', `${kind}: ${detail}`, width)),
      '',
    ]
  })
  const rest = findings.length - FINDINGS_SHOWN
  if (rest > 0) lines.push(`… and ${rest} more (--format json has all)`, '')
  return lines.join('\n')
}

function placeOf({ source, start, end }: At, name: string | undefined): string {
  return `${name === undefined ? source.slice(0, 12) : pathName(name)}:${start}-${end}`
}

function flow(lead: string, text: string, width: number): string[] {
  const below = ' '.repeat(displayWidth(lead))
  return wrap(plain(text), width - below.length).map(
    (line, index) => `${index === 0 ? lead : below}${line}`,
  )
}
