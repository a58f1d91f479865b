import { resolve } from 'node:path'
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build'

const file = resolve(import.meta.dirname, '../../../public/locales/en.yml')
const messages = generateChromeMessages(await parseMessagesFile(file))

/** What a browser set to English answers for a message; throws where it would answer nothing. */
export function english(key: string, ...given: unknown[]): string {
  const message = messages[key.replaceAll('.', '_')]?.message
  if (message === undefined) throw new Error(`no message ${key}`)
  const count = given.find((one) => typeof one === 'number')
  const substitutions = given.find((one) => Array.isArray(one)) ?? [count]
  const forms = message.split(' | ')
  const form =
    count === undefined ? message : forms.length === 3 ? forms[Math.min(count, 2)]! : forms[count === 1 ? 0 : 1]!
  return form.replaceAll(/\$(\d)/g, (_, place: string) => String(substitutions[Number(place) - 1]))
}

/** Stands in for `#i18n`. */
export const i18n = { t: english }
