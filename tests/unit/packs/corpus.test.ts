import { describe, expect, it } from 'vitest'
import { parseArxivId } from '../../../lib/model/arxivId'
import type { ArxivId } from '../../../lib/model/arxivId'
import { titleKey } from '../../../lib/model/titleKey'
import type { PackHit } from '../../../lib/packs/ask'
import { identifies } from '../../../lib/packs/identifies'
import { corpusMissing, corpusPapers } from '../corpus'
import { memoryPack } from './inMemory'

/** Scores that tell a paper from its neighbours: every pair of both occurs once in a million papers. */
const scoresAt = (at: number) => ({ novelty: (at % 1001) / 10, aiScore: (Math.floor(at / 1001) % 1001) / 10 })

describe.runIf(!corpusMissing)('a pack of every paper of the corpus, beside a plain map', { timeout: 120_000 }, () => {
  const papers = corpusMissing ? [] : corpusPapers()
  const ids = papers.map(({ id }) => parseArxivId(id)!.id)
  const keys = papers.map(({ title }) => titleKey(title))

  it('knows every id and every title of one paper only, and nothing else', async () => {
    const pack = await memoryPack(
      papers.map(({ title }, at) => ({ arxivId: ids[at]!, title, ...scoresAt(at), line: at + 2 })),
    )
    // The corpus has some papers twice: of equally new rows the first one counts.
    const byId = new Map<string, number>()
    for (const [at, id] of ids.entries()) if (!byId.has(id)) byId.set(id, at)
    const byTitle = new Map<string, number[]>()
    for (const at of byId.values()) {
      const places = byTitle.get(keys[at]!)
      if (places) places.push(at)
      else byTitle.set(keys[at]!, [at])
    }
    const wrong: string[] = []
    let ambiguous = 0
    const isOf = (hit: PackHit | undefined, at: number, match: PackHit['match']) => {
      const { novelty, aiScore } = scoresAt(at)
      return hit?.novelty === novelty && hit.aiScore === aiScore && hit.match === match
    }
    for (const [id, at] of byId) if (!isOf(pack.ask({ arxivId: id as ArxivId }), at, 'id')) wrong.push(`id ${id}`)
    for (const key of new Set(keys)) {
      const places = byTitle.get(key) ?? []
      if (places.length > 1) ambiguous++
      const hit = pack.ask({ titleKey: () => key })
      const right = places.length === 1 && identifies(key) ? isOf(hit, places[0]!, 'title') : hit === undefined
      if (!right) wrong.push(`title ${key}`)
    }
    expect(wrong).toEqual([])
    expect(papers.length).toBe(657_855)
    expect(ambiguous).toBeGreaterThan(300)
    expect(pack.manifest).toMatchObject({ papers: byId.size, arxivIds: byId.size })
    expect(pack.leftOut.length).toBe(papers.length - byId.size)
  })

  it('knows no title that another half of the corpus has alone', async () => {
    const half = papers.filter((_, at) => at % 2 === 0)
    const pack = await memoryPack(half.map(({ title }, at) => ({ title, novelty: 50, line: at + 2 })))
    const known = new Set(keys.filter((_, at) => at % 2 === 0))
    const others = keys.filter((key, at) => at % 2 === 1 && !known.has(key))
    expect(others.filter((key) => pack.ask({ titleKey: () => key }) !== undefined)).toEqual([])
    expect(others.length).toBeGreaterThan(300_000)
  })
})
