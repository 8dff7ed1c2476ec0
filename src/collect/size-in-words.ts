/** A number of bytes as people read it; exact where it is small. */
export function sizeInWords(bytes: number): string {
  if (bytes < 10_000) return `${bytes} bytes`
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`
}
