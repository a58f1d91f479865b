import { i18n } from '#i18n'
import { kinds as announcements } from '../../triage/kinds'
import type { View } from '../../model/triage'
import type { Counts } from '../../triage/plan'
import { el } from '../el'

/** The controls of the bar: what is sorted by, and the fold with the filters. */
export interface Filters {
  sort: HTMLElement
  panel: HTMLElement
  write(view: View, counts: Counts): void
  focus(): void
}

export function createFilters(change: (next: Partial<View>) => void): Filters {
  const sort = choice(
    i18n.t('triage.sort.label'),
    [
      ['page', i18n.t('triage.sort.page')],
      ['novelty', i18n.t('triage.sort.novelty')],
      ['aiScore', i18n.t('triage.sort.aiScore')],
      ['authors', i18n.t('triage.sort.authors')],
    ],
    (value) => change({ sort: value }),
  )
  const text = field('search', i18n.t('triage.words'), (value) => change({ text: value }))
  const novelty = field('number', i18n.t('triage.minNovelty'), (value) => change({ minNovelty: bound(value) }))
  const aiScore = field('number', i18n.t('triage.minAiScore'), (value) => change({ minAiScore: bound(value) }))
  const unscored = tick((on) => change({ unscoredToo: on }))
  const saved = choice(
    i18n.t('triage.saved.label'),
    [
      ['all', i18n.t('triage.saved.all')],
      ['confirmed', i18n.t('triage.saved.confirmed')],
      ['possible', i18n.t('triage.saved.possible')],
    ],
    (value) => change({ saved: value }),
  )
  const below = choice(
    i18n.t('triage.below.label'),
    [
      ['hide', i18n.t('triage.below.hide')],
      ['dim', i18n.t('triage.below.dim')],
    ],
    (value) => change({ below: value }),
  )
  const seen = choice(
    i18n.t('triage.seen.label'),
    [
      ['show', i18n.t('triage.seen.show')],
      ['dim', i18n.t('triage.seen.dim')],
      ['hide', i18n.t('triage.seen.hide')],
    ],
    (value) => change({ seen: value }),
  )
  const pin = tick((on) => change({ pin: on }))
  const kinds = announcements.map((kind) =>
    Object.assign(
      tick((on) => change({ folded: on ? folded.filter((one) => one !== kind) : [...folded, kind] })),
      { kind },
    ),
  )
  const kindGroup = el('span', 'kinds', ...kinds.map(({ label }) => label))
  let folded: View['folded'] = []

  const panel = el(
    'div',
    'filters',
    text.label,
    novelty.label,
    aiScore.label,
    saved.label,
    below.label,
    seen.label,
    pin.label,
    kindGroup,
    unscored.label,
  )
  panel.id = 'filters'

  function write(view: View, counts: Counts): void {
    folded = view.folded
    set(sort.input, view.sort)
    set(text.input, view.text)
    set(novelty.input, view.minNovelty)
    set(aiScore.input, view.minAiScore)
    set(saved.input, view.saved)
    set(below.input, view.below)
    set(seen.input, view.seen)
    pin.input.checked = view.pin
    pin.text.textContent = i18n.t('triage.pin')
    // Where all are of one kind there is nothing to choose, unless just that one was folded elsewhere.
    kindGroup.hidden = counts.cross + counts.replaced === 0 && !(counts.new > 0 && view.folded.includes('new'))
    for (const { kind, input, text: words } of kinds) {
      input.checked = !view.folded.includes(kind)
      words.textContent = i18n.t(`triage.kind.${kind}`, [counts[kind]])
    }
    unscored.label.hidden = view.minNovelty === undefined && view.minAiScore === undefined
    unscored.input.checked = view.unscoredToo
    unscored.text.textContent = i18n.t('triage.unscoredToo', counts.unscored)
  }

  return { sort: sort.label, panel, write, focus: () => text.input.focus() }
}

/** A number 0-100, or none. */
function bound(value: string): number | undefined {
  const number = Number(value)
  return value.trim() === '' || Number.isNaN(number) ? undefined : Math.min(100, Math.max(0, number))
}

/** Leaves alone what the reader is typing into. */
function set(input: HTMLInputElement | HTMLSelectElement, value: string | number | undefined): void {
  const text = value === undefined ? '' : String(value)
  const root = input.getRootNode()
  const typing = root instanceof ShadowRoot && root.activeElement === input && input.localName === 'input'
  if (!typing && input.value !== text) input.value = text
}

function choice<Value extends string>(
  name: string,
  options: readonly (readonly [Value, string])[],
  act: (value: Value) => void,
): { label: HTMLLabelElement; input: HTMLSelectElement } {
  const input = el('select', '', ...options.map(([value, text]) => new Option(text, value)))
  input.addEventListener('change', () => act(input.value as Value))
  return { label: el('label', '', `${name} `, input), input }
}

function field(
  type: 'search' | 'number',
  name: string,
  act: (value: string) => void,
): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = el('input')
  input.type = type
  if (type === 'number') {
    input.min = '0'
    input.max = '100'
  } else input.maxLength = 200
  input.addEventListener('input', () => act(input.value))
  return { label: el('label', type, `${name} `, input), input }
}

function tick(act: (on: boolean) => void): { label: HTMLLabelElement; input: HTMLInputElement; text: HTMLSpanElement } {
  const input = el('input')
  input.type = 'checkbox'
  const text = el('span')
  input.addEventListener('change', () => act(input.checked))
  return { label: el('label', 'tick', input, text), input, text }
}
