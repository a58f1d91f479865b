import { i18n } from '#i18n'
import type { PlannedUpdate } from '../../../lib/store'
import { Unknown } from '../../shared/Figure'
import { fieldName } from './fieldName'
import { valueText } from './valueText'

/** One record that will change, field by field: what stands there and what will. */
export function FieldDiff({ update }: { update: PlannedUpdate }) {
  return (
    <div className="diff">
      <p>
        <bdi>{update.name}</bdi>
      </p>
      <dl>
        {update.fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            <dd>
              <span className="visually-hidden">{i18n.t('library.import.before')}</span>
              <del>{before === undefined ? <Unknown /> : valueText(field, before)}</del>
              <span aria-hidden="true"> → </span>
              <span className="visually-hidden">{i18n.t('library.import.after')}</span>
              <ins>{after === undefined ? <Unknown /> : valueText(field, after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
