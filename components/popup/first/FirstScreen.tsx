import { i18n } from '#i18n'
import type { Sort } from '../../../lib/model/researcherOrder'
import type { Glance } from '../../../lib/store/glance'
import { ResearcherRow } from '../../shared/ResearcherRow'
import { ScoreNoteText, scoreNoteOpens } from '../../shared/ScoreNoteText'
import { SearchBox, SlashKey } from '../../shared/SearchBox'
import { FooterLine } from '../FooterLine'
import { ListControls } from '../ListControls'
import { PopupHeader } from '../PopupHeader'

/** As many lines as the tallest popup shows. */
const LINES = 12

/**
 * What the popup shows before React draws it, and as React will draw it, without its lines. Without hooks.
 * @param listed whether there is a list to search: not when nobody is saved
 */
export function FirstScreen({ sort, listed }: { sort: Sort; listed: boolean }) {
  return (
    <div className="popup">
      <PopupHeader />
      <main>
        <section className="this-page">
          <output className="page-line page-line-quiet">{'\u00a0'}</output>
        </section>
        {listed && (
          <>
            <ListControls sort={sort}>
              <SearchBox label={i18n.t('popup.search')}>
                <SlashKey />
              </SearchBox>
            </ListControls>
            <ScoreNoteText open={scoreNoteOpens()} />
            <ul className="researcher-list" aria-label={i18n.t('common.researchers')} />
          </>
        )}
      </main>
      <FooterLine saved={undefined} />
    </div>
  )
}

/** The lines of its list. */
export function FirstLines({ glance }: { glance: Glance }) {
  return glance.lines
    .slice(0, LINES)
    .map((line, index) => <ResearcherRow key={line.id} researcher={line} index={index} count={glance.total} />)
}
