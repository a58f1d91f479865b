import { useId, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { ResearcherId } from '../../lib/model/researcher'
import { ExportRows } from './ExportRows'
import { Icon } from './Icon'
import { useDismiss } from './useDismiss'

interface ExportMenuProps {
  /** Who is meant (the selected, the filtered), with the papers they list; all of the library if not given. */
  ids?: readonly ResearcherId[]
  /** What the button says; default "Export". */
  label?: string
}

/** A button that opens every way to take some researchers elsewhere. Its buttons are `menu-export-csv`, `menu-copy-csv`, …. */
export function ExportMenu({ ids, label = i18n.t('library.export.title') }: ExportMenuProps) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const panel = useId()
  useDismiss(box, open, () => setOpen(false))
  return (
    <div className="export-menu" ref={box}>
      <button
        type="button"
        data-testid="export-menu"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <Icon name="download" />
        {label}
      </button>
      <fieldset id={panel} hidden={!open} className="export-menu-panel">
        <legend className="visually-hidden">{label}</legend>
        {open && <ExportRows {...(ids && { ids })} testId="menu-" />}
      </fieldset>
    </div>
  )
}
