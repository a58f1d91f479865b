import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { originOf, packAddress, PackProblem } from '../../../lib/sources/packHost'
import { subscribe } from '../../../lib/subscribing/subscribe'
import { Progress } from '../../shared/Progress'
import { write } from '../../shared/write'
import { allow } from './allow'
import { useWork } from './useWork'

/** Where the address of a pack is given, and the choice between telling its host little and telling it nothing. */
export function SubscribeForm() {
  const [address, setAddress] = useState('')
  const [choice, setChoice] = useState<'needed' | 'all'>('all')
  const work = useWork()
  const id = useId()
  const start = async () => {
    const url = packAddress(address).href
    if (!(await allow(originOf(url)))) throw new PackProblem('notAllowed')
    await write(() => subscribe(url, choice, { onProgress: work.onProgress, signal: work.signal() }))
    setAddress('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    work.run(start)
  }
  return (
    <form className="subscribe" onSubmit={submit}>
      <h3>{i18n.t('packs.subscribe.title')}</h3>
      <p className="small">{i18n.t('packs.subscribe.intro')}</p>
      <label htmlFor={`${id}address`}>{i18n.t('packs.subscribe.address')}</label>
      <input
        id={`${id}address`}
        type="text"
        inputMode="url"
        spellCheck={false}
        data-testid="pack-address"
        placeholder="https://example.org/scores/manifest.json"
        value={address}
        required
        onChange={(event) => setAddress(event.target.value)}
      />
      <fieldset>
        <legend className="visually-hidden">{i18n.t('packs.subscribe.how')}</legend>
        {(['all', 'needed'] as const).map((one) => (
          <label key={one} className="subscribe-choice">
            <input
              type="radio"
              name={`${id}choice`}
              checked={choice === one}
              data-testid={`pack-fetch-${one}-choice`}
              onChange={() => setChoice(one)}
            />
            <span>
              {i18n.t(`packs.subscribe.${one}`)}
              <span className="small">{i18n.t(`packs.subscribe.${one}Text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="buttons">
        <button type="submit" data-testid="pack-subscribe" disabled={work.isBusy || address.trim() === ''}>
          {i18n.t('packs.subscribe.confirm')}
        </button>
      </p>
      {work.isBusy && <Progress label={i18n.t('packs.fetching')} part={work.part} onCancel={work.cancel} />}
      <output className="failure" data-testid="pack-failure">
        {work.failure}
      </output>
    </form>
  )
}
