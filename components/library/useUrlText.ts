import { useEffect, useState } from 'react'
import { replaceQuery } from './route'

/** Browsers stop accepting more than some hundred address changes within seconds, so typing is gathered first. */
const SETTLE = 200

/**
 * A text that stands in the address under `key`. What is typed shows at once; the address follows when typing pauses.
 * @param inAddress what the address holds now
 */
export function useUrlText(key: string, inAddress: string): [string, (text: string) => void] {
  const [text, setText] = useState(inAddress)
  const [seen, setSeen] = useState(inAddress)
  // The address changed under us (the back button, a link): it wins over what was typed here.
  if (seen !== inAddress) {
    setSeen(inAddress)
    if (text !== inAddress) setText(inAddress)
  }
  useEffect(() => {
    if (text === inAddress) return
    const timer = setTimeout(() => replaceQuery({ [key]: text }), SETTLE)
    return () => clearTimeout(timer)
  }, [key, text, inAddress])
  return [text, setText]
}
