import { useCallback, useEffect, useState } from 'react'
import { replaceQuery } from './route'

type Query = Readonly<Record<string, string>>

/** As for texts: browsers take only so many changes of the address in a row. */
const SETTLE = 200

/**
 * The address's query with changes that show at once and reach the address when they pause: what a drag sets many times
 * a second. A change of the address from elsewhere wins.
 */
export function useSettledQuery(query: Query): [Query, (change: Query) => void] {
  const [draft, setDraft] = useState<Query>()
  const inAddress = JSON.stringify(query)
  const [seen, setSeen] = useState(inAddress)
  if (seen !== inAddress) {
    setSeen(inAddress)
    setDraft(undefined)
  }
  useEffect(() => {
    if (!draft) return
    const timer = setTimeout(() => replaceQuery(draft), SETTLE)
    return () => clearTimeout(timer)
  }, [draft])
  const change = useCallback((more: Query) => setDraft((old) => ({ ...old, ...more })), [])
  return [draft ? { ...query, ...draft } : query, change]
}
