import { i18n } from '#i18n'
import type { Skipped } from '../../lib/model/capture'
import { countText } from './format'

/** Why something was left out, with file and line where they are known: "Line 4: this is not a date." */
export function problemText({ reason, found, file, line }: Skipped): string {
  const why = problem(`problems.${reason}`, [found ?? ''])
  if (file !== undefined && line !== undefined) return i18n.t('problems.inFileAtLine', [file, countText(line), why])
  if (file !== undefined) return i18n.t('problems.inFile', [file, why])
  if (line !== undefined) return i18n.t('problems.atLine', [countText(line), why])
  return why
}

/** Some of the messages show what was found and some do not; all may be given it. A test looks for each of them. */
const problem = i18n.t as (key: `problems.${Skipped['reason']}`, found: [string]) => string
