import { Children } from 'react'
import type { ReactNode } from 'react'
import ReactMarkdown from 'react-markdown'
import type { Components } from 'react-markdown'
import { MathText } from '../../shared/math/MathText'

/**
 * A note as its Markdown means it, built of elements: HTML in it stays text that is not shown, pictures are not fetched,
 * and only addresses that a reader can see are followed.
 */
export default function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      skipHtml
      unwrapDisallowed
      disallowedElements={['img']}
      urlTransform={(address) => (/^(?:https?:\/\/|mailto:)/i.test(address) ? address : '')}
      components={parts}
    >
      {text}
    </ReactMarkdown>
  )
}

/** The page has headings of its own above these. */
const parts: Components = {
  h1: ({ children }) => <h3>{withMath(children)}</h3>,
  h2: ({ children }) => <h4>{withMath(children)}</h4>,
  h3: ({ children }) => <h5>{withMath(children)}</h5>,
  h4: ({ children }) => <h6>{withMath(children)}</h6>,
  h5: ({ children }) => <h6>{withMath(children)}</h6>,
  p: ({ children }) => <p>{withMath(children)}</p>,
  li: ({ children }) => <li>{withMath(children)}</li>,
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noreferrer">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
}

function withMath(children: ReactNode): ReactNode {
  return Children.map(children, (child) =>
    typeof child === 'string' ? <MathText text={child} words={asWritten} /> : child,
  )
}

const asWritten = (words: string) => words
