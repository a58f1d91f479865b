import { defineBackground } from 'wxt/utils/define-background'
import { z } from 'zod'
import { keepGlances } from '../lib/glances'
import { showInboxCount } from '../lib/inbox'
import { readBadgeWords } from '../lib/page/badgeWords'
import { scheduleBackups } from '../lib/backups/schedule'
import { lookUp, lookUpIds, missingShards, readyLookUp } from '../lib/lookup/lookUp'
import { greetOnInstall } from '../lib/greet'
import { offerMenu } from '../lib/menus'
import { onMessage } from '../lib/messages'
import { corrected, dismiss, found, keepView, saw, showDraft, takenBack, unsaved, visited } from '../lib/readingService'
import { jobSteps, sourceIds } from '../lib/model/asking'
import type { ArxivId } from '../lib/model/arxivId'
import { identitySchema } from '../lib/model/identity'
import type { LookupAnswer, LookupRequest } from '../lib/model/lookup'
import { arxivIdSchema } from '../lib/model/paper'
import { pageStatusSchema } from '../lib/model/reading'
import { researcherIdSchema } from '../lib/model/researcher'
import { sightingSchema } from '../lib/model/sighting'
import { saveProfile, saveSighting } from '../lib/saving/save'
import { savedState } from '../lib/saving/savedState'
import {
  askSource,
  countRequests,
  fillPapers,
  linkResearcher,
  pageSeen,
  refreshResearchers,
  saveFromSource,
  scorePapers,
  sourceChanged,
  startSources,
  steerJob,
} from '../lib/sourceService'
import { recordReading } from '../lib/store'
import { bringMissing, schedulePacks } from '../lib/subscribing/keeping'
import { tellTabs } from '../lib/tabs'
import { packAnswer } from '../lib/wire/answer'
import type { WireAnswer } from '../lib/wire/answer'
import { askedSchema } from '../lib/wire/asked'
import { askedIdsSchema } from '../lib/wire/askedIds'
import { packIdAnswer } from '../lib/wire/ids'
import type { WireIdAnswer } from '../lib/wire/ids'

/** How long what wakes the background has for itself, in milliseconds. */
const A_MOMENT = 1000

const pageUrl = z.url({ protocol: /^https?$/ }).max(2000)

const sourceIdSchema = z.enum(sourceIds)
const keySchema = z.string().min(1).max(300)
const pagePapersSchema = z.object({
  screen: z.array(arxivIdSchema).max(20_000),
  rest: z.array(arxivIdSchema).max(20_000),
})
const askSchema = z.object({ source: sourceIdSchema, question: z.enum(['test', 'people']), key: keySchema })

/** Which message is answered by which function, what the context menu offers, and who is greeted. What comes in passes its schema first: pages are strangers. */
export default defineBackground({
  type: 'module',
  main() {
    readyLookUp()
    onMessage('lookup', ({ data }) => answerPage(askedSchema.parse(data)))
    onMessage('lookupIds', ({ data }) => answerIds(askedIdsSchema.parse(data)))
    onMessage('pageRead', async ({ data, sender }) => {
      const status = pageStatusSchema.parse(data)
      await recordReading(status)
      await pageSeen(status, sender.tab?.id)
    })
    onMessage('isSaved', ({ data }) => savedState(z.array(identitySchema).max(50).parse(data.identities)))
    onMessage('saveProfile', ({ data }) =>
      thenTellTabs(saveProfile(z.object({ url: pageUrl, text: z.string().max(2_000_000) }).parse(data))),
    )
    onMessage('saveSighting', ({ data }) =>
      thenTellTabs(saveSighting(z.object({ url: pageUrl, sighting: sightingSchema }).parse(data))),
    )
    onMessage('visit', ({ data }) => visited(data))
    onMessage('seen', ({ data }) => saw(data))
    onMessage('saveView', ({ data, sender }) => keepView(data, sender.tab?.id))
    onMessage('dismiss', ({ data, sender }) => dismiss(data, sender.tab?.id))
    onMessage('writesRule', ({ data }) => showDraft(data))
    onMessage('found', ({ data }) => found(data))
    onMessage('correct', ({ data }) => thenTellTabs(corrected(data)))
    onMessage('takeBack', ({ data }) => thenTellTabs(takenBack(data)))
    onMessage('unsave', ({ data }) => thenTellTabs(unsaved(data)))
    onMessage('libraryChanged', () => tellTabs('libraryChanged'))
    // Whatever woke the background is answered first.
    setTimeout(() => void showInboxCount(), A_MOMENT)
    onMessage('countRequests', ({ data }) => countRequests(pagePapersSchema.parse(data)))
    onMessage('scorePapers', ({ data }) => scorePapers(pagePapersSchema.parse(data)))
    onMessage('fillPapers', ({ data }) => fillPapers(sourceIdSchema.parse(data.source)))
    onMessage('refreshResearchers', ({ data }) => refreshResearchers(z.array(researcherIdSchema).parse(data.ids)))
    onMessage('steerJob', ({ data }) => steerJob(data.id, z.enum(jobSteps).parse(data.to)))
    onMessage('sourceChanged', ({ data }) => sourceChanged(sourceIdSchema.parse(data.source)))
    onMessage('askSource', ({ data }) => {
      const { source, question, key } = askSchema.parse(data)
      return askSource(source, question, key)
    })
    onMessage('linkResearcher', ({ data }) =>
      thenTellTabs(linkResearcher(researcherIdSchema.parse(data.id), identitySchema.parse(data.identity))),
    )
    onMessage('saveFromSource', ({ data }) =>
      saveFromSource(sourceIdSchema.parse(data.source), keySchema.parse(data.key)),
    )
    offerMenu()
    startSources()
    greetOnInstall()
    keepGlances()
    scheduleBackups()
    schedulePacks()
  },
})

async function answerPage(request: LookupRequest): Promise<WireAnswer> {
  const answer = inWords(await lookUp(request))
  // No page waits for the network: what packs lack is fetched after the answer.
  void bringMissing(missingShards())
  return packAnswer(answer, request.rows)
}

async function answerIds({ group, ids }: { group: string; ids: ArxivId[] }): Promise<WireIdAnswer> {
  const answer = inWords(await lookUpIds(group, ids))
  void bringMissing(missingShards())
  return packIdAnswer(answer, ids)
}

/** With what badges say: a page that asked the browser itself would wait for it. */
function inWords<Answer extends LookupAnswer>(answer: Answer): Answer {
  return answer.off ? answer : { ...answer, words: readBadgeWords() }
}

async function thenTellTabs<Answer>(change: Promise<Answer>): Promise<Answer> {
  const answered = await change
  await tellTabs('libraryChanged')
  return answered
}
