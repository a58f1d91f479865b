import { useState } from 'react'
import { i18n } from '#i18n'
import { sendMessage } from '../../../lib/messages'
import type { RemoteSource } from '../../../lib/sources/source'
import { testText } from './sourceWords'
import { useAction } from './useAction'

/** Asks the source once, and says what came of it. Also the way to try again what was stopped. */
export function TestButton({ source }: { source: RemoteSource }) {
  const { busy, failure, run } = useAction()
  const [outcome, setOutcome] = useState<{ good: boolean; text: string }>()
  const test = () => {
    setOutcome(undefined)
    run(async () => {
      const answer = await sendMessage('askSource', { source: source.id, question: 'test', key: 'test' })
      setOutcome(testText(source.name, answer))
    })
  }
  return (
    <div className="source-action">
      <button
        type="button"
        disabled={busy}
        aria-label={i18n.t('sources.testLabel', [source.name])}
        data-testid={`test-${source.id}`}
        onClick={test}
      >
        {busy ? i18n.t('sources.testing') : i18n.t('sources.test')}
      </button>
      <output className={outcome?.good === false || failure ? 'failure' : 'small'} data-testid={`tested-${source.id}`}>
        {failure ?? outcome?.text}
      </output>
    </div>
  )
}
