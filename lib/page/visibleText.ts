/** What the reader sees of the page, without what Gloss wrote into it. */
export function visibleText(button: HTMLElement | null | undefined): string {
  // Text in shadow roots is no part of `innerText` in any browser; hidden for the moment, it is not laid out either.
  button?.style.setProperty('display', 'none', 'important')
  const text = document.body.innerText
  button?.style.removeProperty('display')
  return text
}
