import { z } from 'zod'
import { isArxivId } from './arxivId'
import type { ArxivId } from './arxivId'
import { isDoi } from './doi'
import type { Doi } from './doi'
import type { Brand } from './brand'
import { daySchema, momentSchema, scoreSchema } from './numbers'
import { provenanceSchema } from './provenance'

/** A paper's own key in this library. Says nothing of the paper: ids and titles may be learnt later. */
export type PaperId = Brand<'PaperId'>

export const paperIdSchema = z.custom<PaperId>((value) => typeof value === 'string' && /^[\w:.-]{1,64}$/.test(value))
export const arxivIdSchema = z.custom<ArxivId>(isArxivId, 'not an arXiv id')
export const doiSchema = z.custom<Doi>(isDoi, 'not a DOI')

/** Scores of this very paper, as one source gave them on one day. At least one number is present. */
export const paperScoreSchema = z
  .object({
    novelty: scoreSchema.optional(),
    aiScore: scoreSchema.optional(),
    source: provenanceSchema,
  })
  .refine((score) => score.novelty !== undefined || score.aiScore !== undefined, 'neither Novelty nor AI Score')

export const paperSchema = z.object({
  id: paperIdSchema,
  arxivId: arxivIdSchema.optional(),
  doi: doiSchema.optional(),
  title: z.string().trim().min(1).max(2000),
  authors: z.array(z.string().trim().min(1).max(300)).max(5000),
  /** False when the source cut the list ("et al."): who is missing is then unknown. */
  authorsComplete: z.boolean(),
  /** `cs.CL`, or what the source prints (`CL`). */
  category: z.string().trim().min(1).max(40).optional(),
  date: daySchema.optional(),
  /** Where a source gives no more than the year. */
  year: z.number().int().min(1000).max(3000).optional(),
  abstract: z.string().max(50_000).optional(),
  venue: z.string().max(500).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  hasCode: z.boolean().optional(),
  /** Where a source says its code is. */
  codeUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** A source's own one-line summary; not the authors' words. */
  summary: z.string().trim().min(1).max(2000).optional(),
  /** Percentile of predicted impact, 0-100, as a profile prints it before the category. Not a score of Gloss's. */
  impactPercentile: scoreSchema.optional(),
  citations: z.number().int().min(0).optional(),
  /** One entry a source, newest capture kept; the interface orders them. */
  scores: z.array(paperScoreSchema).max(100),
  /** The day and hour of the newest reading among its facts, where a source dates them; older readings only fill gaps. */
  capturedAt: momentSchema.optional(),
  /** Titles it had in earlier readings: papers are renamed, and pages and profiles go on listing the old name. */
  formerTitles: z.array(z.string().trim().min(1).max(2000)).max(20).optional(),
  /** When a number was read, where the newest reading did not give it. */
  olderNumbers: z.object({ citations: momentSchema, impactPercentile: momentSchema }).partial().optional(),
  /** Imported for itself and not only because a saved researcher's profile lists it: it stays when they go. */
  standalone: z.literal(true).optional(),
})

export type PaperScore = z.infer<typeof paperScoreSchema>
export type Paper = z.infer<typeof paperSchema>
