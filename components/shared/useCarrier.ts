import { useCallback, useEffect, useRef } from 'react'
import { Carrier } from './carrier'

/** A worker for one part of a page. It starts when it is first asked for, and outlives the part only while it writes. */
export function useCarrier(): () => Carrier {
  const current = useRef<Carrier | undefined>(undefined)
  useEffect(
    () => () => {
      current.current?.close()
      current.current = undefined
    },
    [],
  )
  return useCallback(() => (current.current ??= new Carrier()), [])
}
