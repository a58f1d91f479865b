import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { i18n } from '#i18n'
import { ErrorBoundary } from './ErrorBoundary'
import { followTheme, paintRememberedTheme } from './theme'

/** Mounts a page of ours: in its language, in the reader's theme from the first paint, and with a last word on errors. */
export function show(page: ReactNode): void {
  document.documentElement.lang = i18n.t('common.language')
  paintRememberedTheme()
  followTheme()
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  const tree = createRoot(root)
  // In one go: nothing else is worth doing before the page stands.
  flushSync(() =>
    tree.render(
      <StrictMode>
        <ErrorBoundary>{page}</ErrorBoundary>
      </StrictMode>,
    ),
  )
}
