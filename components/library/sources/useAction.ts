import { useState } from 'react'
import { failureText } from '../../shared/failure'

/** Something a button does: whether it is under way, and what went wrong. One at a time. */
export function useAction() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const run = (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    void work()
      .catch((error: unknown) => setFailure(failureText(error)))
      .finally(() => setBusy(false))
  }
  return { busy, failure, run }
}
