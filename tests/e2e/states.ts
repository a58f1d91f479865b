import type { Target } from './look.ts'

/** A page of Gloss's as a reader may see it. The library holds `libraryOf(140)`. */
export interface State {
  /** In words. */
  name: string
  page: string
  /** What the reader presses, one after the other. */
  press?: readonly Target[]
  /** What is there then. */
  shows?: Target
}

const test = (id: string): Target => ({ css: `[data-testid="${id}"]` })
const mark = (nth: number): Target => ({ css: '[data-index] input[type="checkbox"]', nth })
const PANEL: Target = { css: '.disclosure-panel' }
const DIALOG: Target = { css: 'dialog[open]' }
const TOAST: Target = { css: '.toast [data-testid="undo"]' }

/** Every page, and everything that opens over one. */
export const STATES: readonly State[] = [
  { name: 'the first page', page: 'welcome.html', shows: { css: 'gloss-badge' } },
  { name: 'the popup', page: 'popup.html', shows: { css: '.researcher-list li' } },
  { name: 'the popup’s keys', page: 'popup.html', press: [test('keyboard-help')], shows: DIALOG },
  { name: 'the researchers', page: 'library.html#researchers', shows: { css: '[data-row-link]' } },
  { name: 'nobody found', page: 'library.html#researchers?q=zzz', shows: test('show-everyone') },
  { name: 'the filters', page: 'library.html#researchers', press: [test('filters')], shows: PANEL },
  { name: 'the columns', page: 'library.html#researchers', press: [test('columns')], shows: PANEL },
  { name: 'the formats', page: 'library.html#researchers', press: [test('export-menu')], shows: PANEL },
  {
    name: 'a tag for two',
    page: 'library.html#researchers',
    press: [mark(0), mark(1), test('tag-selected')],
    shows: PANEL,
  },
  {
    name: 'two to be one',
    page: 'library.html#researchers',
    press: [mark(0), mark(1), test('merge-selected')],
    shows: DIALOG,
  },
  { name: 'a researcher', page: 'library.html#researcher/r-00001', shows: { css: '.paper' } },
  { name: 'nobody of that name', page: 'library.html#researcher/nobody' },
  { name: 'the papers', page: 'library.html#papers', shows: { css: '.paper' } },
  { name: 'nobody to compare', page: 'library.html#compare', shows: test('empty') },
  { name: 'three compared', page: 'library.html#compare?ids=r-00000,r-00001,r-00002', shows: test('compare-pairs') },
  {
    name: 'a fourth to compare',
    page: 'library.html#compare?ids=r-00000,r-00001',
    press: [test('compare-add')],
    shows: PANEL,
  },
  { name: 'import and export', page: 'library.html#import', shows: test('export-json') },
  { name: 'the sources', page: 'library.html#sources', shows: { css: '.source-card' } },
  { name: 'the settings', page: 'library.html#settings', shows: { css: '.choices' } },
  {
    name: 'the earlier settings',
    page: 'library.html#settings',
    press: [test('reading-print'), { css: '[data-testid="settings-earlier"] summary' }],
    shows: test('settings-restore'),
  },
  { name: 'a new rule', page: 'library.html#settings', press: [test('rule-new')], shows: test('rule-form') },
  { name: 'everything to be forgotten', page: 'library.html#settings', press: [test('forget')], shows: DIALOG },
  { name: 'the health of pages', page: 'library.html#health', shows: test('health') },
  { name: 'about Gloss', page: 'library.html#about' },
  // Last: here somebody goes, and the message stays.
  { name: 'somebody removed', page: 'popup.html', press: [{ css: '.row-remove', nth: 1 }], shows: TOAST },
]
