import { describe, expect, it, vi } from 'vitest'
import { readOne, utf8 } from './reading'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const LINE = 100 * 1024 * 1024

/** A text with 100 MB of one letter in its middle. */
function around(before: string, after: string): Uint8Array {
  const [head, tail] = [utf8(before), utf8(after)]
  const bytes = new Uint8Array(head.length + LINE + tail.length).fill(0x78)
  bytes.set(head)
  bytes.set(tail, head.length + LINE)
  return bytes
}

describe('a line of 100 MB', () => {
  it.each([
    ['alone', '', '', 'unknownFormat', 0],
    ['in a cell', 'title,novelty\nSound Title,1\n', ',2\n', 'badQuotes', 1],
    ['in a JSON Lines row', '{"title":"Sound Title","novelty":1}\n{"title":"', '","novelty":1}\n', 'tooLarge', 1],
    ['in a JSON list', '[{"title":"Sound Title","novelty":1},{"title":"', '","novelty":1}]', 'tooLarge', 1],
    [
      'in a library',
      '{"format":"gloss-library","version":1,"exportedAt":"',
      '","researchers":[],"papers":[]}',
      'notALibrary',
      0,
    ],
    ['in a BibTeX entry', '@misc{a, title={Sound Title}}\n@misc{b, title={', '}}\n', 'badRecord', 1],
    ['in a RIS record', 'TY  - JOUR\nTI  - Sound Title\nER  - \nTY  - JOUR\nTI  - ', '\nER  - \n', 'badRecord', 1],
    ['in a profile', 'A B\nh-index1\n', '\nCL\nh-index2\n', 'tooLarge', 0],
  ])('%s is refused, and only it', async (_name, before, after, reason, papers) => {
    const reading = await readOne(around(before, after))
    expect(reading).toMatchObject({ kind: 'capture', capture: { researchers: [], skipped: [{ reason }] } })
    if (reading.kind === 'capture') expect(reading.capture.papers).toHaveLength(papers)
  })
})
