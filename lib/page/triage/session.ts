import { sendMessage } from '../../messages'
import { logOnce } from '../../log'
import type { Rule } from '../../model/rule'
import type { View, VisitAnswer } from '../../model/triage'
import { listingKey } from '../../triage/listingKey'
import { planOf } from '../../triage/plan'
import type { Plan } from '../../triage/plan'
import { viewFor } from '../../triage/view'
import { dismissing } from '../dismissing'
import type { PageView } from '../registry'
import { createBar } from './bar'
import { watchGaze } from './gaze'
import { finds } from './finds'
import { itemOf, keyOf } from './items'
import type { Paper } from './items'
import { controlKeys } from './keys'
import { createViewKeeper, recall, tell } from './memory'
import { createStage } from './stage'

/** Fewer are no listing. */
const FEWEST = 2

/** Triage of one page, for as long as it is open. */
export interface Session {
  readonly page: PageView
  /** The page's rows, or what the library knows of them, changed. */
  update(): void
  /** The reader has this site's listings shown otherwise in another tab. */
  follow(group: string, view: View): void
  /** In another tab the reader dismissed a paper, or took that back. */
  hear(paper: string, dismissed: boolean): void
  /** The reader is writing a rule, or (undefined) has done: the page shows what it would do. */
  preview(rule: Rule | undefined): void
  end(): void
}

export function openSession(page: PageView, outer: AbortSignal): Session {
  const ending = new AbortController()
  const signal = AbortSignal.any([outer, page.signal, ending.signal])
  const stage = createStage(page, signal)
  const keeper = createViewKeeper(page.group, signal)
  const gaze = watchGaze((papers) => tell('seen', { papers }), signal)
  let papers: Paper[] = []
  let known: VisitAnswer | undefined
  let view: View | undefined
  let draft: Rule | undefined
  let listing = ''
  let told = ''
  let asking = 0
  let shown = ''

  const bar = createBar({ change, restore: toggle, help: () => keys.help() }, page, signal)
  const keys = controlKeys(
    {
      papers: () => papers,
      dismiss,
      restore: toggle,
      filter: () => bar.focusFilter(),
    },
    page,
    signal,
  )

  function update(): void {
    if (signal.aborted) return
    const entries = page.off ? [] : page.entries()
    const rows = stage.inPageOrder(entries.map((entry) => ({ entry, row: entry.row })))
    papers = numbered(rows)
    if (papers.length < FEWEST) {
      bar.hide()
      void stage.play(papers, undefined)
      return
    }
    void ask()
  }

  /** Each with its section: a heading's rows in one list. */
  function numbered(rows: readonly Pick<Paper, 'entry' | 'row'>[]): Paper[] {
    const sections = new Map<string, number>()
    const lists = new Map<Node | null, number>()
    return rows.map(({ entry, row }) => {
      const list = numberOf(lists, row.element.parentNode)
      const section = numberOf(sections, `${list} ${row.section ?? ''}`)
      return { entry, row, key: keyOf(row), marks: '', section }
    })
  }

  async function ask(): Promise<void> {
    const own = ++asking
    listing = listingKey(page.site, new URL(location.href))
    const answer = await recall({ site: page.site, group: page.group, listing, papers: papers.map(({ key }) => key) })
    // A newer question is on its way, or there is nobody to ask: what was known goes on to hold.
    if (own !== asking || signal.aborted) return
    if (answer) {
      known = answer
      // What another tab made of it while this one slept; unless the reader is at it here.
      if (!view || !keeper.waits) view = viewFor(answer.view ?? view, listing)
      for (const [at, paper] of papers.entries()) paper.marks = answer.marks[at] ?? ''
      tellFinds()
    }
    show()
  }

  /** What saved researchers wrote, told once for every change of it. */
  function tellFinds(): void {
    const items = finds(papers, page)
    const news = JSON.stringify(items)
    if (items.length === 0 || news === told) return
    told = news
    sendMessage('found', { listing, items }).catch((error: unknown) => logOnce('triage', error))
  }

  function show(): void {
    if (!known || !view) return
    keys.enable(known.reading.keys)
    const items = papers.map(itemOf)
    const plan = planOf(items, view, withDraft(known.rules, draft))
    plan.tellsNew &&= known.reading.fresh && !view.off
    const used = known.reading.bar && !view.off ? plan : undefined
    if (known.reading.memory)
      gaze.follow(used ? used.order.map((at) => papers[at]!) : papers, ({ marks }) => marks.includes('s'))
    // What changes nothing is not played again: pages are refreshed often.
    const looks = JSON.stringify([
      used?.order,
      used?.fates,
      used?.rules.map((rule) => rule?.action),
      used?.tellsNew,
      papers.map(({ key, marks }) => key + marks),
    ])
    if (looks === shown) return showBar(plan)
    shown = looks
    void stage.play(papers, used, () => showBar(plan))
  }

  function showBar({ counts, tellsNew }: Plan): void {
    if (known?.reading.bar && view) bar.show({ view, counts, tellsNew, lastAt: known.lastAt, papers })
    else bar.hide()
  }

  function change(next: Partial<View>): void {
    if (!view) return
    view = { ...view, off: false, ...next }
    keeper.keep(view)
    show()
  }

  function toggle(): void {
    keys.leave()
    if (view) change({ off: !view.off })
  }

  function follow(group: string, next: View): void {
    if (group !== page.group || !view || keeper.waits) return
    view = viewFor(next, listing)
    show()
  }

  function dismiss({ key }: Paper, dismissed: boolean): void {
    tell('dismiss', { paper: key, dismissed })
    hear(key, dismissed)
  }

  function hear(paper: string, dismissed: boolean): void {
    const same = papers.filter(({ key }) => key === paper)
    if (same.length === 0) return
    for (const one of same) one.marks = one.marks.replace('x', '') + (dismissed ? 'x' : '')
    show()
  }

  const paperOf = (element: Element) => papers.find(({ row }) => row.element === element)
  dismissing().by = {
    isDismissed: (row) => (known?.reading.bar ? paperOf(row)?.marks.includes('x') : undefined),
    dismiss(row, dismissed) {
      const paper = paperOf(row)
      if (paper) dismiss(paper, dismissed)
    },
  }

  outer.addEventListener('abort', () => stage.clear(), { once: true })
  page.signal.addEventListener('abort', () => stage.clear(), { once: true })

  return {
    page,
    update,
    follow,
    hear,
    preview(rule) {
      draft = rule
      show()
    },
    end() {
      stage.clear()
      bar.hide()
      dismissing().by = undefined
      ending.abort()
    },
  }
}

/** The rules as they are going to be, if the reader keeps what they are writing: in the place of the old one, else last. */
function withDraft(rules: readonly Rule[], draft: Rule | undefined): readonly Rule[] {
  if (!draft) return rules
  const isKnown = rules.some(({ id }) => id === draft.id)
  return isKnown ? rules.map((rule) => (rule.id === draft.id ? draft : rule)) : [...rules, draft]
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
