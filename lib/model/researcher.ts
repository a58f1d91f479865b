import { z } from 'zod'
import type { Brand } from './brand'
import { identitySchema } from './identity'
import { countSchema, momentSchema, scoreSchema } from './numbers'
import { paperIdSchema } from './paper'
import { provenanceSchema, sourceKinds } from './provenance'

/** A saved researcher's key in this library. */
export type ResearcherId = Brand<'ResearcherId'>

export const researcherIdSchema = z.custom<ResearcherId>(
  (value) => typeof value === 'string' && /^[\w:.-]{1,64}$/.test(value),
)

/** What a profile says of a person, each number optional: a source that omits one leaves it absent. */
export const metricsSchema = z.object({
  field: z.string().trim().min(1).max(40).optional(),
  hIndex: countSchema.optional(),
  i10Index: countSchema.optional(),
  paperCount: countSchema.optional(),
  citations: countSchema.optional(),
  novelty: scoreSchema.optional(),
  aiScore: scoreSchema.optional(),
})

/** One reading of a profile: its numbers, and where and when they were read. */
export const snapshotSchema = metricsSchema.extend({ source: provenanceSchema })

export const researcherSchema = metricsSchema.extend({
  id: researcherIdSchema,
  name: z.string().trim().min(1).max(300),
  /** The reader wrote this name; no import changes it. */
  nameByReader: z.literal(true).optional(),
  affiliation: z.string().max(500).optional(),
  interests: z.array(z.string().min(1).max(200)).max(50).optional(),
  identities: z.array(identitySchema).max(50),
  /** The papers the profile lists, in the profile's own order. These, and only these, are confirmed theirs. */
  papers: z.array(paperIdSchema).max(20_000),
  tags: z.array(z.string().trim().min(1).max(60)).max(100),
  note: z.string().max(100_000),
  /** Of sources that disagree, whose numbers stand at the top, as the reader said; else the newest. */
  leads: z.enum(sourceKinds).optional(),
  /** The reading that the top-level numbers come from. */
  source: provenanceSchema,
  /** Every reading so far, oldest first. */
  history: z.array(snapshotSchema).max(1000),
  savedAt: momentSchema,
  updatedAt: momentSchema,
})

export type Metrics = z.infer<typeof metricsSchema>
export type Snapshot = z.infer<typeof snapshotSchema>
export type Researcher = z.infer<typeof researcherSchema>
/** A researcher without the list of their papers, which can be long: what lists of people need. */
export type ResearcherBrief = Omit<Researcher, 'papers'>
/** What a line of a list shows of them. */
export type ResearcherLine = Pick<
  Researcher,
  'id' | 'name' | 'field' | 'hIndex' | 'paperCount' | 'citations' | 'novelty' | 'aiScore' | 'tags'
>
