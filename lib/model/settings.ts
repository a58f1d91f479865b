import { z } from 'zod'
import type { Manner } from './lookup'

/**
 * The reader's choices. Every field falls back to its default when what is stored does not fit, so that one bad value
 * never costs the others; fields that this code does not know (a newer Gloss wrote them) are carried along.
 */
export const settingsSchema = z.looseObject({
  theme: z.enum(['system', 'light', 'dark']).default('system').catch('system'),
  /** Groups of sites (`arxiv`, `scholar`) that are switched off or on; a group that is not named is on. */
  sites: z.record(z.string().min(1).max(60), z.boolean()).default({}).catch({}),
  backups: z
    .looseObject({
      /** Snapshots kept inside the extension. */
      automatic: z.boolean().default(true).catch(true),
      /** Files in the downloads folder: days between two, 0 for none. The permission is asked for when it is set. */
      fileEveryDays: z.number().int().min(0).max(365).default(0).catch(0),
    })
    .prefault({})
    .catch({ automatic: true, fileEveryDays: 0 }),
  /** Reading listings: what stands at their head, what their keys do, what is remembered. */
  reading: z
    .looseObject({
      /** The bar at the head of listings. */
      bar: z.boolean().default(true).catch(true),
      /** Single keys on listings (`j`, `k`, …). */
      keys: z.boolean().default(true).catch(true),
      /** Numbers appear only on focus or under the pointer. */
      blind: z.boolean().default(false).catch(false),
      /** Badges are printed. */
      print: z.boolean().default(true).catch(true),
      /** Which papers were seen, and which listings were visited when. */
      memory: z.boolean().default(true).catch(true),
      /** Papers that are new on a listing since the last visit are marked. */
      fresh: z.boolean().default(true).catch(true),
      /** New papers of saved researchers are collected from the pages that are opened. */
      inbox: z.boolean().default(true).catch(true),
    })
    .prefault({})
    .catch({ bar: true, keys: true, blind: false, print: true, memory: true, fresh: true, inbox: true }),
  refresh: z
    .looseObject({
      /** Days between two refreshes of every saved researcher, 0 for none, from the sources that are switched on. */
      everyDays: z.number().int().min(0).max(365).default(0).catch(0),
    })
    .prefault({})
    .catch({ everyDays: 0 }),
})

export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = settingsSchema.parse({})

/** Whether a group of sites is switched on. */
export function isSiteOn(settings: Settings, group: string): boolean {
  return settings.sites[group] ?? true
}

/** How badges are to be; undefined for numbers that show and are printed. */
export function mannerOf({ reading: { blind, print } }: Settings): Manner | undefined {
  return blind || !print ? { ...(blind && { blind }), ...(!print && { unprinted: true }) } : undefined
}
