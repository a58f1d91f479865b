/**
 * Whether a match pattern covers an address, by the rules both browsers share: the path pattern is held against path
 * and query, `*` as a scheme is http or https. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function covers(pattern: string, url: URL): boolean {
  const [, scheme = '', host = '', path = ''] = /^(\*|https?):\/\/([^/*]+)(\/.*)$/.exec(pattern) ?? []
  const glob = new RegExp(`^${path.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')}$`)
  return (
    (scheme === '*' || `${scheme}:` === url.protocol) && host === url.hostname && glob.test(url.pathname + url.search)
  )
}
