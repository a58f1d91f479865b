import { announcements } from '../model/announcements'

/** The kinds of announcement a listing has, in its order. */
export const kinds = announcements
