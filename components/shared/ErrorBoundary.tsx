import { Component } from 'react'
import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import { logOnce } from '../../lib/log'
import { failureText } from './failure'
import { Icon } from './Icon'

/** When a page cannot be drawn (a database of a newer Gloss, a fault of ours), it says so and what still holds. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown) {
    logOnce('page', error)
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <section className="notice notice-bad" role="alert">
        <Icon name="warning" />
        <div>
          <h2>{i18n.t('common.crash.title')}</h2>
          <p>{i18n.t('common.crash.text')}</p>
          <p className="small">{failureText(error)}</p>
          <button type="button" onClick={() => location.reload()}>
            {i18n.t('common.crash.reload')}
          </button>
        </div>
      </section>
    )
  }
}
