/**
 * Milliseconds since 1970 of an ISO 8601 date, wherever the program runs: a time without a zone is read as UTC.
 * Infinite where there is none, or none that can be read, so that undated things come last.
 */
export function instantOf(value: string | undefined): number {
  if (!value) return Number.POSITIVE_INFINITY
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(value) || !value.includes('T') ? value : `${value}Z`
  const time = Date.parse(zoned)
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time
}
