/** C0 and C1 controls but tab and line ends, bidirectional overrides and isolates, lone surrogates, noncharacters. */
const HARMFUL =
  /([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate})/gu

/**
 * Text from a source, escaped, with characters that could reorder, hide or break the line written out:
 * U+202E shows as `⟨U+202E⟩` and no longer acts.
 */
export function SourceText({ text }: { readonly text: string }) {
  const parts = text.split(HARMFUL)
  if (parts.length === 1) return <>{text}</>
  return (
    <>{parts.map((part, i) => (i % 2 === 0 ? part : <span class="ctl">{codeOf(part)}</span>))}</>
  )
}

/** The same as plain text, for titles and attributes. */
export function sourceText(text: string): string {
  return text.replace(HARMFUL, codeOf)
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
