import { useCallback } from 'react'
import type temml from 'temml'

type Temml = typeof temml

let temmlThere: Temml | undefined
let loading: Promise<Temml> | undefined

/** 170 kB that only pages with mathematics load, once. */
function load(): Promise<Temml> {
  loading ??= import('temml').then((loaded) => {
    temmlThere = loaded.default
    return loaded.default
  })
  return loading
}

/**
 * Mathematics as MathML, which the browser draws with its own fonts, and reads out as what it is. Until the renderer is
 * there, and for what it cannot read, the TeX itself stands there.
 */
export function Formula({ tex, display }: { tex: string; display: boolean }) {
  const fill = useCallback(
    (place: HTMLSpanElement | null) => {
      if (!place) return
      if (temmlThere) {
        draw(temmlThere, place, tex, display)
        return
      }
      place.textContent = tex
      void load().then((loaded) => {
        if (place.isConnected) draw(loaded, place, tex, display)
      })
    },
    [tex, display],
  )
  return <span ref={fill} className={display ? 'formula formula-display' : 'formula'} dir="ltr" />
}

/** Untrusted: no links or styles of its own, no sizes beyond the line, no macros that never end. */
function draw({ render }: Temml, place: HTMLSpanElement, tex: string, display: boolean): void {
  try {
    render(tex, place, { displayMode: display, throwOnError: true, trust: false, maxSize: [10, 20], maxExpand: 200 })
  } catch {
    place.textContent = tex
  }
}
