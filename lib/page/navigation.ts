/** The part of the Navigation API that is used; Firefox has it since 147. */
interface Navigation extends EventTarget {
  readonly currentEntry: unknown
}

/**
 * Calls back after the page's address changed without a load: from the Navigation API where there is one, else from
 * `popstate`. Pages that navigate with `pushState` in a browser without the API change their content too, and whoever
 * watches that compares the address there: nothing polls.
 */
export function onNavigation(view: Window, changed: () => void, signal: AbortSignal): void {
  const { navigation } = view as Window & { navigation?: Navigation }
  if (navigation) navigation.addEventListener('currententrychange', changed, { signal })
  else view.addEventListener('popstate', changed, { signal })
}
