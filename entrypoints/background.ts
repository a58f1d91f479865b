import { defineBackground } from 'wxt/utils/define-background'
import { z } from 'zod'
import { scheduleBackups } from '../lib/backups/schedule'
import { lookUp } from '../lib/lookup/lookUp'
import { greetOnInstall } from '../lib/greet'
import { offerMenu } from '../lib/menus'
import { onMessage } from '../lib/messages'
import { identitySchema } from '../lib/model/identity'
import type { LookupRequest } from '../lib/model/lookup'
import { pageStatusSchema } from '../lib/model/reading'
import { sightingSchema } from '../lib/model/sighting'
import { saveProfile, saveSighting } from '../lib/saving/save'
import { savedState } from '../lib/saving/savedState'
import { recordReading } from '../lib/store'
import { tellTabs } from '../lib/tabs'
import { packAnswer } from '../lib/wire/answer'
import type { WireAnswer } from '../lib/wire/answer'
import { askedSchema } from '../lib/wire/asked'

const pageUrl = z.url({ protocol: /^https?$/ }).max(2000)

/** Which message is answered by which function, what the context menu offers, and who is greeted. What comes in passes its schema first: pages are strangers. */
export default defineBackground({
  type: 'module',
  main() {
    onMessage('lookup', ({ data }) => answerPage(askedSchema.parse(data)))
    onMessage('pageRead', ({ data }) => recordReading(pageStatusSchema.parse(data)))
    onMessage('isSaved', ({ data }) => savedState(z.array(identitySchema).max(50).parse(data.identities)))
    onMessage('saveProfile', ({ data }) =>
      thenTellTabs(saveProfile(z.object({ url: pageUrl, text: z.string().max(2_000_000) }).parse(data))),
    )
    onMessage('saveSighting', ({ data }) =>
      thenTellTabs(saveSighting(z.object({ url: pageUrl, sighting: sightingSchema }).parse(data))),
    )
    onMessage('libraryChanged', () => tellTabs('libraryChanged'))
    offerMenu()
    greetOnInstall()
    scheduleBackups()
  },
})

async function answerPage(request: LookupRequest): Promise<WireAnswer> {
  return packAnswer(await lookUp(request), request.rows)
}

async function thenTellTabs<Answer>(change: Promise<Answer>): Promise<Answer> {
  const answered = await change
  await tellTabs('libraryChanged')
  return answered
}
