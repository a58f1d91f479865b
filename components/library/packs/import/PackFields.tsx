import { useId } from 'react'
import { i18n } from '#i18n'
import type { Pack } from '../../../../lib/store'

export interface Words {
  name: string
  source: string
  licence: string
  date: string
}

interface PackFieldsProps {
  words: Words
  onChange: (words: Words) => void
  packs: readonly Pack[]
  /** The pack whose place it takes; '' for none. */
  replaces: string
  onReplaces: (id: string) => void
}

/** What the reader may say of a pack: the card of a badge repeats it. */
export function PackFields({ words, onChange, packs, replaces, onReplaces }: PackFieldsProps) {
  const id = useId()
  const ofFiles = packs.filter(({ from }) => from.kind === 'file')
  return (
    <div className="pack-fields">
      {(['name', 'source', 'date', 'licence'] as const).map((field) => (
        <label key={field} htmlFor={`${id}${field}`}>
          <span>{i18n.t(`packs.fields.${field}`)}</span>
          <input
            id={`${id}${field}`}
            type={field === 'date' ? 'date' : 'text'}
            maxLength={field === 'source' ? 300 : 120}
            required={field === 'name' || field === 'date'}
            data-testid={`pack-${field}`}
            value={words[field]}
            onChange={(event) => onChange({ ...words, [field]: event.target.value })}
          />
        </label>
      ))}
      {ofFiles.length > 0 && (
        <label htmlFor={`${id}replaces`}>
          <span>{i18n.t('packs.fields.place')}</span>
          <select
            id={`${id}replaces`}
            data-testid="pack-replaces"
            value={replaces}
            onChange={(event) => onReplaces(event.target.value)}
          >
            <option value="">{i18n.t('packs.fields.newPack')}</option>
            {ofFiles.map((pack) => (
              <option key={pack.id} value={pack.id}>
                {i18n.t('packs.fields.instead', [pack.manifest.name])}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
