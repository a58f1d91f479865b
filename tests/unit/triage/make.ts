import type { Rule } from '../../../lib/model/rule'
import type { Item } from '../../../lib/triage/item'
import type { View } from '../../../lib/model/triage'
import { defaultView } from '../../../lib/triage/view'
import { plain } from '../../../lib/triage/words'

interface ItemParts extends Omit<Partial<Item>, 'words'> {
  title?: string
  abstract?: string
  authors?: string[]
  category?: string
}

export function item({ title = '', abstract = '', authors = [], category = '', ...more }: ItemParts = {}): Item {
  const words = {
    title: plain(title),
    abstract: plain(abstract),
    authors: authors.map(plain),
    category: plain(category),
  }
  return { section: 0, evidence: 'none', seen: false, fresh: false, dismissed: false, ...more, words: () => words }
}

export function view(more: Partial<View> = {}): View {
  return { ...defaultView, ...more }
}

let made = 0

export function rule(more: Partial<Rule>): Rule {
  return { id: `u${++made}`, on: true, action: 'mark', at: '2026-11-27T08:00:00.000Z', ...more }
}
