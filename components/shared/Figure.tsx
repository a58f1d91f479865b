import type { CSSProperties } from 'react'
import { i18n } from '#i18n'
import { countText, noveltyText, scoreText } from './format'

/** A value no source gave: a dash to the eye, "unknown" to a screen reader, and never 0. */
export function Unknown() {
  return (
    <span className="unknown">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{i18n.t('common.unknown')}</span>
    </span>
  )
}

/** A count, or that it is unknown. */
export function Count({ value }: { value: number | undefined }) {
  return value === undefined ? <Unknown /> : <>{countText(value)}</>
}

/**
 * A score with its shape: Novelty is one rounded bar and carries a percent sign, AI Score is a row of steps. So the two
 * are told apart without their colours.
 */
export function Score({ kind, value }: { kind: 'novelty' | 'aiScore'; value: number | undefined }) {
  if (value === undefined) return <Unknown />
  const style: CSSProperties & { '--part': string } = { '--part': `${value}%` }
  return (
    <span className={`score score-${kind}`}>
      <span className="score-value">{kind === 'novelty' ? noveltyText(value) : scoreText(value)}</span>
      <span className="score-bar" style={style} aria-hidden="true" />
    </span>
  )
}
