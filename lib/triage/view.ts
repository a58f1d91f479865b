import type { View } from '../model/triage'

/** A listing as the page shows it, the bar folded in. */
export const defaultView: View = {
  open: false,
  off: false,
  sort: 'page',
  unscoredToo: false,
  saved: 'all',
  folded: [],
  below: 'hide',
  seen: 'show',
  pin: false,
  text: '',
  textFor: '',
}

/** The view for a listing: words to find belong to the listing they were typed on. */
export function viewFor(view: View | undefined, listing: string): View {
  const own = view ?? defaultView
  return own.textFor === listing ? own : { ...own, text: '', textFor: listing }
}

/** Whether the view leaves every paper where and as the page has it. */
export function isPlain(view: View): boolean {
  return !sorts(view) && !filters(view)
}

function sorts({ sort, pin }: View): boolean {
  return sort !== 'page' || pin
}

function filters({ minNovelty, minAiScore, saved, folded, seen, text }: View): boolean {
  return (
    minNovelty !== undefined ||
    minAiScore !== undefined ||
    saved !== 'all' ||
    folded.length > 0 ||
    seen !== 'show' ||
    text.trim() !== ''
  )
}
