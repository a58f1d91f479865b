import { useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { ResearcherId } from '../../lib/model/researcher'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { UndoToast } from '../shared/UndoToast'
import { UndoProvider } from '../shared/useUndo'
import { AboutPage } from './about/AboutPage'
import { ComparePage } from './compare/ComparePage'
import { HealthPage } from './health/HealthPage'
import { Navigation } from './Navigation'
import { PapersPage } from './papers/PapersPage'
import { ResearcherPage } from './researcher/ResearcherPage'
import { ResearchersPage } from './researchers/ResearchersPage'
import { useRoute } from './route'
import type { Route } from './route'
import { SettingsPage } from './settings/SettingsPage'
import { SourcesPage } from './sources/SourcesPage'
import { TransferPage } from './transfer/TransferPage'

/** A kind of page Gloss reads, as far as this page needs to know; the registry is handed in, not reached for. */
export interface KnownSite {
  name: string
  group: string
}

/** The library: everything saved, in a tab of its own. */
export function Library({ sites }: { sites: readonly KnownSite[] }) {
  const route = useRoute()
  const main = useRef<HTMLElement>(null)
  const place = route.id === undefined ? route.page : `${route.page}/${route.id}`
  useArrival(place, main)
  return (
    <UndoProvider>
      <a className="skip" href="#main" onClick={(event) => skipTo(event, main.current)}>
        {i18n.t('library.skip')}
      </a>
      <Navigation current={route.page} />
      <main id="main" ref={main} tabIndex={-1}>
        <ErrorBoundary key={place}>
          <Page route={route} sites={sites} />
        </ErrorBoundary>
      </main>
      <UndoToast />
    </UndoProvider>
  )
}

function Page({ route, sites }: { route: Route; sites: readonly KnownSite[] }) {
  switch (route.page) {
    case 'researchers':
      return <ResearchersPage query={route.query} />
    case 'researcher':
      // The id comes from the address; one that names nobody leads to a page that says so.
      return <ResearcherPage id={route.id as ResearcherId} />
    case 'compare':
      return <ComparePage query={route.query} />
    case 'papers':
      return <PapersPage query={route.query} />
    case 'import':
      return <TransferPage />
    case 'sources':
      return <SourcesPage />
    case 'settings':
      return <SettingsPage sites={sites} />
    case 'health':
      return <HealthPage sites={sites} />
    case 'about':
      return <AboutPage />
  }
}

/** A new page begins at its top and takes the focus, as a page loaded by the browser would. */
function useArrival(place: string, main: React.RefObject<HTMLElement | null>) {
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [place, main])
}

/** The address after the `#` is the route, so this link must not change it. */
function skipTo(event: React.MouseEvent, main: HTMLElement | null) {
  event.preventDefault()
  main?.focus()
}
