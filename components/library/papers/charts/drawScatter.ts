import { OF_PAPER } from '../shelf/columns'
import type { PaperColumns } from '../shelf/columns'
import { counts } from '../filter'

export interface ScatterInks {
  chosen: string
  others: string
  profile: string
}

export interface Plot {
  width: number
  height: number
}

/** Beyond this many points single ones cannot be told apart: then places are drawn the darker, the more points lie there. */
const SINGLE = 3000
const RADIUS = 3
const CELL = 3

/** Where a pair of scores lies in the plot, in pixels: Novelty to the right, AI Score upwards. */
export const xOf = (novelty: number, { width }: Plot): number => (novelty / 100) * width
export const yOf = (aiScore: number, { height }: Plot): number => height - (aiScore / 100) * height

/**
 * Paints papers that have both numbers. A paper's own are filled, a profile's (which are not the paper's) are rings.
 * @param among 1 for each paper that the search and the other filters keep
 * @param chosen 1 for each that is shown in the end; the others are faint
 * @returns how many points were painted
 */
export function drawScatter(
  pen: CanvasRenderingContext2D,
  plot: Plot,
  columns: PaperColumns,
  profiles: boolean,
  among: Uint8Array,
  chosen: Uint8Array,
  inks: ScatterInks,
): number {
  pen.clearRect(-RADIUS - 1, -RADIUS - 1, plot.width + 2 * RADIUS + 2, plot.height + 2 * RADIUS + 2)
  const points = pointsOf(columns, profiles, among)
  const own = points.filter((at) => columns.evidence[at] === OF_PAPER)
  const dots = own.length > SINGLE ? drawPlaces : drawDots
  dots(
    pen,
    plot,
    columns,
    own.filter((at) => chosen[at] !== 1),
    inks.others,
  )
  drawRings(pen, plot, columns, points, chosen, inks)
  dots(
    pen,
    plot,
    columns,
    own.filter((at) => chosen[at] === 1),
    inks.chosen,
  )
  return points.length
}

/** The papers that have both numbers, as places in the columns. */
export function pointsOf(columns: PaperColumns, profiles: boolean, among: Uint8Array): Uint32Array {
  const { novelty, aiScore } = columns
  const points = new Uint32Array(novelty.length)
  let count = 0
  for (let at = 0; at < novelty.length; at++) {
    if (among[at] === 1 && counts(columns, at, profiles) && !Number.isNaN(novelty[at]! + aiScore[at]!))
      points[count++] = at
  }
  return points.slice(0, count)
}

type DrawPoints = (
  pen: CanvasRenderingContext2D,
  plot: Plot,
  columns: PaperColumns,
  points: Uint32Array,
  ink: string,
) => void

const drawDots: DrawPoints = (pen, plot, { novelty, aiScore }, points, ink) => {
  pen.fillStyle = ink
  pen.globalAlpha = points.length > 300 ? 0.55 : 0.8
  for (const at of points) {
    pen.beginPath()
    pen.arc(xOf(novelty[at]!, plot), yOf(aiScore[at]!, plot), RADIUS, 0, 2 * Math.PI)
    pen.fill()
  }
  pen.globalAlpha = 1
}

const drawPlaces: DrawPoints = (pen, plot, { novelty, aiScore }, points, ink) => {
  const across = Math.ceil((plot.width + 1) / CELL)
  const cells = new Uint32Array(across * Math.ceil((plot.height + 1) / CELL))
  for (const at of points) {
    const column = Math.floor(xOf(novelty[at]!, plot) / CELL)
    cells[column + across * Math.floor(yOf(aiScore[at]!, plot) / CELL)]!++
  }
  const fullest = Math.log1p(cells.reduce((most, count) => Math.max(most, count), 0))
  pen.fillStyle = ink
  for (const [cell, count] of cells.entries()) {
    if (count === 0) continue
    pen.globalAlpha = 0.25 + 0.75 * (Math.log1p(count) / fullest)
    pen.fillRect((cell % across) * CELL, Math.floor(cell / across) * CELL, CELL, CELL)
  }
  pen.globalAlpha = 1
}

/** All papers of one profile lie on one point: one ring stands for them. */
function drawRings(
  pen: CanvasRenderingContext2D,
  plot: Plot,
  columns: PaperColumns,
  points: Uint32Array,
  chosen: Uint8Array,
  inks: ScatterInks,
): void {
  const rings = new Map<string, { x: number; y: number; chosen: boolean }>()
  for (const at of points) {
    if (columns.evidence[at] === OF_PAPER) continue
    const [x, y] = [xOf(columns.novelty[at]!, plot), yOf(columns.aiScore[at]!, plot)]
    const ring = rings.get(`${x} ${y}`)
    if (ring) ring.chosen ||= chosen[at] === 1
    else rings.set(`${x} ${y}`, { x, y, chosen: chosen[at] === 1 })
  }
  pen.lineWidth = 1.5
  for (const ring of rings.values()) {
    pen.strokeStyle = ring.chosen ? inks.profile : inks.others
    pen.beginPath()
    pen.arc(ring.x, ring.y, RADIUS + 1, 0, 2 * Math.PI)
    pen.stroke()
  }
}
