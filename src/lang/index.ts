/* Every language with tables of its own, one line each; what they share with others of their script stands beside them. */
export { czech } from './cs/index.ts'
export { german } from './de/index.ts'
export { english } from './en/index.ts'
export { spanish } from './es/index.ts'
export { polish } from './pl/index.ts'
export { russian } from './ru/index.ts'
export { ukrainian } from './uk/index.ts'
