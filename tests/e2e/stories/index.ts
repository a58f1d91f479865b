import { afterAll } from 'vitest'
import type { Engine } from '../browser.ts'
import { access } from './access.ts'
import { atOnce } from './atOnce.ts'
import { backupFiles } from './backupFiles.ts'
import { backups } from './backups.ts'
import { card } from './card.ts'
import { chinese } from './chinese.ts'
import { everyPage } from './everyPage.ts'
import { harness } from './harness.ts'
import { imports } from './imports.ts'
import { installed } from './installed.ts'
import { keyboard } from './keyboard.ts'
import { large } from './large.ts'
import { listings } from './listings.ts'
import { looks } from './looks.ts'
import { opening } from './opening.ts'
import { packs } from './packs.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { popup } from './popup.ts'
import { profile } from './profile.ts'
import { researchers } from './researchers.ts'
import { reading } from './reading.ts'
import { saving } from './saving.ts'
import { scores } from './scores.ts'
import { sources } from './sources.ts'
import { closeStanding } from './standing.ts'
import { together } from './together.ts'
import { triage } from './triage.ts'
import { updated } from './updated.ts'
import { welcome } from './welcome.ts'

/** Everything a reader does with Gloss, told once and played in each browser. */
export function stories(engine: Engine): void {
  afterAll(() => closeStanding(engine))
  harness(engine)
  installed(engine)
  welcome(engine)
  profile(engine)
  card(engine)
  scores(engine)
  sources(engine)
  imports(engine)
  backups(engine)
  backupFiles(engine)
  packs(engine)
  pages(engine)
  saving(engine)
  people(engine)
  atOnce(engine)
  triage(engine)
  opening(engine)
  listings(engine)
  together(engine)
  updated(engine)
  everyPage(engine)
  popup(engine)
  researchers(engine)
  keyboard(engine)
  reading(engine)
  access(engine)
  looks(engine)
  chinese(engine)
  large(engine)
}
