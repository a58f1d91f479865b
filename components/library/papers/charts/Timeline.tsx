import { useMemo, useRef } from 'react'
import { i18n } from '#i18n'
import { useBrush } from '../../../shared/chart/useBrush'
import type { Box } from '../../../shared/chart/useBrush'
import { useSize } from '../../../shared/chart/useSize'
import { countText, dayText, monthText } from '../../../shared/format'
import { binAt, binsOf, countBins } from '../bins'
import type { Bins } from '../bins'
import { isOpen, kept } from '../filter'
import type { PaperFilter, Range } from '../filter'
import type { PaperColumns } from '../shelf/columns'
import { dayName } from '../shelf/days'

interface TimelineProps {
  columns: PaperColumns
  /** 1 for each paper the search found. */
  found: Uint8Array
  filter: PaperFilter
  onFilter: (change: Pick<PaperFilter, 'days'>) => void
}

/** A bar of few is no wall. */
const WIDEST = 48

const MARGIN = { top: 8, right: 10, bottom: 34, left: 46 }

/** How many papers appeared when. Drawing a stretch keeps the papers in it. */
export function Timeline({ columns, found, filter, onFilter }: TimelineProps) {
  const frame = useRef<HTMLDivElement>(null)
  const group = useRef<SVGGElement>(null)
  const size = useSize(frame, { width: 480, height: 240 })
  const plot = { width: size.width - MARGIN.left - MARGIN.right, height: size.height - MARGIN.top - MARGIN.bottom }
  const bins = useMemo(() => binsOf(columns), [columns])
  const among = useMemo(
    () => kept(columns, filter, 'days').map((value, at) => value & found[at]!),
    [columns, filter, found],
  )
  const counted = useMemo(() => (bins ? countBins(bins, columns, among) : new Uint32Array()), [bins, columns, among])

  useBrush({
    group,
    kind: 'x',
    ...plot,
    chosen: bins && boxOf(filter.days, bins, plot),
    onChoose: (box) => bins && onFilter({ days: box ? daysOf(box, bins, plot.width) : {} }),
  })

  const most = Math.max(1, ...counted)
  return (
    <div ref={frame} className="chart chart-timeline" data-testid="timeline">
      <p className="visually-hidden">{words(bins, counted)}</p>
      <svg width={size.width} height={size.height} aria-hidden="true">
        <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
          <g className="axes">
            <path
              className="grid"
              d={`M0 0H${plot.width}M0 ${plot.height / 2}H${plot.width}M0 ${plot.height}H${plot.width}`}
            />
            <text x={-6} y={4} textAnchor="end">
              {countText(most)}
            </text>
            <text x={-6} y={plot.height + 4} textAnchor="end">
              {countText(0)}
            </text>
            <text className="axis-name" x={plot.width} y={plot.height + 29} textAnchor="end">
              {bins && i18n.t(`papers.timeline.${bins.unit}`)}
            </text>
            {bins && <Bars bins={bins} counted={counted} most={most} days={filter.days} plot={plot} />}
          </g>
          <g ref={group} className="brush" />
        </g>
      </svg>
    </div>
  )
}

interface BarsProps {
  bins: Bins
  counted: Uint32Array
  most: number
  days: Range
  plot: { width: number; height: number }
}

function Bars({ bins: { edges, unit }, counted, most, days, plot }: BarsProps) {
  const step = plot.width / counted.length
  const { min = -Infinity, max = Infinity } = days
  // A year's name wants some room.
  const room = Math.ceil(34 / (step * (unit === 'month' ? 12 : unit === 'quarter' ? 4 : 1)))
  return Array.from(counted, (count, at) => {
    const height = (count / most) * plot.height
    const start = dayName(edges[at]!)
    const year = Number(start.slice(0, 4))
    const begins = unit === 'year' || start.endsWith('-01-01')
    return (
      <g key={start}>
        {count > 0 && (
          <rect
            className={edges[at]! >= min && edges[at + 1]! - 1 <= max ? 'bar' : 'bar bar-rest'}
            x={at * step}
            y={plot.height - Math.max(1, height)}
            width={Math.max(1, Math.min(WIDEST, step - (step > 4 ? 1 : 0)))}
            height={Math.max(1, height)}
          />
        )}
        {unit === 'month' && step > 26 ? (
          <text x={at * step} y={plot.height + 14}>
            {monthText(start)}
          </text>
        ) : (
          (at === 0 || (begins && year % room === 0 && at * step > 34)) && (
            <text x={at * step} y={plot.height + 14}>
              {start.slice(0, 4)}
            </text>
          )
        )}
        {unit === 'month' && step > 26 && (at === 0 || begins) && (
          <text x={at * step} y={plot.height + 27}>
            {start.slice(0, 4)}
          </text>
        )}
      </g>
    )
  })
}

function words(bins: Bins | undefined, counted: Uint32Array): string {
  if (!bins) return i18n.t('papers.timeline.none')
  const total = counted.reduce((sum, count) => sum + count, 0)
  const first = dayText(dayName(bins.edges[0]!))
  const last = dayText(dayName(bins.edges.at(-1)! - 1))
  return i18n.t('papers.timeline.label', total, [countText(total), first, last])
}

function boxOf(days: Range, { edges }: Bins, { width, height }: { width: number; height: number }): Box | undefined {
  if (isOpen(days)) return undefined
  const place = (day: number | undefined, otherwise: number) => {
    if (day === undefined) return otherwise
    const bin = Math.max(0, Math.min(edges.length - 2, binAt(edges, day)))
    const part = (day - edges[bin]!) / (edges[bin + 1]! - edges[bin]!)
    return ((bin + Math.max(0, Math.min(1, part))) / (edges.length - 1)) * width
  }
  const right = days.max === undefined ? width : place(days.max + 1, width)
  return [place(days.min, 0), 0, right, height]
}

/** Whole stretches: half a month cannot be told from a month by the eye. */
function daysOf([left, , right]: Box, { edges }: Bins, width: number): Range {
  const count = edges.length - 1
  const first = Math.min(count - 1, Math.round((left / width) * count))
  const end = Math.max(first + 1, Math.round((right / width) * count))
  return { ...(first > 0 && { min: edges[first]! }), ...(end < count && { max: edges[end]! - 1 }) }
}
