import { parseArxivId } from '../model/arxivId'
import type { Capture, CapturedPaper, Skipped } from '../model/capture'
import { parseDoi } from '../model/doi'
import type { Provenance } from '../model/provenance'
import type { SightedPaper, Sighting } from '../model/sighting'

/**
 * Turns a person seen on a page into something that can be imported. A paper whose title the page cut is left out: its
 * beginning is not its title, and a wrong title would match the wrong rows for years.
 */
export function captureSighting(sighting: Sighting, source: Provenance): Capture {
  const papers: CapturedPaper[] = []
  const skipped: Skipped[] = []
  for (const [index, paper] of (sighting.papers ?? []).entries()) {
    if (paper.truncated) skipped.push({ line: index + 1, reason: 'titleCut', found: paper.title })
    else papers.push(capturePaper(paper))
  }
  return {
    researchers: [
      {
        name: sighting.name,
        affiliation: sighting.affiliation,
        interests: sighting.interests,
        identities: sighting.identities,
        hIndex: sighting.hIndex,
        i10Index: sighting.i10Index,
        citations: sighting.citations,
        paperCount: sighting.paperCount,
        papers: sighting.papers && papers,
        source,
      },
    ],
    papers: [],
    skipped,
  }
}

function capturePaper(paper: SightedPaper): CapturedPaper {
  return {
    title: paper.title,
    authors: paper.authors,
    authorsComplete: paper.authorsComplete,
    arxivId: paper.arxivId === undefined ? undefined : parseArxivId(paper.arxivId)?.id,
    doi: paper.doi === undefined ? undefined : parseDoi(paper.doi),
    year: paper.year,
    venue: paper.venue,
    citations: paper.citations,
  }
}
