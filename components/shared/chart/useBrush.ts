import { brush, brushX } from 'd3-brush'
import type { BrushBehavior, BrushSelection, D3BrushEvent } from 'd3-brush'
import { select } from 'd3-selection'
import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/** A rectangle in pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

interface BrushParts {
  /** The group the brush lives in. */
  group: RefObject<SVGGElement | null>
  /** Along both axes, or along the line of time only. */
  kind: 'both' | 'x'
  width: number
  height: number
  /** What is chosen now; undefined for nothing. */
  chosen: Box | undefined
  onChoose: (box: Box | undefined) => void
}

/**
 * A rectangle drawn, moved and resized with mouse, pen or finger over a chart. It is a shortcut: what it sets can also be
 * written into fields.
 */
export function useBrush({ group, kind, width, height, chosen, onChoose }: BrushParts): void {
  const behaviour = useRef<BrushBehavior<unknown>>(undefined)
  const busy = useRef(false)
  const tell = useRef(onChoose)
  useEffect(() => {
    tell.current = onChoose
  })

  useEffect(() => {
    const element = group.current
    if (!element) return
    const made = kind === 'both' ? brush() : brushX()
    made.extent([
      [0, 0],
      [width, height],
    ])
    const heard = ({ type, sourceEvent, selection }: D3BrushEvent<unknown>) => {
      // Without an event of the reader's it is our own doing below.
      if (!sourceEvent) return
      busy.current = type !== 'end'
      if (type !== 'start') tell.current(boxOf(selection, height))
    }
    made.on('start', heard).on('brush', heard).on('end', heard)
    select(element).call(made)
    behaviour.current = made
    return () => {
      select(element).on('.brush', null).selectAll('*').remove()
      behaviour.current = undefined
    }
  }, [group, kind, width, height])

  const place = chosen?.join()
  useEffect(() => {
    const element = group.current
    if (!element || !behaviour.current || busy.current) return
    select(element).call(behaviour.current.move, selectionOf(place, kind, width, height))
  }, [group, kind, place, width, height])
}

function boxOf(selection: BrushSelection | null, height: number): Box | undefined {
  if (!selection) return undefined
  const [start, end] = selection
  if (typeof start === 'number' || typeof end === 'number') return [Number(start), 0, Number(end), height]
  return [start[0], start[1], end[0], end[1]]
}

/** Kept within the chart, which may have become smaller. */
function selectionOf(
  place: string | undefined,
  kind: 'both' | 'x',
  width: number,
  height: number,
): BrushSelection | null {
  if (place === undefined) return null
  const [left = 0, top = 0, right = 0, bottom = 0] = place
    .split(',')
    .map(Number)
    .map((value, at) => Math.max(0, Math.min(at % 2 === 0 ? width : height, value)))
  return kind === 'x'
    ? [left, right]
    : [
        [left, top],
        [right, bottom],
      ]
}
