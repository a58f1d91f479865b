import { openLibrary } from '../../lib/store'
import type { Glance } from '../../lib/store/glance'
import { show } from '../shared/show'
import { Popup } from './Popup'

/** The popup itself, in place of what was drawn first. */
export function open(first: Glance | undefined): void {
  // The database opens while the page is drawn. What may be wrong with it shows when something is asked of it.
  openLibrary().then(undefined, () => undefined)
  show(<Popup first={first} />)
}
