/** Exit codes of every command. */
export const EXIT = {
  done: 0,
  nothingUsable: 1,
  wrongCall: 2,
  /** A fault of the program: EX_SOFTWARE of sysexits.h, so that it is not taken for one of the above. */
  fault: 70,
} as const
