/** What was asked of a test's API. */
export interface Asked {
  host: string
  method: string
  path: string
  query: URLSearchParams
  headers: Readonly<Record<string, string | undefined>>
  body: string
  /** What is asked for, in the API's own keys: arXiv ids, ids of people. */
  keys: string[]
}

export interface Reply {
  status: number
  type: string
  body: string
  headers?: Record<string, string>
  /** The connection ends after so much of the body. */
  cutAfter?: number
  /** The connection ends without an answer. */
  drop?: boolean
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
})

/** RFC 9457, as Scholar Feed gives it. */
export const problem = (status: number, code: string, title: string): Reply => ({
  ...json({ type: `https://api.scholarfeed.org/problems/${code}`, title, status, detail: title, code }, status),
  type: 'application/problem+json',
})
