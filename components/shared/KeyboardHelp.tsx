import { useEffect, useState } from 'react'
import { i18n } from '#i18n'
import { Dialog } from './Dialog'
import { HelpButton } from './HelpButton'
import { isTyping } from './SearchField'

/** What keys do, in the order they are explained. `mark`: where rows can be marked; `first`: where Enter in the search opens the first. */
const keys = {
  search: ['/'],
  rows: ['↓', '↑'],
  within: ['→', '←'],
  ends: ['Home', 'End'],
  open: ['Enter'],
  first: ['Enter'],
  mark: ['Space'],
  range: ['Shift', 'Space'],
  remove: ['Delete'],
  undo: ['Ctrl', 'Z'],
  leave: ['Esc'],
  help: ['?'],
} as const
type Deed = keyof typeof keys

interface KeyboardHelpProps {
  /** Deeds that there are none of on this page. */
  without: readonly Deed[]
}

/** A button, and the key `?`, that open a list of what every key does. */
export function KeyboardHelp({ without }: KeyboardHelpProps) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <HelpButton onOpen={() => setOpen(true)} />
      {open && (
        <Dialog title={i18n.t('common.keys.title')} onClose={() => setOpen(false)}>
          <dl className="keys">
            {deeds
              .filter((deed) => !without.includes(deed))
              .map((deed) => (
                <div key={deed}>
                  <dt>
                    {keys[deed].map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{i18n.t(`common.keys.${deed}`)}</dd>
                </div>
              ))}
          </dl>
        </Dialog>
      )}
    </>
  )
}

const deeds = Object.keys(keys) as Deed[]
