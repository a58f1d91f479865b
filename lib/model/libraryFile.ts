import { z } from 'zod'
import { momentSchema } from './numbers'
import { paperIdSchema, paperSchema } from './paper'
import { researcherIdSchema, researcherSchema } from './researcher'
import { ruleSchema } from './rule'

export const overrideSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(['not-paper', 'not-researcher']),
  row: z.string().min(1).max(2000),
  paper: paperIdSchema.optional(),
  researcher: researcherIdSchema.optional(),
  at: momentSchema,
})

/** The newest library file this code writes and reads. */
export const LIBRARY_FILE_VERSION = 1

/** The library as one file: everything the reader saved and said, nothing of what pages or sources can give again. */
export const libraryFileSchema = z.object({
  format: z.literal('gloss-library'),
  version: z.literal(LIBRARY_FILE_VERSION),
  exportedAt: momentSchema,
  researchers: z.array(researcherSchema).max(1_000_000),
  papers: z.array(paperSchema).max(5_000_000),
  overrides: z.array(overrideSchema).max(1_000_000).default([]),
  /** The reader's own rules; files from before there were any have none. */
  rules: z.array(ruleSchema).max(10_000).optional(),
})

export type LibraryFile = z.infer<typeof libraryFileSchema>
