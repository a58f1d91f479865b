import { useRef, useState } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import { addRule, changeRule, listRules, putBackRule, removeRule } from '../../../lib/store'
import type { Rule } from '../../../lib/model/rule'
import { useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'
import { RuleForm } from './RuleForm'
import { RuleLine } from './RuleLine'
import './reading.css'
import { useAttempt } from './useAttempt'
import { useRuleMoves } from './useRuleMoves'

/** The reader's own rules, in the order in which they are asked. Every change shows at once on listings that are open. */
export function RulesPanel() {
  const rules = useLiveQuery(() => listRules())
  const { failure, attempt } = useAttempt()
  const undo = useUndo()
  const [edited, setEdited] = useState<string>()
  const list = useRef<HTMLOListElement>(null)
  const move = useRuleMoves(rules, list)
  if (!rules) return null
  const change = (before: Rule, after: Rule) =>
    undo.attempt(async () => {
      await write(() => changeRule(after))
      setEdited(undefined)
      return {
        said: i18n.t('library.taken.ruleChanged'),
        undo: () => write(() => changeRule(before)).then(() => i18n.t('library.taken.ruleBefore')),
      }
    })
  return (
    <section className="panel rules" aria-labelledby="rules-title" data-testid="rules">
      <h2 id="rules-title">{i18n.t('library.rules.title')}</h2>
      <p className="small">{i18n.t('library.rules.text')}</p>
      {rules.length > 0 && (
        <ol className="rule-list" ref={list}>
          {rules.map((rule, at) => (
            <li key={rule.id} data-rule={rule.id}>
              {edited === rule.id ? (
                <RuleForm
                  rule={rule}
                  onSave={(said) => void change(rule, { ...said, id: rule.id, at: rule.at })}
                  onCancel={() => setEdited(undefined)}
                />
              ) : (
                <RuleLine
                  rule={rule}
                  canMove={rules.length > 1 ? { up: at > 0, down: at < rules.length - 1 } : undefined}
                  onMove={(way) => void move(rule, way)}
                  onSwitch={(on) => void change(rule, { ...rule, on })}
                  onEdit={() => setEdited(rule.id)}
                  onRemove={() =>
                    void undo.attempt(async () => {
                      await write(() => removeRule(rule.id))
                      return {
                        said: i18n.t('library.taken.rule'),
                        undo: () => write(() => putBackRule(rule)).then(() => i18n.t('library.taken.ruleBack')),
                      }
                    })
                  }
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {edited === 'new' ? (
        <RuleForm
          onSave={(said) => void attempt(() => addRule(said)).then((done) => done && setEdited(undefined))}
          onCancel={() => setEdited(undefined)}
        />
      ) : (
        <p>
          <button type="button" data-testid="rule-new" onClick={() => setEdited('new')}>
            {i18n.t('library.rules.add')}
          </button>
        </p>
      )}
      <output className="failure">{failure}</output>
    </section>
  )
}
