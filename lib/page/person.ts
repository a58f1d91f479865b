const SVG = 'http://www.w3.org/2000/svg'
const SHAPE = 'M6 6.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM1.2 11.4c0-2.5 2.1-4.1 4.8-4.1s4.8 1.6 4.8 4.1Z'

/** The mark of a saved researcher: filled when they are confirmed as an author, hollow when only the name fits. */
export function personMark(kind: 'confirmed' | 'possible'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 12 12')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', kind)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', SHAPE)
  svg.append(path)
  return svg
}
