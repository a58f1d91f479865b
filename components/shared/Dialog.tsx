import type { ReactNode } from 'react'
import { useId, useLayoutEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { Icon } from './Icon'

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** The buttons at its foot. */
  actions?: ReactNode
}

/**
 * A question over the page, open for as long as it is rendered. It is the browser's own modal dialog: that keeps the
 * focus inside, makes the rest inert, closes on Escape and gives the focus back, and costs no code.
 */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Before it leaves the document: only from there does closing it give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        // Whoever renders it decides when it is gone.
        event.preventDefault()
        onClose()
      }}
      closedby="any"
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="bare" aria-label={i18n.t('common.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="dialog-body">{children}</div>
      {actions && <div className="dialog-foot">{actions}</div>}
    </dialog>
  )
}
