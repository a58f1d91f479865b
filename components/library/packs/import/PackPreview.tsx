import { useEffect, useId, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { countText } from '../../../shared/format'
import { sizeText } from '../sizeText'
import { usePacks } from '../usePacks'
import { CoverageBars } from '../CoverageBars'
import type { Built } from './protocol'
import { SkippedRowsList } from './SkippedRowsList'
import type { PackImport, Table } from './usePackImport'
import { PackFields } from './PackFields'

interface PackPreviewProps {
  work: PackImport
  file: Table
  built: Built
  isSaving: boolean
}

/** What a large table would become, before anything is written: a pack of its own, or records of papers all the same. */
export function PackPreview({ work, file, built, isSaving }: PackPreviewProps) {
  const { manifest, skipped, coverage } = built
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  const packs = usePacks()
  const [words, setWords] = useState(() => ({
    name: file.name.replace(/\.[^.]*$/, '').slice(0, 120) || file.name,
    source: '',
    licence: '',
    date: dayOf(file.given.content),
  }))
  const [chosen, setChosen] = useState<string>()
  const sameName = packs?.find((pack) => pack.from.kind === 'file' && pack.manifest.name === words.name)?.id
  const replaces = chosen ?? sameName ?? ''
  useEffect(() => {
    // Braces: some browsers answer with a promise, which is no clean-up.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { name, date, source, licence } = words
  return (
    <section ref={box} className="preview pack-preview" data-testid="import-preview" aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('packs.import.preview', [file.name])}</h3>
      <p>{i18n.t('packs.import.why', [countText(built.rows)])}</p>
      <dl className="counts">
        <Total name="papers" text={countText(manifest.papers)} />
        <Total name="byId" text={countText(manifest.arxivIds + manifest.dois)} />
        <Total name="byTitle" text={countText(manifest.titles)} />
        <Total
          name="skipped"
          text={skipped.total === 0 ? i18n.t('library.change.nothing') : countText(skipped.total)}
        />
        <Total name="size" text={sizeText(built.bytes)} />
      </dl>
      {manifest.titlesAmbiguous + manifest.titlesGeneric > 0 && (
        <p>
          {i18n.t('packs.import.titlesLost', [countText(manifest.titlesAmbiguous), countText(manifest.titlesGeneric)])}
        </p>
      )}
      <p className="small">{i18n.t('packs.cutTitles')}</p>
      {coverage.length > 0 && <CoverageBars coverage={coverage} />}
      {skipped.total > 0 && (
        <details open={skipped.total <= 10}>
          <summary>{i18n.t('library.import.entriesLeftOut', skipped.total, [countText(skipped.total)])}</summary>
          <SkippedRowsList skipped={skipped} />
        </details>
      )}
      <PackFields words={words} onChange={setWords} packs={packs ?? []} replaces={replaces} onReplaces={setChosen} />
      <p className="buttons">
        <button
          type="button"
          className="primary"
          data-testid="import-confirm"
          disabled={isSaving || name.trim() === '' || date === ''}
          onClick={() =>
            work.save(
              {
                name: name.trim(),
                date,
                ...(source.trim() && { source: source.trim() }),
                ...(licence.trim() && { licence: licence.trim() }),
              },
              replaces || undefined,
            )
          }
        >
          {i18n.t(replaces ? 'packs.import.replace' : 'packs.import.confirm')}
        </button>
        <button type="button" data-testid="import-as-papers" disabled={isSaving} onClick={work.asPapers}>
          {i18n.t('packs.import.asPapers')}
        </button>
        <button type="button" data-testid="import-cancel" onClick={work.cancel}>
          {i18n.t('common.cancel')}
        </button>
      </p>
    </section>
  )
}

/** The day a file was last written; today where the browser does not say, or says what cannot be. */
function dayOf(content: Table['given']['content']): string {
  const now = Date.now()
  const written = content instanceof File ? content.lastModified : now
  return new Date(written > 0 && written < now ? written : now).toISOString().slice(0, 10)
}

function Total({ name, text }: { name: 'papers' | 'byId' | 'byTitle' | 'skipped' | 'size'; text: string }) {
  return (
    <div data-count={name}>
      <dt>{i18n.t(`packs.counts.${name}`)}</dt>
      <dd>{text}</dd>
    </div>
  )
}
