import { useCallback, useMemo, useRef, useState } from 'react'
import type { ResearcherBrief, ResearcherId } from '../../../lib/model/researcher'

/** Which of the rows shown are marked. */
export interface Selection {
  /** In the order they are shown. */
  chosen: readonly ResearcherBrief[]
  has(id: ResearcherId): boolean
  /** Turns one row over; with `range`, every row from the one turned over last as this one. */
  toggle(index: number, range?: boolean): void
  all: boolean
  toggleAll(): void
  clear(): void
}

/** @param shown rows in view order: a row that a search or a filter hides is not marked any more while it is hidden */
export function useSelection(shown: readonly ResearcherBrief[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<ResearcherId>>(new Set())
  const last = useRef(-1)
  const chosen = useMemo(() => (ids.size === 0 ? [] : shown.filter(({ id }) => ids.has(id))), [shown, ids])
  const all = shown.length > 0 && chosen.length === shown.length

  const toggle = useCallback(
    (index: number, range = false) => {
      const one = shown[index]
      if (!one) return
      const from = range && last.current >= 0 ? last.current : index
      const rows = shown.slice(Math.min(from, index), Math.max(from, index) + 1)
      last.current = index
      setIds((before) => {
        const next = new Set(before)
        const on = !before.has(one.id)
        for (const { id } of rows) {
          if (on) next.add(id)
          else next.delete(id)
        }
        return next
      })
    },
    [shown],
  )
  const toggleAll = useCallback(() => {
    setIds(all ? new Set() : new Set(shown.map(({ id }) => id)))
  }, [all, shown])
  const clear = useCallback(() => setIds(new Set()), [])
  const has = useCallback((id: ResearcherId) => ids.has(id), [ids])
  return { chosen, has, toggle, all, toggleAll, clear }
}
