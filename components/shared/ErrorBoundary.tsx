import { Component } from 'react'
import type { ReactNode } from 'react'
import { logOnce } from '../../lib/log'
import { LibraryTrouble } from './LibraryTrouble'

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
    return <LibraryTrouble error={error} />
  }
}
