/** Gloss's own icons, drawn on a grid of 16 with one stroke. They only accompany words, so they are silent. */
const shapes = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.8 10.8 14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  open: 'M9 3h4v4M13 3 7.5 8.5M11.5 9.5V12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5.5a1 1 0 0 1 1-1h2.5',
  download: 'M8 2.5v7.5M5 7.2 8 10.2l3-3M3 13h10',
  upload: 'M8 10.5V3M5 5.8 8 2.8l3 3M3 13h10',
  copy: 'M6 5.5h6.5v8H6zM9.5 5.5v-3h-6v8H6',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13c.3-2.4 2-3.8 4.5-3.8s4.2 1.4 4.5 3.8M10.5 2.8a2.5 2.5 0 0 1 0 4.5M12 9.6c1.5.5 2.3 1.7 2.5 3.4',
  paper: 'M4 1.8h5.5L12.5 4.8v9.4H4zM9.2 2v3h3M6 8h4.5M6 10.8h4.5',
  transfer: 'M5 13V3.5M2.5 6 5 3.3 7.5 6M11 3v9.5M8.5 10l2.5 2.7 2.5-2.7',
  settings:
    'M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5.5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  health: 'M1.5 8.5h3l1.8-5 3 9 1.9-5.5.7 1.5h2.6',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.3v3.7M8 4.9v.2',
  warning: 'M8 2.3 14.5 13.5h-13zM8 6.5v3.3M8 11.7v.1',
  check: 'M3 8.5 6.5 12 13 4.5',
  undo: 'M6 3 3 6l3 3M3.3 6H9.5a3.5 3.5 0 0 1 0 7H6',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  down: 'M4 6.2 8 10.2l4-4',
  up: 'M4 9.8 8 5.8l4 4',
  next: 'M6.5 3.5 11 8l-4.5 4.5',
  plus: 'M8 3v10M3 8h10',
  more: 'M3.5 7.9v.2M8 7.9v.2M12.5 7.9v.2',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  compare: 'M2.5 2.5h4.2v11H2.5zM9.3 2.5h4.2v11H9.3zM4.6 10.8V8M11.4 10.8V5.3',
  merge: 'M4 2.5v3C4 8 8 7.5 8 10v3.5M12 2.5v3C12 8 8 7.5 8 10M5.8 11.3 8 13.5l2.2-2.2',
  inbox: 'M2 9.5 4 3h8l2 6.5v3.5H2zM2 9.5h3.5l1 2h3l1-2H14',
  sources:
    'M8 2c3.3 0 5.5.9 5.5 2.2S11.3 6.4 8 6.4s-5.5-.9-5.5-2.2S4.7 2 8 2ZM2.5 4.2v7.6C2.5 13.1 4.7 14 8 14s5.5-.9 5.5-2.2V4.2M2.5 8c0 1.3 2.2 2.2 5.5 2.2s5.5-.9 5.5-2.2',
  pack: 'M8 1.8 13.5 4.6v6.8L8 14.2l-5.5-2.8V4.6zM2.5 4.6 8 7.4l5.5-2.8M8 7.4v6.8',
  chart: 'M2.5 2.5v11h11M5.5 10.5V8.5M8.5 10.5v-6M11.5 10.5v-4',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.2 1.6',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.3v2.9h-2.9',
  remove: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.3 4.5l.6 8.5h6.2l.6-8.5M6.8 7v3.7M9.2 7v3.7',
  edit: 'M3 13l.6-2.9 7-7 2.3 2.3-7 7zM9.3 4.4l2.3 2.3',
  note: 'M3 2.5h10v7L9.5 13.5H3zM13 9.5H9.5v4M5.5 5.8h5M5.5 8.3h3',
  keyboard: 'M1.8 4.5h12.4v7H1.8zM4.3 7v.1M6.8 7v.1M9.2 7v.1M11.7 7v.1M5.5 9.3h5',
  shield: 'M8 1.8 13 3.6v4c0 3-2 5.3-5 6.6-3-1.3-5-3.6-5-6.6v-4z',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  source:
    'M8 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM8 9.5V14M4.8 11.2a4.5 4.5 0 0 1 0-6.4M11.2 11.2a4.5 4.5 0 0 0 0-6.4M2.7 13.3a7.5 7.5 0 0 1 0-10.6M13.3 13.3a7.5 7.5 0 0 0 0-10.6',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6zM5.3 5.3v.1',
} as const

export type IconName = keyof typeof shapes

/** Those that point along the line of reading, and so the other way where it runs from right to left. */
const turning: ReadonlySet<IconName> = new Set(['open', 'back', 'next', 'undo'])

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={turning.has(name) ? 'icon icon-turns' : 'icon'}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
