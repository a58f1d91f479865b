import { z } from 'zod'
import { identitySchema } from './identity'
import { paperSchema, paperScoreSchema } from './paper'
import { provenanceSchema } from './provenance'
import { metricsSchema, researcherSchema } from './researcher'

/** The edge every captured paper passes, whatever format it came from. Shapes as in `Capture`. */
export const capturedPaperSchema = paperSchema
  .omit({ id: true, scores: true })
  .extend({ scores: z.array(paperScoreSchema).max(100).optional() })

/** The edge every captured researcher passes. */
export const capturedResearcherSchema = metricsSchema.extend({
  name: researcherSchema.shape.name,
  affiliation: researcherSchema.shape.affiliation,
  interests: researcherSchema.shape.interests,
  identities: z.array(identitySchema).max(50),
  papers: z.array(capturedPaperSchema).max(20_000).optional(),
  tags: researcherSchema.shape.tags.optional(),
  note: researcherSchema.shape.note.optional(),
  source: provenanceSchema,
})
