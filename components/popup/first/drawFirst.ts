import { i18n } from '#i18n'
import { logOnce } from '../../../lib/log'
import { sortParam } from '../../../lib/model/researcherOrder'
import type { Glance } from '../../../lib/store/glance'
import { readGlance } from '../../../lib/store/glance'
import { paintRememberedTheme } from '../../shared/theme'
import { hadList } from '../hadList'
import { listSort } from '../listSort'
import { DrawnFirst } from './DrawnFirst'

/**
 * Draws the popup as the reader left it, before the script that runs it is loaded: 2,000 researchers take long to read
 * and React takes long to start, the head and the first lines take neither. The lines come once the library has said that
 * they still hold, which mostly takes less than a frame; the head does not wait for longer than that: two paints of a
 * popup take longer than one.
 * @returns what is shown of the list, once a reader sees it; undefined when it has to be read first. Never rejects.
 */
export async function drawFirst(): Promise<Glance | undefined> {
  try {
    const sort = listSort()
    const asked = readGlance(sortParam(sort))
    document.documentElement.lang = i18n.t('common.language')
    paintRememberedTheme()
    const screen = new DrawnFirst(sort, hadList())
    screen.say(await Promise.race([asked, nothingAfter(SOON)]))
    screen.show()
    const glance = await Promise.race([asked, nothingAfter(PATIENCE)])
    screen.say(glance)
    await painted()
    return glance
  } catch (error) {
    // What follows draws all of it anyway, and says what is wrong.
    logOnce('popup', error)
    return undefined
  } finally {
    loadRest()
  }
}

/**
 * Has the page load what it takes to use it, which the build laid by; while it is developed, it loads that by itself. Not
 * before something is painted, and not by the page itself: a browser shows the popup's window once its page has loaded.
 */
function loadRest(): void {
  const rest = document.querySelector<HTMLTemplateElement>('template#rest')
  if (rest) document.head.append(rest.content)
}

/** As long as it takes to read two rows of a library that is at rest, in milliseconds. */
const SOON = 12

/** A library that is just brought up to date elsewhere opens when that is over: the popup itself can say so. */
const PATIENCE = 400

/** Longer than a frame takes; a page that is not in view is given none. */
const A_FRAME = 100

const nothingAfter = (time: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), time))

/** Resolves once what was drawn so far is painted: what follows keeps the page busy for so long that it would come first. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => setTimeout(resolve)
    requestAnimationFrame(done)
    setTimeout(done, A_FRAME)
  })
}
