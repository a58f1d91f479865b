import type { ReactNode } from 'react'
import { useState } from 'react'
import { i18n } from '#i18n'
import { countText } from '../../shared/format'

const STEP = 50

/** A list of any length: its beginning, and more of it on request. */
export function MostOf<T extends object>(props: { items: readonly T[]; children: (item: T) => ReactNode }) {
  const { items, children } = props
  const [shown, setShown] = useState(STEP)
  const left = items.length - shown
  return (
    <>
      <ul className="most-of">
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="quiet" onClick={() => setShown(shown + STEP * 10)}>
          {i18n.t('common.more', left, [countText(left)])}
        </button>
      )}
    </>
  )
}

/** Two records of an input can be alike in every field; the objects are not. */
function keyOf(item: object): number {
  const known = keys.get(item)
  if (known !== undefined) return known
  keys.set(item, ++given)
  return given
}
const keys = new WeakMap<object, number>()
let given = 0
