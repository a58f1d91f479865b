import { i18n } from '#i18n'
import { Disclosure } from '../../shared/Disclosure'
import { columnKeys } from './columns'
import type { ColumnKey } from './columns'

interface ColumnsPanelProps {
  shown: readonly ColumnKey[]
  onChange: (shown: ColumnKey[]) => void
}

/** Which columns the table has. The name always stays. */
export function ColumnsPanel({ shown, onChange }: ColumnsPanelProps) {
  return (
    <Disclosure label={i18n.t('library.columns')} icon="columns" testId="columns">
      <fieldset className="column-list">
        <legend className="visually-hidden">{i18n.t('library.columns')}</legend>
        {columnKeys.map((key) => (
          <label key={key}>
            <input
              type="checkbox"
              data-testid={`column-${key}`}
              checked={shown.includes(key)}
              onChange={(event) =>
                onChange(event.target.checked ? [...shown, key] : shown.filter((one) => one !== key))
              }
            />
            {i18n.t(`common.column.${key}`)}
          </label>
        ))}
      </fieldset>
    </Disclosure>
  )
}
