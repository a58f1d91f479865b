import { useCallback } from 'react'
import { i18n } from '#i18n'
import { useTheme } from '../shared/chart/ink'

export type MakeBadge = (kind: 'paper' | 'profile', dark: boolean) => HTMLElement

const rows = ['paper', 'profile', 'none'] as const

/** Three entries of a listing as Gloss leaves them, each with what its badge means. */
export function SampleListing({ badge }: { badge: MakeBadge }) {
  return (
    <ol className="sample-listing">
      {rows.map((row) => (
        <li key={row}>
          <p className="sample-title">
            {i18n.t(`welcome.listing.${row}.title`)}
            {row !== 'none' && <BadgePicture kind={row} badge={badge} />}
          </p>
          <p className="sample-authors">{i18n.t(`welcome.listing.${row}.authors`)}</p>
          <p className="sample-meaning">{i18n.t(`welcome.listing.${row}.meaning`)}</p>
        </li>
      ))}
    </ol>
  )
}

/** Only to be looked at: what it says stands in words below it, and there is no card here for it to open. */
function BadgePicture({ kind, badge }: { kind: 'paper' | 'profile'; badge: MakeBadge }) {
  const dark = useTheme() === 'dark'
  const hang = useCallback((place: HTMLSpanElement) => place.replaceChildren(badge(kind, dark)), [badge, kind, dark])
  return <span ref={hang} inert />
}
