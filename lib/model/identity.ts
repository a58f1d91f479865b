import { z } from 'zod'

/** Where a person can carry an identifier that is theirs alone. A name is never one of these. */
export const identityKinds = ['scholar-feed', 'scholar', 'arxiv', 'orcid', 'openalex', 'semantic-scholar'] as const

export const identitySchema = z.object({
  kind: z.enum(identityKinds),
  value: z.string().trim().min(1).max(200),
})

/** An identifier of one person at one place, e.g. `{ kind: 'orcid', value: '0000-0002-1825-0097' }`. */
export type Identity = z.infer<typeof identitySchema>

/** The form in which two identities are compared and indexed: `orcid:0000-0002-1825-0097`. */
export function identityKey(identity: Identity): string {
  return `${identity.kind}:${identity.value}`
}
