export type { Rendering } from '../views/rendering.ts'
