import type { ReactNode } from 'react'
import { useEffect } from 'react'

/** A page's heading, which also names its tab. */
export function PageHead({ title, count, children }: { title: string; count?: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Gloss`
  }, [title])
  return (
    <div className="page-head">
      <h1>
        {title}
        {count !== undefined && <span className="page-count">{count}</span>}
      </h1>
      {children}
    </div>
  )
}
