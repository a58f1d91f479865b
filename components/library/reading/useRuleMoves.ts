import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { orderRules } from '../../../lib/store'
import type { Rule } from '../../../lib/model/rule'
import { useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'
import { ruleText } from './ruleText'

export const ways = ['up', 'down'] as const
export type Way = (typeof ways)[number]

/**
 * Moves rules in their order, says where they stand then, and leaves the keyboard at the button it is on: a list's line
 * that goes elsewhere loses it.
 * @param list the lines, each named by its rule in `data-rule`
 */
export function useRuleMoves(rules: readonly Rule[] | undefined, list: RefObject<HTMLElement | null>) {
  const undo = useUndo()
  const moved = useRef<{ id: string; to: number; way: Way }>(undefined)
  useLayoutEffect(() => {
    if (!moved.current) return
    const { id, to, way } = moved.current
    if (rules?.[to]?.id !== id) return
    moved.current = undefined
    const line = [...(list.current?.children ?? [])].find((one) => one.getAttribute('data-rule') === id)
    line?.querySelector<HTMLElement>(`[data-move="${way}"]`)?.focus()
  }, [rules, list])

  return (rule: Rule, way: Way): Promise<void> => {
    const before = (rules ?? []).map(({ id }) => id)
    const from = before.indexOf(rule.id)
    const to = way === 'up' ? from - 1 : from + 1
    const after = before.toSpliced(from, 1).toSpliced(to, 0, rule.id)
    return undo.attempt(async () => {
      moved.current = { id: rule.id, to, way }
      await write(() => orderRules(after))
      return {
        said: i18n.t('library.rules.move.moved', [to + 1, before.length, ruleText(rule)]),
        undo: () => write(() => orderRules(before)).then(() => i18n.t('library.rules.move.back')),
      }
    })
  }
}
