import { z } from 'zod'
import { momentSchema, scoreSchema } from './numbers'

/** What a rule does to the papers it fits. */
export const ruleActions = ['mark', 'dim', 'hide', 'pin'] as const

/** A range of scores, 0-100; a bound that is left out is none. */
const rangeSchema = z
  .object({ min: scoreSchema.optional(), max: scoreSchema.optional() })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'a range without bounds')

/**
 * One of the reader's own rules: all of its conditions have to hold, and it has at least one. Conditions on a score hold
 * for papers with that score only.
 */
export const ruleSchema = z
  .object({
    id: z.string().min(1).max(64),
    on: z.boolean(),
    /** A name as the reader knows it. It says which papers to mark, never who somebody is. */
    author: z.string().trim().min(1).max(200).optional(),
    /** A word or phrase of the title or the abstract. */
    words: z.string().trim().min(1).max(200).optional(),
    /** `cs.CL`, or `cs` for all of it. */
    category: z.string().trim().min(1).max(40).optional(),
    novelty: rangeSchema.optional(),
    aiScore: rangeSchema.optional(),
    action: z.enum(ruleActions),
    /** When it was made. */
    at: momentSchema,
    /** Where it stands, lower first: of the rules that fit a paper the first decides. See `inOrder`. */
    place: z.number().int().min(0).max(1_000_000).optional(),
  })
  .refine(
    ({ author, words, category, novelty, aiScore }) => Boolean(author ?? words ?? category ?? novelty ?? aiScore),
    'a rule without a condition',
  )

/** A rule as the reader writes it: the rest comes with being kept. */
export type SaidRule = Omit<Rule, 'id' | 'at' | 'place'>

export type Rule = z.infer<typeof ruleSchema>
export type RuleAction = Rule['action']
