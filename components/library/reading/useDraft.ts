import { useCallback, useEffect, useRef } from 'react'
import { logOnce } from '../../../lib/log'
import { sendMessage } from '../../../lib/messages'
import { ruleSchema } from '../../../lib/model/rule'
import type { Rule, SaidRule } from '../../../lib/model/rule'

/** Listings follow the reader's typing, but not every letter. In milliseconds. */
const REST = 200

/**
 * Shows on open listings what a rule would do while the reader writes it, until the form or the page goes.
 * @param read what the form says; nothing while it says no rule
 * @param rule the rule that is being changed; absent for a new one
 * @returns to be called whenever the form changed
 */
export function useDraft(read: () => SaidRule | undefined | null, rule: Rule | undefined): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shown = useRef(false)
  const latest = useRef({ read, rule })
  useEffect(() => {
    latest.current = { read, rule }
  })

  const done = useCallback(() => {
    clearTimeout(timer.current)
    if (shown.current) tell(undefined)
    shown.current = false
  }, [])

  useEffect(() => {
    window.addEventListener('pagehide', done)
    return () => {
      window.removeEventListener('pagehide', done)
      done()
    }
  }, [done])

  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { read: say, rule: old } = latest.current
      const draft = ruleSchema.safeParse({ ...say(), id: old?.id ?? 'draft', at: old?.at ?? new Date().toISOString() })
      if (!draft.success) return done()
      shown.current = true
      tell(draft.data)
    }, REST)
  }, [done])
}

/** A preview that nobody sees costs nobody anything. */
function tell(rule: Rule | undefined): void {
  sendMessage('writesRule', rule ? { rule } : {}).catch((error: unknown) => logOnce('rules', error))
}
