/** Speed and its growth with the number of documents, beside a MinHash peer: bench/speed. */
export { measure } from '../speed/pipeline.ts'
