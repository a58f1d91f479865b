import type { KeyboardEvent, RefObject } from 'react'
import { useEffect } from 'react'
import { i18n } from '#i18n'
import { Icon } from './Icon'
import { SearchBox, SlashKey } from './SearchBox'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  field: RefObject<HTMLInputElement | null>
  /** The field has the focus from the start: only where searching is what the page was opened for. */
  ready?: boolean
}

/** A search field that `/` reaches from anywhere on the page and Escape empties. */
export function SearchField({ label, value, onChange, onKeyDown, field, ready }: SearchFieldProps) {
  useEffect(() => {
    const onSlash = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      field.current?.select()
      field.current?.focus()
    }
    document.addEventListener('keydown', onSlash)
    return () => document.removeEventListener('keydown', onSlash)
  }, [field])

  useEffect(() => {
    if (ready) field.current?.focus()
  }, [ready, field])

  return (
    <SearchBox
      ref={field}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          // An empty field lets Escape through: in the popup it then closes it, as everywhere.
          event.preventDefault()
          onChange('')
        }
        onKeyDown?.(event)
      }}
    >
      {value === '' ? (
        <SlashKey />
      ) : (
        <button
          type="button"
          className="bare"
          aria-label={i18n.t('common.search.clear')}
          onClick={() => {
            onChange('')
            field.current?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </SearchBox>
  )
}

/** What takes characters. Boxes and buttons are inputs too, and take none. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'

/** Where a typed character belongs to what the reader is writing. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null
}
