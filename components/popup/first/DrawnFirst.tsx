import type { Sort } from '../../../lib/model/researcherOrder'
import type { Glance } from '../../../lib/store/glance'
import { FooterLine } from '../FooterLine'
import { FirstLines, FirstScreen } from './FirstScreen'
import { paint } from './paint'
import { timePaint } from './timePaint'

/** The popup's first screen as elements: made before there is a place for them, filled once the library has answered. */
export class DrawnFirst {
  readonly #sort: Sort
  readonly #screen = document.createElement('div')
  #listed: boolean
  #said = false

  /** @param listed whether a list is expected */
  constructor(sort: Sort, listed: boolean) {
    this.#sort = sort
    this.#listed = listed
    this.#draw()
  }

  show(): void {
    document.getElementById('first')?.replaceChildren(this.#screen)
    this.#screen.querySelector('input')?.focus()
  }

  /** @param glance undefined while nothing is known, and then nothing is said */
  say(glance: Glance | undefined): void {
    if (!glance || this.#said) return
    this.#said = true
    const listed = glance.total > 0
    if (listed !== this.#listed) {
      this.#listed = listed
      this.#draw()
    }
    // Nobody saved: there is something to learn then, which says so.
    if (!listed) return
    this.#screen.querySelector('.researcher-list')?.replaceChildren(still(paint(<FirstLines glance={glance} />)))
    this.#screen.querySelector('.popup-foot')?.replaceWith(still(paint(<FooterLine saved={glance.total} />)))
    timePaint(this.#screen, true)
  }

  #draw(): void {
    this.#screen.replaceChildren(still(paint(<FirstScreen sort={this.#sort} listed={this.#listed} />)))
    timePaint(this.#screen, false)
  }
}

/** Only the search field can be used before the rest can: what is typed is kept. */
function still(drawn: DocumentFragment): DocumentFragment {
  for (const part of drawn.querySelectorAll<HTMLElement>('a, button, select')) part.inert = true
  return drawn
}
