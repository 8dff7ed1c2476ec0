import { copies } from '../link/copies.ts'
import { decisions } from '../link/decisions.ts'
import { revises } from '../link/revises.ts'
import { sameEntity } from '../link/same-entity.ts'
import { sameQuote } from '../link/same-quote.ts'
import { sameStory } from '../link/same-story.ts'
import { feedReader } from '../read/feed/index.ts'
import { htmlReader } from '../read/html/index.ts'
import { textReader } from '../read/text/index.ts'
import { mentions } from '../stages/mentions.ts'
import { quotes } from '../stages/quotes.ts'
import { sentences } from '../stages/sentences.ts'
import { tokens } from '../stages/tokens.ts'
import { type Pipeline, pipeline } from './pipeline.ts'

/** The pipeline every command runs: read, mark sentences, words and names, find copies, tie stories, names and quotations. */
export const defaultPipeline: Pipeline = pipeline(
  textReader,
  htmlReader,
  feedReader(textReader, htmlReader),
)
  .stage(sentences)
  .stage(tokens)
  .stage(mentions)
  .stage(quotes)
  .linker(revises)
  .linker(copies)
  .linker(sameStory)
  .linker(sameEntity)
  .linker(decisions)
  .linker(sameQuote)
  .build()
