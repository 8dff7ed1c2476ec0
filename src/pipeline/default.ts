import { copies } from '../link/copies.ts'
import { revises } from '../link/revises.ts'
import { sameStory } from '../link/same-story.ts'
import { feedReader } from '../read/feed/index.ts'
import { htmlReader } from '../read/html/index.ts'
import { textReader } from '../read/text/index.ts'
import { sentences } from '../stages/sentences.ts'
import { tokens } from '../stages/tokens.ts'
import { type Pipeline, pipeline } from './pipeline.ts'

/** The pipeline every command runs: read, mark sentences and words, find copies, tie stories. */
export const defaultPipeline: Pipeline = pipeline(
  textReader,
  htmlReader,
  feedReader(textReader, htmlReader),
)
  .stage(sentences)
  .stage(tokens)
  .linker(revises)
  .linker(copies)
  .linker(sameStory)
  .build()
