import type { ReactNode } from 'react'
import { useState } from 'react'
import { i18n } from '#i18n'
import type { Roll } from '../../../lib/carry/protocol'
import { countText } from '../../shared/format'

const STEP = 500

export type More = <Item extends object>(roll: Roll<Item>, from: number, count: number) => Promise<Item[]>

interface MostOfProps<Item extends object> {
  roll: Roll<Item>
  /** Asked for what comes after the beginning; not needed where the beginning is all. */
  more?: More
  children: (item: Item) => ReactNode
}

/** A list of any length: its beginning, and more of it on request. */
export function MostOf<Item extends object>({ roll, more, children }: MostOfProps<Item>) {
  const [items, setItems] = useState(roll.first)
  const left = roll.total - items.length
  const showMore = async () => {
    const next = (await more?.(roll, items.length, STEP)) ?? []
    setItems((known) => [...known, ...next])
  }
  return (
    <>
      <ul className="most-of">
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="quiet" onClick={() => void showMore()}>
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

/** A list that is all here. */
export const whole = <Item extends object>(items: Item[]): Roll<Item> => ({ key: 0, total: items.length, first: items })
