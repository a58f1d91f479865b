import { i18n } from '#i18n'
import type { Rule } from '../../../lib/model/rule'
import { ruleText } from './ruleText'

interface RuleLineProps {
  rule: Rule
  onSwitch: (on: boolean) => void
  onEdit: () => void
  onRemove: () => void
}

/** One rule as a sentence, with what can be done to it. */
export function RuleLine({ rule, onSwitch, onEdit, onRemove }: RuleLineProps) {
  const said = ruleText(rule)
  return (
    <div className="rule-line">
      <label>
        <input
          type="checkbox"
          checked={rule.on}
          aria-label={i18n.t('library.rules.use', [said])}
          onChange={(event) => onSwitch(event.target.checked)}
        />
        <span className={rule.on ? undefined : 'muted'}>{said}</span>
      </label>
      <button type="button" className="quiet" aria-label={i18n.t('library.rules.editLabel', [said])} onClick={onEdit}>
        {i18n.t('library.rules.edit')}
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={i18n.t('library.rules.removeLabel', [said])}
        onClick={onRemove}
      >
        {i18n.t('library.rules.remove')}
      </button>
    </div>
  )
}
