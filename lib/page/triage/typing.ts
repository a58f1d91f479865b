/** Whether the key goes into a field, or to a control that has a use for it: then it is none of ours. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0]
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target.closest('[contenteditable=""], [contenteditable=true], [role=textbox], [role=combobox]')
  )
    return true
  // Letters do nothing to a box that is ticked.
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|button|submit|reset|image)$/.test(target.type)
  return /^(?:textarea|select|option)$/.test(target.localName)
}
