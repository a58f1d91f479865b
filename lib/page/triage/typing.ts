/** Whether the key goes into a field, or to a control that has a use for it: then it is none of ours. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0]
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target.closest('[contenteditable=""], [contenteditable=true], [role=textbox], [role=combobox]')
  )
    return true
  return /^(?:input|textarea|select|option)$/.test(target.localName)
}
