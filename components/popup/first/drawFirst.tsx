import { i18n } from '#i18n'
import { logOnce } from '../../../lib/log'
import type { Glance } from '../../../lib/store/glance'
import { readGlance } from '../../../lib/store/glance'
import { sortParam } from '../../../lib/model/researcherOrder'
import { paintRememberedTheme } from '../../shared/theme'
import { listSort } from '../listSort'
import { FirstScreen } from './FirstScreen'
import { paint } from './paint'
import { timePaint } from './timePaint'

/**
 * Draws the popup as the reader left it, before the script that runs it is loaded: 2,000 researchers take long to read
 * and React takes long to start, the first lines take neither.
 * @returns what is shown of the list; undefined when it has to be read first. Never rejects.
 */
export async function drawFirst(): Promise<Glance | undefined> {
  const sort = listSort()
  const asked = readGlance(sortParam(sort))
  try {
    document.documentElement.lang = i18n.t('common.language')
    paintRememberedTheme()
    const glance = await Promise.race([asked, nothingAfter(PATIENCE)])
    const place = document.getElementById('first')
    // Nobody saved: then there is no list, and something to learn.
    if (!place || glance?.total === 0) return glance
    place.replaceChildren(paint(<FirstScreen sort={sort} glance={glance} />))
    // Only the search field can be used before the rest can: what is typed is kept.
    for (const part of place.querySelectorAll<HTMLElement>('a, button, select')) part.inert = true
    place.querySelector('input')?.focus()
    timePaint(place, glance !== undefined)
    return glance
  } catch (error) {
    // What follows draws all of it anyway, and says what is wrong.
    logOnce('popup', error)
    return undefined
  }
}

/** A library that is just brought up to date elsewhere opens when that is over: the popup itself can say so. */
const PATIENCE = 400

const nothingAfter = (time: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), time))
