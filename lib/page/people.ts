import type { Sighting, SightingOnPage } from '../model/sighting'

/** A sighting as it travels, without its element. */
export function plain(person: SightingOnPage): Sighting {
  const sighting: SightingOnPage = { ...person }
  delete sighting.element
  return sighting
}
