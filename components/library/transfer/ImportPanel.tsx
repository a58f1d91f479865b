import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { i18n } from '#i18n'
import type { Given } from '../../../lib/carry/protocol'
import { Icon } from '../../shared/Icon'
import '../packs/packs.css'
import { PackImportView } from '../packs/import/PackImportView'
import { usePackImport } from '../packs/import/usePackImport'
import { DropZone } from './DropZone'
import { Preview } from './Preview'
import { Refused } from './Refused'
import { Report } from './Report'
import { isWriting, useImport } from './useImport'
import type { Import } from './useImport'
import { WorkProgress } from './WorkProgress'

/** From a file or a pasted text to the library, with a look at what will change in between. */
export function ImportPanel() {
  const work = useImport()
  const packs = usePackImport(work.read)
  const { state } = work
  const isBusy = isWriting(state) || packs.state.step === 'saving'
  const heading = useId()
  const take = (given: readonly Given[]) => {
    // What is being written is not dropped for something new; there is a button to call it off.
    if (isBusy) return
    work.cancel()
    packs.offer(given)
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{i18n.t('library.import.title')}</h2>
      <p>{i18n.t('library.import.intro')}</p>
      <div className="import-ways">
        <DropZone isBusy={isBusy} onGiven={take} />
        <PasteBox isBusy={isBusy} onText={(content) => take([{ name: i18n.t('library.import.pasted'), content }])} />
      </div>
      {state.step === 'reading' && <WorkProgress progress={state.progress} onCancel={work.cancel} />}
      {(state.step === 'preview' || state.step === 'applying') && (
        <Preview key={state.brief.id} work={work} brief={state.brief} />
      )}
      <PackImportView work={packs} />
      <Outcome work={work} />
    </section>
  )
}

function Outcome({ work }: { work: Import }) {
  const { state } = work
  return (
    <div aria-live="polite">
      {state.step === 'refused' && <Refused skipped={state.skipped} more={work.more} />}
      {state.step === 'stopped' && (
        <p className="notice" data-testid="import-stopped">
          <Icon name="check" />
          {i18n.t('library.import.stopped')}
        </p>
      )}
      {state.step === 'failed' && (
        <p className="notice notice-bad" data-testid="import-error">
          <Icon name="warning" />
          {state.message}
        </p>
      )}
      {(state.step === 'done' || state.step === 'undoing' || state.step === 'undone') && (
        <Report work={work} state={state} />
      )}
    </div>
  )
}

function PasteBox({ isBusy, onText }: { isBusy: boolean; onText: (text: string) => void }) {
  const [text, setText] = useState('')
  const field = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onText(text)
  }
  return (
    <form className="paste" onSubmit={submit}>
      <label htmlFor={field}>{i18n.t('library.import.pasteLabel')}</label>
      <textarea
        id={field}
        data-testid="import-text"
        rows={6}
        spellCheck={false}
        placeholder={i18n.t('library.import.pastePlaceholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" data-testid="import-text-read" disabled={isBusy || text.trim() === ''}>
        {i18n.t('library.import.pasteRead')}
      </button>
    </form>
  )
}
