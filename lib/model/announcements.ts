/** What kinds of announcement a listing has, in the order in which it has them. */
export const announcements = ['new', 'cross', 'replaced'] as const
