import { useId, useState } from 'react'
import { remember } from './remember'
import { ScoreNoteText, scoreNoteOpens } from './ScoreNoteText'

/**
 * What the two numbers mean, beside their first appearance. Open until the reader has put it away once; afterwards one
 * click away.
 */
export function ScoreNote() {
  const [open, setOpen] = useState(scoreNoteOpens)
  const id = useId()
  const toggle = () => {
    if (open) remember('scoreNote', 'read')
    setOpen(!open)
  }
  return <ScoreNoteText open={open} id={id} onToggle={toggle} />
}
