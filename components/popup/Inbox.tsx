import { useState } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import { showInboxCount } from '../../lib/inbox'
import type { InboxItem } from '../../lib/model/triage'
import { clearInbox, listInbox, restoreInbox } from '../../lib/store'
import { Icon } from '../shared/Icon'
import { useUndo } from '../shared/useUndo'

/** The popup is small: the newest few are listed, the others counted. */
const LISTED = 6

/** New papers by saved researchers, from the pages that were opened. Nothing where there is none. */
export function Inbox() {
  const items = useLiveQuery(() => listInbox())
  const { attempt } = useUndo()
  const [wasCleared, setCleared] = useState(false)
  const clear = (papers?: readonly string[]) =>
    attempt(async () => {
      const cleared = await clearInbox(papers)
      setCleared(true)
      await showInboxCount()
      return {
        said: i18n.t('popup.inbox.cleared', cleared.length),
        undo: async () => {
          await restoreInbox(cleared)
          await showInboxCount()
          return i18n.t('popup.inbox.back', cleared.length)
        },
      }
    })
  if (!items || (items.length === 0 && !wasCleared)) return null
  const certain = items.filter(isCertain)
  const listed = [...certain, ...items.filter((item) => !isCertain(item))].slice(0, LISTED)
  return (
    <section className="inbox" aria-labelledby="inbox-title" data-testid="inbox">
      <header>
        <h2 id="inbox-title">{i18n.t('popup.inbox.title', items.length)}</h2>
        {items.length > 0 && (
          <button type="button" className="quiet" data-testid="inbox-clear" onClick={() => void clear()}>
            {i18n.t('popup.inbox.clear')}
          </button>
        )}
      </header>
      <ul>
        {listed.map((item) => (
          <InboxLine key={item.paper} item={item} onClear={() => void clear([item.paper])} />
        ))}
      </ul>
      {items.length > listed.length && (
        <p className="small">{i18n.t('popup.inbox.more', items.length - listed.length)}</p>
      )}
    </section>
  )
}

const isCertain = ({ people }: InboxItem) => people.some(({ kind }) => kind === 'confirmed')

function InboxLine({ item: { title, url, people }, onClear }: { item: InboxItem; onClear: () => void }) {
  const certain = people.filter(({ kind }) => kind === 'confirmed')
  const names = (certain.length > 0 ? certain : people).map(({ name }) => name).join(', ')
  return (
    <li>
      <span>
        {url ? (
          <a href={url} target="_blank" rel="noopener noreferrer" onClick={onClear}>
            {title}
          </a>
        ) : (
          title
        )}
        <span className="small">{certain.length > 0 ? names : i18n.t('popup.inbox.possible', [names])}</span>
      </span>
      <button type="button" className="bare" aria-label={i18n.t('popup.inbox.clearOne', [title])} onClick={onClear}>
        <Icon name="close" />
      </button>
    </li>
  )
}
