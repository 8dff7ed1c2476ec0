/**
 * An ISO 8601 date as people read it: `2022-01-10 18:40 +06:00`. Seconds that are zero say nothing; the same in every
 * language.
 */
export function readableDate(value: string): string {
  return value
    .replace('T', ' ')
    .replace(/( \d\d:\d\d):00(?:\.0+)?(?!\d)/, '$1')
    .replace(/(\d)(Z|[+-]\d\d:?\d\d)$/, (_, digit, zone) => {
      return `${digit} ${zone === 'Z' ? 'UTC' : zone}`
    })
}
