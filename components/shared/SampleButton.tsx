import { i18n } from '#i18n'
import { Icon } from './Icon'
import { useSample } from './useSample'

/** One click loads the sample library, one takes it out again. */
export function SampleButton({ primary = false }: { primary?: boolean }) {
  const { loaded, busy, failure, load, remove } = useSample()
  if (loaded === undefined) return null
  return (
    <>
      <button
        type="button"
        className={primary && !loaded ? 'primary' : ''}
        data-testid={loaded ? 'remove-sample' : 'load-sample'}
        aria-disabled={busy}
        onClick={() => (loaded ? remove() : load())}
      >
        <Icon name={loaded ? 'remove' : 'people'} />
        {i18n.t(loaded ? 'common.sample.remove' : 'common.sample.load')}
      </button>
      <output className={failure ? 'failure' : 'visually-hidden'}>
        {failure ?? (loaded ? i18n.t('common.sample.loaded') : '')}
      </output>
    </>
  )
}
