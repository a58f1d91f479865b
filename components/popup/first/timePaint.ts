/**
 * Has the browser note when a reader sees the popup's head and its first line: how long it takes to open is measured by
 * that (the Element Timing API). Call before they are painted.
 */
export function timePaint(page: ParentNode, listed: boolean): void {
  page.querySelector('h1')?.setAttribute('elementtiming', 'gloss:frame')
  if (listed) page.querySelector('.researcher-list a')?.setAttribute('elementtiming', 'gloss:list')
}
