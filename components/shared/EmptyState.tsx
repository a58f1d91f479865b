import type { ReactNode } from 'react'

/** Where nothing is yet: what would be here, and how it comes to be. Never only "nothing found". */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="empty" data-testid="empty">
      <MarginDrawing />
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** A page of titles, and beside one of them what Gloss writes there. */
function MarginDrawing() {
  return (
    <svg className="margin-drawing" viewBox="0 0 136 84" aria-hidden="true" focusable="false">
      <rect className="sheet" x="0.5" y="0.5" width="135" height="83" rx="6" />
      <path className="line title" d="M14 18h64" />
      <circle className="novelty" cx="92" cy="18" r="5" />
      <rect className="ai-score" x="103" y="12" width="5" height="12" rx="1" />
      <path className="line" d="M14 30h92M14 46h78M14 58h100M14 70h58" />
    </svg>
  )
}
