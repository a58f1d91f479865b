import type { CSSProperties } from 'react'
import { i18n } from '#i18n'
import { countText, noveltyText, scoreText } from './format'

/** A value no source gave: a dash to the eye, "unknown" to a screen reader, and never 0. */
export function Unknown() {
  return <span className="unknown">{i18n.t('common.unknown')}</span>
}

/** A count, or that it is unknown. */
export function Count({ value }: { value: number | undefined }) {
  return value === undefined ? <Unknown /> : <>{countText(value)}</>
}

/**
 * A score with its shape, which the style sheet draws: Novelty has a ring and a percent sign, AI Score a standing bar. So
 * the two are told apart without their colours.
 */
export function Score({ kind, value }: { kind: 'novelty' | 'aiScore'; value: number | undefined }) {
  if (value === undefined) return <Unknown />
  const style: CSSProperties & { '--part': string } = { '--part': `${value}%` }
  return (
    <span className={`score score-${kind}`} style={style}>
      {kind === 'novelty' ? noveltyText(value) : scoreText(value)}
    </span>
  )
}
