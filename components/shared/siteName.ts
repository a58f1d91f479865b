/** Proper names, the same in every language. A group that is not here goes by its registry name. */
const names: Readonly<Record<string, string>> = {
  arxiv: 'arXiv',
  scholar: 'Google Scholar',
  'scholar-feed': 'Scholar Feed',
  'hugging-face': 'Hugging Face',
  'semantic-scholar': 'Semantic Scholar',
  'open-review': 'OpenReview',
  dblp: 'DBLP',
  'acl-anthology': 'ACL Anthology',
}

/** A group of sites as its readers call it. */
export function groupName(group: string): string {
  return names[group] ?? group
}

/** One kind of page: `arxiv-list` is "arXiv · list". */
export function siteName(site: string): string {
  const group = Object.keys(names)
    .filter((known) => site === known || site.startsWith(`${known}-`))
    .sort((a, b) => b.length - a.length)[0]
  if (!group) return site
  const rest = site.slice(group.length + 1).replaceAll('-', ' ')
  return rest ? `${groupName(group)} · ${rest}` : groupName(group)
}

/** The host of a page's address, for a sentence; the address itself if it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
