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
  tag: 'M2.5 2.5h5l6 6-5 5-6-6zM5.3 5.3v.1',
} as const

export type IconName = keyof typeof shapes

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
