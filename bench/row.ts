/** One measured figure, as docs/quality.md and floors.json know it. */
export interface Row {
  /** What is measured: `seeds`, `cleaning`, `identify` … */
  stage: string
  /** Unique within the stage; with it the key of the floor: `cleaning/uk token F1`. */
  name: string
  /** Higher is better. Shares are 0..1; say another unit in the name. */
  value: number
  /** Never let it sink below this; filled in from floors.json. */
  floor?: number
  goal?: number
  /** The best figure known elsewhere, with where it is from if that needs words. */
  best?: number | string
  /** Others measured on the same items in the same run. */
  peers?: { name: string; value: number }[]
  note?: string
}

/** What a module of bench/quality returns: its figures, and what it could not measure for want of data. */
export interface Measurement {
  rows: Row[]
  absent?: string[]
  /** Misses worth a person's eye, one line each. */
  misses?: string[]
}
