import type { Capture, CapturedResearcher } from '../model/capture'
import type { ResearcherId } from '../model/researcher'
import type { SaveOutcome } from '../model/saveOutcome'
import type { Sighting } from '../model/sighting'
import type { SourceKind } from '../model/provenance'
import { readProfileText } from '../sources/profileText'
import { applySave, planImport, StorageFullError } from '../store'
import type { ImportPlan } from '../store'
import { savedState } from './savedState'
import { captureSighting } from './captureSighting'

/** Saves the one researcher whose profile page's visible text this is. Nothing is written when it cannot be read. */
export async function saveProfile({ url, text }: { url: string; text: string }): Promise<SaveOutcome> {
  return saveCapture(readProfileText(text, { capturedAt: new Date(), kind: 'profile-page', url }))
}

/** Saves a researcher from what a page shows of them. */
export async function saveSighting({ url, sighting }: { url: string; sighting: Sighting }): Promise<SaveOutcome> {
  return saveCapture(captureSighting(sighting, { kind: sourceOf(url), url, capturedAt: new Date().toISOString() }))
}

/** Saves the first researcher of a capture, with all it brings. */
export async function saveCapture(capture: Capture): Promise<SaveOutcome> {
  const [researcher] = capture.researchers
  if (!researcher) {
    const [first] = capture.skipped
    return { ok: false, problem: first?.reason ?? 'empty', line: first?.line }
  }
  try {
    const plan = await planImport(capture, researcher.name)
    const report = await applySave(plan)
    return {
      ok: true,
      researcher: await idOf(researcher, plan),
      name: researcher.name,
      added: report.added.researchers > 0,
      papers: researcher.papers?.length ?? 0,
      skipped: capture.skipped,
    }
  } catch (error) {
    if (error instanceof StorageFullError) return { ok: false, problem: 'storage' }
    throw error
  }
}

function sourceOf(url: string): SourceKind {
  const { hostname } = new URL(url)
  if (hostname.startsWith('scholar.google.')) return 'scholar-page'
  return hostname.endsWith('scholarfeed.org') ? 'profile-page' : 'arxiv-page'
}

async function idOf({ identities }: CapturedResearcher, plan: ImportPlan): Promise<ResearcherId | undefined> {
  const { researcher } = await savedState(identities)
  if (researcher) return researcher
  const updated = plan.updated.find(({ kind }) => kind === 'researcher')
  return plan.added.researchers[0]?.id ?? (updated?.id as ResearcherId | undefined)
}
