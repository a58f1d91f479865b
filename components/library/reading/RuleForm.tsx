import type { FormEvent } from 'react'
import { useRef, useState } from 'react'
import { i18n } from '#i18n'
import { ruleActions } from '../../../lib/model/rule'
import type { Rule, RuleAction, SaidRule } from '../../../lib/model/rule'
import { useDraft } from './useDraft'

interface RuleFormProps {
  rule?: Rule
  onSave: (said: SaidRule) => void
  onCancel: () => void
}

/** A rule in plain fields. What is left empty is no condition; one has to be given. */
export function RuleForm({ rule, onSave, onCancel }: RuleFormProps) {
  const [empty, setEmpty] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(() => form.current && readForm(new FormData(form.current), true), rule)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = readForm(new FormData(event.currentTarget), rule?.on ?? true)
    setEmpty(!said)
    if (said) onSave(said)
  }
  return (
    <form ref={form} className="rule-form" onSubmit={submit} onChange={draft} data-testid="rule-form">
      <label>
        {i18n.t('library.rules.fields.action')}
        <select name="action" defaultValue={rule?.action ?? 'mark'}>
          {ruleActions.map((action) => (
            <option key={action} value={action}>
              {i18n.t(`library.rules.actions.${action}`)}
            </option>
          ))}
        </select>
      </label>
      <TextField name="author" value={rule?.author} />
      <TextField name="words" value={rule?.words} />
      <TextField name="category" value={rule?.category} />
      <RangeField name="novelty" label={i18n.t('common.novelty')} value={rule?.novelty} />
      <RangeField name="aiScore" label={i18n.t('common.aiScore')} value={rule?.aiScore} />
      {empty && <p className="failure">{i18n.t('library.rules.empty')}</p>}
      <p className="rule-actions">
        <button type="submit" className="primary" data-testid="rule-save">
          {i18n.t('library.rules.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </p>
    </form>
  )
}

function TextField({ name, value }: { name: 'author' | 'words' | 'category'; value: string | undefined }) {
  return (
    <label>
      {i18n.t(`library.rules.fields.${name}`)}
      <input type="text" name={name} defaultValue={value} maxLength={name === 'category' ? 40 : 200} />
    </label>
  )
}

function RangeField({ name, label, value }: { name: string; label: string; value: Rule['novelty'] }) {
  return (
    <fieldset className="rule-range">
      <legend>{label}</legend>
      <label>
        {i18n.t('library.rules.fields.from')}
        <input type="number" name={`${name}-min`} defaultValue={value?.min} min={0} max={100} step={0.1} />
      </label>
      <label>
        {i18n.t('library.rules.fields.to')}
        <input type="number" name={`${name}-max`} defaultValue={value?.max} min={0} max={100} step={0.1} />
      </label>
    </fieldset>
  )
}

/** What the form says; undefined without a condition. */
function readForm(form: FormData, on: boolean): SaidRule | undefined {
  const text = (name: string) => String(form.get(name) ?? '').trim() || undefined
  const number = (name: string) => (text(name) === undefined ? undefined : Number(text(name)))
  const range = (name: string) => {
    const [min, max] = [number(`${name}-min`), number(`${name}-max`)]
    if (min === undefined && max === undefined) return undefined
    return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
  }
  const conditions = {
    author: text('author'),
    words: text('words'),
    category: text('category'),
    novelty: range('novelty'),
    aiScore: range('aiScore'),
  }
  const given = Object.entries(conditions).filter(([, value]) => value !== undefined)
  if (given.length === 0) return undefined
  return { on, action: String(form.get('action')) as RuleAction, ...Object.fromEntries(given) }
}
