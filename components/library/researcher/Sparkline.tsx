import { i18n } from '#i18n'
import type { Researcher } from '../../../lib/model/researcher'
import { countText, dateText, noveltyText, scoreText } from '../../shared/format'
import { seriesOf } from './series'
import type { NumberKey, Reading } from './series'

const WIDTH = 96
const HEIGHT = 24
const EDGE = 3

/** How a number went, once it was read more than once: a line to the eye, the readings in words to everyone else. */
export function Sparkline({ researcher, by }: { researcher: Researcher; by: NumberKey }) {
  const series = seriesOf(researcher, by)
  const readings = series.flat()
  if (readings.length < 2) return null
  const words = readings.map(({ value, source }) =>
    i18n.t('people.history.reading', [valueText(by, value), dateText(source.capturedAt)]),
  )
  const place = placing(readings)
  return (
    <>
      <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <title>{words.join('\n')}</title>
        {series.map((line, at) => (
          <g key={line[0]!.source.kind} className={`series-${at}`}>
            <polyline points={line.map((reading) => place(reading).join(',')).join(' ')} />
            {line.map((reading) => {
              const [x, y] = place(reading)
              return <circle key={reading.source.capturedAt} cx={x} cy={y} r="2" />
            })}
          </g>
        ))}
      </svg>
      <span className="visually-hidden">{i18n.t('people.history.title', [words.join('; ')])}</span>
    </>
  )
}

/** Where a reading lies: its day to the right, its value between the least and the greatest read. */
function placing(readings: readonly Reading[]): (reading: Reading) => [number, number] {
  const times = readings.map(({ source }) => Date.parse(source.capturedAt))
  const values = readings.map(({ value }) => value)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const part = (value: number, from: number, to: number) => (to === from ? 0.5 : (value - from) / (to - from))
  return ({ value, source }) => [
    EDGE + part(Date.parse(source.capturedAt), first, last) * (WIDTH - 2 * EDGE),
    HEIGHT - EDGE - part(value, least, most) * (HEIGHT - 2 * EDGE),
  ]
}

function valueText(by: NumberKey, value: number): string {
  if (by === 'novelty') return noveltyText(value)
  return by === 'aiScore' ? scoreText(value) : countText(value)
}
