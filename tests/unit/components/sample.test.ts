import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import sample from '../../../components/shared/sampleLibrary.json'
import { libraryFileSchema } from '../../../lib/model/libraryFile'
import {
  applyImport,
  listPapers,
  listResearcherBriefs,
  listResearchers,
  planImport,
  readLibrary,
  removeResearchers,
} from '../../../lib/store'

describe('the sample library', () => {
  const library = libraryFileSchema.parse(sample)

  it('is a library file of made-up people and papers, which no page can mistake for real ones', () => {
    expect(library.researchers.every(({ id }) => id.startsWith('sample-'))).toBe(true)
    expect(library.papers.every(({ id, arxivId, doi }) => id.startsWith('sample-') && !arxivId && !doi)).toBe(true)
    expect(
      library.researchers.every(({ identities, tags }) => identities.length === 0 && tags.includes('sample')),
    ).toBe(true)
    const listed = new Set(library.researchers.flatMap(({ papers }) => papers))
    expect(library.papers.filter(({ id }) => !listed.has(id))).toEqual([])
  })

  it('is loaded as it is, and goes without a trace, scored papers too', async () => {
    await applyImport(await planImport(library, 'sample'))
    const { researchers, papers } = await readLibrary()
    expect({ researchers, papers }).toEqual({ researchers: library.researchers, papers: library.papers })
    const briefs = library.researchers.map(({ papers: _papers, ...brief }) => brief)
    expect(await listResearcherBriefs()).toEqual(briefs)
    await removeResearchers(
      library.researchers.map(({ id }) => id),
      'sample',
      library.papers.map(({ id }) => id),
    )
    expect(await listResearchers()).toEqual([])
    expect(await listPapers()).toEqual([])
  })
})
