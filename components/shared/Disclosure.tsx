import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useId, useRef, useState } from 'react'
import { Icon } from './Icon'
import type { IconName } from './Icon'

interface DisclosureProps {
  label: string
  icon?: IconName
  /** How much is set in there, shown on the button; 0 shows nothing. */
  count?: number
  /** The panel hangs from the button's end, not from its beginning. */
  end?: boolean
  testId?: string
  disabled?: boolean
  /** What is inside; anything in there closes it through `useClosePanel`. */
  children: ReactNode
}

const CloseContext = createContext(() => {})

/** Closes the panel this is used in and gives the focus back to its button: for a choice that ends the matter. */
export const useClosePanel = () => useContext(CloseContext)

/**
 * A button that opens a panel below it. Escape, a click elsewhere and leaving by Tab close it; Escape gives the focus
 * back to the button.
 */
export function Disclosure({ label, icon, count = 0, end = false, testId, disabled, children }: DisclosureProps) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useId()

  useEffect(() => {
    if (!open) return undefined
    const leave = (event: Event) => {
      const { target } = event
      if (!(target instanceof Node) || box.current?.contains(target)) return
      // A press on the panel's plain text gives the focus to whatever around it can take one: nobody has left.
      if (event.type === 'focusin' && target.contains(box.current)) return
      setOpen(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', onKey)
    }
  }, [open])

  const close = useCallback(() => {
    setOpen(false)
    button.current?.focus()
  }, [])
  return (
    <div ref={box} className={end ? 'disclosure disclosure-end' : 'disclosure'}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        data-testid={testId}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {icon && <Icon name={icon} />}
        {label}
        {count > 0 && <span className="count">{count}</span>}
      </button>
      {open && (
        <div id={panel} className="disclosure-panel">
          <CloseContext value={close}>{children}</CloseContext>
        </div>
      )}
    </div>
  )
}
