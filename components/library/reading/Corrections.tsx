import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import type { Override } from '../../../lib/model/candidates'
import { getResearcher, listOverrides, putBackOverride, removeOverride, titleOf } from '../../../lib/store'
import { useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'
import './reading.css'

/** What the reader said is wrong, each with a way to take it back. Nothing at all before the first. */
export function Corrections() {
  const said = useLiveQuery(async () => {
    const overrides = await listOverrides()
    return Promise.all(overrides.reverse().map(async (override) => ({ override, text: await textOf(override) })))
  })
  const undo = useUndo()
  if (!said || said.length === 0) return null
  return (
    <section className="panel rules" aria-labelledby="corrections-title" data-testid="corrections">
      <h2 id="corrections-title">{i18n.t('library.corrections.title')}</h2>
      <p className="small">{i18n.t('library.corrections.text')}</p>
      <ul className="rule-list">
        {said.map(({ override, text }) => (
          <li key={override.id} className="rule-line">
            <span>{text}</span>
            <button
              type="button"
              className="quiet"
              aria-label={`${i18n.t('common.undo')}: ${text}`}
              onClick={() =>
                void undo.attempt(async () => {
                  await write(() => removeOverride(override.id))
                  return {
                    said: i18n.t('library.taken.correction'),
                    undo: () =>
                      write(() => putBackOverride(override)).then(() => i18n.t('library.taken.correctionBack')),
                  }
                })
              }
            >
              {i18n.t('common.undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function textOf({ kind, row, paper, researcher }: Override): Promise<string> {
  const title = paper && (await titleOf(paper))
  if (kind === 'not-researcher') {
    const person = researcher && (await getResearcher(researcher))
    return i18n.t('library.corrections.notResearcher', [title ?? row, person?.name ?? i18n.t('common.unknown')])
  }
  if (!paper) return i18n.t('library.corrections.notInPacks', [row])
  return i18n.t('library.corrections.notPaper', [row, title ?? i18n.t('common.unknown')])
}
