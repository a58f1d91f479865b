import { i18n } from '#i18n'
import type { Rule } from '../../../lib/model/rule'
import { Icon } from '../../shared/Icon'
import { ruleText } from './ruleText'
import { ways } from './useRuleMoves'
import type { Way } from './useRuleMoves'

interface RuleLineProps {
  rule: Rule
  /** Which ways it can go in the order; absent where it is alone. */
  canMove?: Readonly<Record<Way, boolean>> | undefined
  onMove: (way: Way) => void
  onSwitch: (on: boolean) => void
  onEdit: () => void
  onRemove: () => void
}

/** One rule as a sentence, with what can be done to it. */
export function RuleLine({ rule, canMove, onMove, onSwitch, onEdit, onRemove }: RuleLineProps) {
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
      <span className="rule-acts">
        {canMove &&
          ways.map((way) => (
            <button
              key={way}
              type="button"
              className="bare"
              data-move={way}
              // Not disabled: at either end, the keyboard would be taken from whoever brought the rule there.
              aria-disabled={!canMove[way]}
              aria-label={i18n.t(`library.rules.move.${way}Label`, [said])}
              title={i18n.t(`library.rules.move.${way}`)}
              onClick={() => canMove[way] && onMove(way)}
            >
              <Icon name={way} />
            </button>
          ))}
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
      </span>
    </div>
  )
}
