import { useId } from 'react'
import { i18n } from '#i18n'
import { Disclosure } from '../../shared/Disclosure'
import { kindName } from '../../shared/Source'
import { CheckList } from './CheckList'
import { countFilters, noFilters, rangeKeys } from './filters'
import type { Choices, Filters } from './filters'
import { RangeField } from './RangeField'

interface FilterPanelProps {
  filters: Filters
  choices: Choices
  onChange: (filters: Filters) => void
}

/** Whom the list shows. Every choice takes hold at once. */
export function FilterPanel({ filters, choices, onChange }: FilterPanelProps) {
  const count = countFilters(filters)
  return (
    <Disclosure label={i18n.t('library.filter.button')} icon="filter" count={count} testId="filters">
      <div className="filter-panel">
        <CheckList
          legend={i18n.t('common.column.field')}
          options={choices.fields}
          chosen={filters.fields}
          onChange={(fields) => onChange({ ...filters, fields })}
        />
        <CheckList
          legend={i18n.t('common.tags')}
          options={choices.tags}
          chosen={filters.tags}
          onChange={(tags) => onChange({ ...filters, tags })}
        />
        <CheckList
          legend={i18n.t('common.column.source')}
          options={choices.sources}
          chosen={filters.sources}
          nameOf={kindName}
          onChange={(sources) => onChange({ ...filters, sources })}
        />
        <NoteChoice filters={filters} onChange={onChange} />
        <fieldset className="ranges">
          <legend>{i18n.t('library.filter.numbers')}</legend>
          {rangeKeys.map((key) => (
            <RangeField
              key={key}
              label={i18n.t(`common.column.${key}`)}
              testId={`range-${key}`}
              most={key === 'novelty' || key === 'aiScore' ? 100 : undefined}
              range={filters.ranges[key]}
              onChange={(range) => {
                const { [key]: _old, ...others } = filters.ranges
                onChange({ ...filters, ranges: range ? { ...others, [key]: range } : others })
              }}
            />
          ))}
          <p className="small">{i18n.t('library.filter.unknown')}</p>
        </fieldset>
        <button
          type="button"
          data-testid="clear-filters"
          aria-disabled={count === 0}
          onClick={() => onChange(noFilters)}
        >
          {i18n.t('library.filter.clear')}
        </button>
      </div>
    </Disclosure>
  )
}

function NoteChoice({ filters, onChange }: Pick<FilterPanelProps, 'filters' | 'onChange'>) {
  const id = useId()
  const { note } = filters
  const write = (value: string) =>
    onChange({ ...filters, note: value === 'with' ? true : value === 'without' ? false : undefined })
  return (
    <p className="note-choice">
      <label htmlFor={id}>{i18n.t('common.note')}</label>
      <select
        id={id}
        data-testid="filter-note"
        value={note === undefined ? 'any' : note ? 'with' : 'without'}
        onChange={(event) => write(event.target.value)}
      >
        <option value="any">{i18n.t('library.filter.noteAny')}</option>
        <option value="with">{i18n.t('library.filter.noteWith')}</option>
        <option value="without">{i18n.t('library.filter.noteWithout')}</option>
      </select>
    </p>
  )
}
