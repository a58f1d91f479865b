import { z } from 'zod'
import { announcements } from './announcements'
import { momentSchema } from './numbers'
import { researcherIdSchema } from './researcher'
import type { Rule } from './rule'
import type { Settings } from './settings'

/** How the reader has listings shown; remembered per site, which is a group of kinds of page: all of arXiv's listings. */
export const viewSchema = z.object({
  /** The bar is folded out. */
  open: z.boolean(),
  /** The page stands as it was; the rest waits to be used again. */
  off: z.boolean(),
  sort: z.enum(['page', 'novelty', 'aiScore', 'authors']),
  minNovelty: z.number().min(0).max(100).optional(),
  minAiScore: z.number().min(0).max(100).optional(),
  /** Score filters count a paper without that score as below. Off: it stays, whatever the filter. */
  unscoredToo: z.boolean(),
  /** Only papers by saved researchers; `confirmed` leaves out those of whom only the name fits. */
  saved: z.enum(['all', 'confirmed', 'possible']),
  /** Kinds of announcement that are folded away. */
  folded: z.array(z.enum(announcements)).max(3),
  /** What happens to papers below a filter. */
  below: z.enum(['dim', 'hide']),
  /** What happens to papers seen on an earlier visit. */
  seen: z.enum(['show', 'dim', 'hide']),
  /** Papers of saved researchers stand at the top of their section. */
  pin: z.boolean(),
  /** Words to find in a paper. They belong to one listing: another day's is not filtered by them. */
  text: z.string().max(200),
  textFor: z.string().max(3000),
})

export type View = z.infer<typeof viewSchema>

/** What names a listing or a paper: an arXiv id, a DOI, a title key. */
const keySchema = z.string().min(1).max(2000)
const listingSchema = z.string().min(1).max(3000)
const papersSchema = z.array(keySchema).max(20_000)

/** A page that lists papers was opened, or lists more than before. */
export const visitSchema = z.object({
  /** The registry name of the kind of page, and the group it belongs to. */
  site: z.string().min(1).max(60),
  group: z.string().min(1).max(60),
  listing: listingSchema,
  /** In page order. */
  papers: papersSchema,
})
export type Visit = z.infer<typeof visitSchema>

/** What the reader's own memory says of a page. */
export interface VisitAnswer {
  view?: View
  reading: Settings['reading']
  rules: Rule[]
  /** The end of the visit before this one; absent on the first. */
  lastAt?: string
  /** For each paper: `s` seen on an earlier visit, `n` not listed here then, `x` dismissed; several, or empty. */
  marks: string[]
}

export const seenSchema = z.object({ papers: papersSchema })
export const dismissSchema = z.object({ paper: keySchema, dismissed: z.boolean() })
export const saveViewSchema = z.object({ group: z.string().min(1).max(60), view: viewSchema })

/** A paper by somebody saved, as the inbox keeps it. */
export const inboxItemSchema = z.object({
  paper: keySchema,
  title: z.string().trim().min(1).max(2000),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** Who wrote it; `possible` where only the name fits. */
  people: z
    .array(z.object({ id: researcherIdSchema, name: z.string().max(300), kind: z.enum(['confirmed', 'possible']) }))
    .min(1)
    .max(100),
  site: z.string().max(60),
  at: momentSchema,
})
export type InboxItem = z.infer<typeof inboxItemSchema>

export const foundSchema = z.object({
  listing: listingSchema,
  items: z.array(inboxItemSchema.omit({ at: true })).max(20_000),
})
export type Found = z.infer<typeof foundSchema>
