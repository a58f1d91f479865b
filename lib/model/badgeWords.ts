/** What badges and authors' marks say, in the reader's language; a character of Unicode's private use stands for the number or the name. */
export interface BadgeWords {
  novelty: string
  aiScore: string
  profile: string
  ownScores: string
  profileScores: string
  profileScoresUnnamed: string
  noScore: string
  confirmed: string
  possible: string
  id: string
  title: string
  prefix: string
  byIdentity: string
  byProfile: string
  byName: string
}
