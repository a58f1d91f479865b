import type { AuthorNote } from '../model/lookup'
import { dressOf } from './dress'
import type { Dress } from './dress'
import { glossElement } from './el'
import type { Looks } from './looks'
import { personMark } from './person'
import { authorMarkText } from './words'

// Raised, and without a width of its own: it stands over the comma after the name and moves no word of the line.
const CSS = `:host{all:initial!important;display:inline-block!important;width:0!important;height:0!important;
position:relative!important;vertical-align:baseline!important;cursor:help!important;user-select:none!important;-webkit-user-select:none!important}
svg{position:absolute;inset-inline-start:0;inset-block-end:.36em;width:8px;height:8px;fill:var(--m);stroke:var(--m);stroke-width:1.3;overflow:visible}
:host{--m:#2f56b0;font-size:16px!important}:host(.dark){--m:#8fadf3}
svg.possible{fill:none}
@media print{:host(.unprinted){display:none!important}}`.replaceAll('\n', '')

let dress: Dress | undefined

/** The mark beside a saved researcher's name in an author line: drawn, titled and named differently for either kind. */
export function createAuthorMark(note: AuthorNote, name: string, looks: Looks): HTMLElement {
  const mark = glossElement('gloss-author')
  const words = authorMarkText(note.because, name)
  mark.dataset.author = note.kind
  mark.title = words
  mark.setAttribute('role', 'img')
  mark.setAttribute('aria-label', words)
  if (looks.dark) mark.classList.add('dark')
  if (looks.manner.unprinted) mark.classList.add('unprinted')
  dress ??= dressOf(CSS)
  dress(mark.shadowRoot, personMark(note.kind))
  return mark
}

/** Puts a mark right after a name, never inside a link. */
export function placeAuthorMark(mark: HTMLElement, name: Element): void {
  const link = name.closest('a')
  ;(link ?? name).after(mark)
}
