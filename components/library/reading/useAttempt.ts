import { useCallback, useState } from 'react'
import { failureText } from '../../shared/failure'
import { write } from '../../shared/write'

/** Does something to what listings are shown by, tells them, and keeps in words what went wrong. */
export function useAttempt(): { failure: string; attempt: (action: () => Promise<unknown>) => Promise<boolean> } {
  const [failure, setFailure] = useState('')
  const attempt = useCallback(async (action: () => Promise<unknown>) => {
    setFailure('')
    try {
      await write(action)
      return true
    } catch (error) {
      setFailure(failureText(error))
      return false
    }
  }, [])
  return { failure, attempt }
}
