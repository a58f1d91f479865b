import { useMemo } from 'react'
import { Formula } from './Formula'
import { plainWords, splitMath } from './splitMath'

/**
 * A text with its mathematics drawn as such.
 * @param words how the rest is shown; by default without TeX's way of writing accents, quotes and fonts
 */
export function MathText({ text, words = plainWords }: { text: string; words?: (text: string) => string }) {
  const stretches = useMemo(() => splitMath(text), [text])
  return stretches.map((stretch, at) => {
    // The stretches of one text never change places.
    const key = `${at} ${stretch.kind}`
    return stretch.kind === 'words' ? (
      <span key={key}>{words(stretch.text)}</span>
    ) : (
      <Formula key={key} tex={stretch.tex} display={stretch.display} />
    )
  })
}
