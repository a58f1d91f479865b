import { useEffect, useMemo, useRef } from 'react'
import { i18n } from '#i18n'
import { inkOf, useTheme } from '../../../shared/chart/ink'
import { useBrush } from '../../../shared/chart/useBrush'
import type { Box } from '../../../shared/chart/useBrush'
import { useSize } from '../../../shared/chart/useSize'
import { countText } from '../../../shared/format'
import { isOpen, kept } from '../filter'
import type { PaperFilter, Range } from '../filter'
import type { PaperColumns } from '../shelf/columns'
import { drawScatter, pointsOf, xOf, yOf } from './drawScatter'
import type { Plot } from './drawScatter'

interface ScatterProps {
  columns: PaperColumns
  /** 1 for each paper the search found. */
  found: Uint8Array
  filter: PaperFilter
  onFilter: (change: Pick<PaperFilter, 'novelty' | 'aiScore'>) => void
}

const MARGIN = { top: 8, right: 10, bottom: 34, left: 46 }
const TICKS = [0, 25, 50, 75, 100]

/** Novelty against AI Score, a point a paper that has both. Drawing a rectangle keeps the papers in it. */
export function Scatter({ columns, found, filter, onFilter }: ScatterProps) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const group = useRef<SVGGElement>(null)
  const size = useSize(frame, { width: 360, height: 240 })
  const plot = useMemo(
    () => ({ width: size.width - MARGIN.left - MARGIN.right, height: size.height - MARGIN.top - MARGIN.bottom }),
    [size],
  )
  const theme = useTheme()
  const among = useMemo(() => both(kept(columns, filter, 'scores'), found), [columns, filter, found])
  const chosen = useMemo(() => kept(columns, filter), [columns, filter])
  const { profiles } = filter
  const count = useMemo(() => pointsOf(columns, profiles, among).length, [columns, profiles, among])

  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d')
    if (!element || !pen) return
    const scale = devicePixelRatio
    element.dataset['painted'] = theme
    element.width = size.width * scale
    element.height = size.height * scale
    pen.setTransform(scale, 0, 0, scale, MARGIN.left * scale, MARGIN.top * scale)
    const inks = {
      chosen: inkOf(element, '--chart-1'),
      others: inkOf(element, '--chart-rest'),
      profile: inkOf(element, '--chart-2'),
    }
    drawScatter(pen, plot, columns, profiles, among, chosen, inks)
  }, [size, plot, columns, profiles, among, chosen, theme])

  useBrush({
    group,
    kind: 'both',
    ...plot,
    chosen: boxOf(filter, plot),
    onChoose: (box) => onFilter(box ? rangesOf(box, plot) : { novelty: {}, aiScore: {} }),
  })

  return (
    <div ref={frame} className="chart chart-scatter" data-testid="scatter" data-points={count}>
      <p className="visually-hidden">{i18n.t('papers.scatter.label', count, [countText(count)])}</p>
      <canvas ref={canvas} aria-hidden="true" />
      <svg width={size.width} height={size.height} aria-hidden="true">
        <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
          <Axes plot={plot} />
          <g ref={group} className="brush" />
        </g>
      </svg>
    </div>
  )
}

function Axes({ plot }: { plot: Plot }) {
  return (
    <g className="axes">
      {TICKS.map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${xOf(tick, plot)} 0V${plot.height}M0 ${yOf(tick, plot)}H${plot.width}`} />
          <text x={xOf(tick, plot)} y={plot.height + 14} textAnchor="middle">
            {countText(tick)}
          </text>
          <text x={-6} y={yOf(tick, plot) + 4} textAnchor="end">
            {countText(tick)}
          </text>
        </g>
      ))}
      <text className="axis-name" x={plot.width} y={plot.height + 29} textAnchor="end">
        {i18n.t('papers.scatter.across')}
      </text>
      <text className="axis-name" transform={`translate(${-MARGIN.left + 9} 0) rotate(-90)`} textAnchor="end">
        {i18n.t('common.aiScore')}
      </text>
    </g>
  )
}

function boxOf({ novelty, aiScore }: PaperFilter, plot: Plot): Box | undefined {
  if (isOpen(novelty) && isOpen(aiScore)) return undefined
  return [
    xOf(novelty.min ?? 0, plot),
    yOf(aiScore.max ?? 100, plot),
    xOf(novelty.max ?? 100, plot),
    yOf(aiScore.min ?? 0, plot),
  ]
}

function rangesOf([left, top, right, bottom]: Box, { width, height }: Plot): Pick<PaperFilter, 'novelty' | 'aiScore'> {
  return {
    novelty: rangeOf(left / width, right / width),
    aiScore: rangeOf(1 - bottom / height, 1 - top / height),
  }
}

/** Whole numbers; an end at the edge is left open, so that it asks nothing. */
function rangeOf(from: number, to: number): Range {
  const [min, max] = [Math.round(from * 100), Math.round(to * 100)]
  return { ...(min > 0 && { min }), ...(max < 100 && { max }) }
}

function both(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((value, at) => value & other[at]!)
}
