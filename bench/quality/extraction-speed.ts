/** Web pages a second, beside Readability and trafilatura: bench/speed/extraction.ts. */
export { measure } from '../speed/extraction.ts'
