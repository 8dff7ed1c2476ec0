/**
 * The same text in memory of its own. A piece of a string keeps the whole string alive, so what is remembered longer
 * than its page has to be parted from it.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1)
}
