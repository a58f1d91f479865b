import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './Icon'

interface SearchBoxProps extends ComponentProps<'input'> {
  label: string
  /** What stands at the field's end. */
  children: ReactNode
}

/** How a search field looks. Without hooks: the popup's is drawn before React is there. */
export function SearchBox({ label, children, ...input }: SearchBoxProps) {
  return (
    <search className="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        {...input}
      />
      {children}
    </search>
  )
}

/** The key that leads to the field. */
export function SlashKey() {
  return <kbd aria-hidden="true">/</kbd>
}
