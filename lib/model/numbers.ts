import { z } from 'zod'

/** A Novelty or an AI Score: 0 to 100, kept to one decimal. Absent when unknown, never 0 for unknown. */
export const scoreSchema = z
  .number()
  .min(0)
  .max(100)
  .transform((value) => Math.round(value * 10) / 10)

/** How many of something: a whole number from 0 up. */
export const countSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** A calendar day, `2026-05-28`. */
export const daySchema = z.iso.date()

/** A moment in UTC, `2026-05-28T09:30:00.000Z`. */
export const momentSchema = z.iso.datetime()
