import { i18n } from '#i18n'
import { failureText } from './failure'
import { Icon } from './Icon'
import { saveRawExport } from './rawExport'

/** Saves everything in the database as it lies there. @param onFailure told what went wrong, or '' when nothing did */
export function RawExportButton({ onFailure }: { onFailure: (text: string) => void }) {
  return (
    <button
      type="button"
      data-testid="raw-export"
      onClick={() => {
        saveRawExport().then(
          () => onFailure(''),
          (error: unknown) => onFailure(failureText(error)),
        )
      }}
    >
      <Icon name="download" />
      {i18n.t('common.raw.save')}
    </button>
  )
}
