import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { Icon } from '../shared/Icon'
import type { IconName } from '../shared/Icon'
import { pageGroups } from './route'
import type { PageName, Route } from './route'

const icons: Record<PageName, IconName> = {
  researchers: 'people',
  papers: 'paper',
  compare: 'compare',
  import: 'transfer',
  sources: 'source',
  settings: 'settings',
  health: 'health',
  about: 'info',
}

/** The pages, beside the page; where there is no room, behind a button above it. */
export function Navigation({ current }: { current: Route['page'] }) {
  const page = current === 'researcher' ? 'researchers' : current
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <header className="side">
      <div className="side-stay">
        <a className="brand" href="#researchers">
          <img src="/icons/gloss.svg" alt="" width="24" height="24" />
          <span>Gloss</span>
        </a>
        <button
          type="button"
          className="side-toggle"
          aria-expanded={open}
          aria-controls={id}
          data-testid="nav-toggle"
          onClick={() => setOpen(!open)}
        >
          {i18n.t(`library.pages.${page}`)}
          <Icon name="down" />
        </button>
        <nav id={id} aria-label={i18n.t('library.navigation')} data-open={open}>
          {pageGroups.map((group) => (
            <ul key={group[0]}>
              {group.map((name) => (
                <li key={name}>
                  <a
                    href={`#${name}`}
                    aria-current={name === page ? 'page' : undefined}
                    data-testid={`nav-${name}`}
                    onClick={() => setOpen(false)}
                  >
                    <Icon name={icons[name]} />
                    {i18n.t(`library.pages.${name}`)}
                  </a>
                </li>
              ))}
            </ul>
          ))}
        </nav>
      </div>
    </header>
  )
}
