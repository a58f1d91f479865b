import { useState } from 'react'
import { i18n } from '#i18n'
import { libraryFileSchema } from '../../lib/model/libraryFile'
import { applyImport, planImport, removeResearchers } from '../../lib/store'
import { failureText } from './failure'
import { useResearcherBriefs } from './useLibrary'
import { write } from './write'

/** Every key of the sample's begins so; no other does. */
const SAMPLE = 'sample-'

interface Sample {
  /** Whether any of it is in the library; undefined until that is known. */
  loaded: boolean | undefined
  busy: boolean
  failure: string | undefined
  load(): void
  remove(): void
}

/** The sample library, which a reader can look around in before they have one of their own. */
export function useSample(): Sample {
  const all = useResearcherBriefs()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const there = all?.filter(({ id }) => id.startsWith(SAMPLE))

  const attempt = async (action: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await write(action)
    } catch (error) {
      setFailure(failureText(error))
    } finally {
      setBusy(false)
    }
  }
  return {
    loaded: there && there.length > 0,
    busy,
    failure,
    load: () => void attempt(loadSample),
    remove: () =>
      void attempt(async () => {
        const { papers } = await sampleLibrary()
        await removeResearchers(
          (there ?? []).map(({ id }) => id),
          i18n.t('common.sample.name'),
          papers.map(({ id }) => id),
        )
      }),
  }
}

async function loadSample(): Promise<void> {
  await applyImport(await planImport(await sampleLibrary(), i18n.t('common.sample.name')))
}

/** Loaded when it is wanted: most pages, and most readers, never need it. */
async function sampleLibrary() {
  const { default: sample } = await import('./sampleLibrary.json')
  return libraryFileSchema.parse(sample)
}
