import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { Icon } from '../../shared/Icon'
import { PackImportView } from '../packs/import/PackImportView'
import { usePackImport } from '../packs/import/usePackImport'
import { DropZone } from './DropZone'
import { ImportProgress } from './ImportProgress'
import { Preview } from './Preview'
import { Refused } from './Refused'
import { Report } from './Report'
import { useImport } from './useImport'
import type { Import } from './useImport'

/** From a file or a pasted text to the library, with a look at what will change in between. */
export function ImportPanel() {
  const work = useImport()
  const packs = usePackImport(work.read)
  const { state } = work
  const heading = useId()
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{i18n.t('library.import.title')}</h2>
      <p>{i18n.t('library.import.intro')}</p>
      <div className="import-ways">
        <DropZone
          onFiles={(files) => {
            work.cancel()
            packs.offer(files)
          }}
        />
        <PasteBox onText={work.readText} />
      </div>
      {state.step === 'reading' && <ImportProgress part={state.part} onCancel={work.cancel} />}
      {(state.step === 'preview' || state.step === 'applying') && (
        <Preview key={state.plan.id} work={work} plan={state.plan} />
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
      {state.step === 'refused' && <Refused skipped={state.skipped} />}
      {state.step === 'failed' && (
        <p className="notice notice-bad" data-testid="import-error">
          <Icon name="warning" />
          {state.message}
        </p>
      )}
      {(state.step === 'done' || state.step === 'undone') && (
        <Report report={state.report} undone={state.step === 'undone' ? state.undo : undefined} onUndo={work.undo} />
      )}
    </div>
  )
}

function PasteBox({ onText }: { onText: (text: string) => void }) {
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
      <button type="submit" data-testid="import-text-read" disabled={text.trim() === ''}>
        {i18n.t('library.import.pasteRead')}
      </button>
    </form>
  )
}
