import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { MathText } from '../../shared/math/MathText'

/** About what three lines hold: a shorter abstract needs no button. */
const SHORT = 320

/** An abstract: its beginning, and all of it on request. */
export function Abstract({ text }: { text: string }) {
  const [whole, setWhole] = useState(false)
  const id = useId()
  const short = text.length <= SHORT
  return (
    <div className="abstract">
      <p id={id} className={short || whole ? undefined : 'abstract-cut'}>
        <MathText text={text} />
      </p>
      {!short && (
        <button
          type="button"
          className="quiet small"
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole(!whole)}
        >
          {whole ? i18n.t('library.paper.less') : i18n.t('library.paper.more')}
        </button>
      )}
    </div>
  )
}
