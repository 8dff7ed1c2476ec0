/*
 * What an archive may ask of the machine. None of it was swept: each is far above what real collections hold and
 * far below what a hostile one asks for.
 */

/** Bytes looked at to tell what an archive or a part is; a tar header is 512, its mark lies at 257. */
export const HEAD_BYTES = 4096
/** Archives within archives: a WARC in a WACZ in a tar is 3. */
export const MAX_DEPTH = 3
/** Parts of one archive, those of its inner archives included. */
export const MAX_PARTS = 1_000_000
/** An archive may unpack to so many times its size … */
export const MAX_RATIO = 100
/** … and to so many bytes whatever its size. DEFLATE reaches 1,032 times; pages of words 3 to 10. */
export const FREE_BYTES = 64 * 1024 * 1024
/** A ZIP archive that has no file of its own (standard input, inside another) is held whole up to here. */
export const MAX_HELD_ZIP_BYTES = 256 * 1024 * 1024
/** A mail or saved page, its pictures in base64 included, is held whole up to here. */
export const MAX_MAIL_BYTES = 64 * 1024 * 1024
/** Header lines of a record or an HTTP answer, in bytes; servers send 8 to 16 KB at most. */
export const MAX_HEADER_BYTES = 256 * 1024
/** Longest line taken for a header of its own. */
export const MAX_LINE_BYTES = 64 * 1024
/** Broken stretches after which a compressed file is given up: each costs a search for the next beginning. */
export const MAX_BROKEN = 1000
