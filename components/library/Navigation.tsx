import { i18n } from '#i18n'
import { Icon } from '../shared/Icon'
import type { IconName } from '../shared/Icon'
import { pageNames } from './route'
import type { PageName, Route } from './route'

const icons: Record<PageName, IconName> = {
  researchers: 'people',
  papers: 'paper',
  import: 'transfer',
  settings: 'settings',
  health: 'health',
  about: 'info',
}

export function Navigation({ current }: { current: Route['page'] }) {
  const page = current === 'researcher' ? 'researchers' : current
  return (
    <header className="side">
      <div className="side-stay">
        <div className="brand">
          <img src="/icons/gloss.svg" alt="" width="24" height="24" />
          <span>Gloss</span>
        </div>
        <nav aria-label={i18n.t('library.navigation')}>
          <ul>
            {pageNames.map((name) => (
              <li key={name}>
                <a href={`#${name}`} aria-current={name === page ? 'page' : undefined} data-testid={`nav-${name}`}>
                  <Icon name={icons[name]} />
                  {i18n.t(`library.pages.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
