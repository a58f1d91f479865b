import { i18n } from '#i18n'
import type { ResearcherId } from '../../lib/model/researcher'
import { Disclosure } from './Disclosure'
import { ExportRows } from './ExportRows'

interface ExportMenuProps {
  /** Who is meant (the selected, the filtered), with the papers they list; all of the library if not given. */
  ids?: readonly ResearcherId[]
  /** What the button says; default "Export". */
  label?: string
}

/** A button that opens every way to take some researchers elsewhere. Its buttons are `menu-export-csv`, `menu-copy-csv`, …. */
export function ExportMenu({ ids, label = i18n.t('library.export.title') }: ExportMenuProps) {
  return (
    <Disclosure label={label} icon="download" end testId="export-menu">
      <div className="export-menu">
        <ExportRows {...(ids && { ids })} testId="menu-" />
      </div>
    </Disclosure>
  )
}
