import type { Outcome } from './step.ts'
import { table } from './table.ts'

/**
 * What a person reads at the end. The last line is `N passed, N failed` over all tests; a step that failed without a
 * failing test (a lint error, a build that broke) counts as one failure, so that the line never says less than is wrong.
 */
export function summary(
  outcomes: readonly Outcome[],
  about: { browsers: readonly string[]; shared: boolean },
): { text: string; ok: boolean } {
  const total = (of: 'passed' | 'failed' | 'skipped') => outcomes.reduce((sum, outcome) => sum + outcome[of], 0)
  const wrong = outcomes.filter(({ ok }) => !ok)
  const failed = total('failed') + wrong.filter((outcome) => outcome.failed === 0).length
  const rows = outcomes.map((outcome) => [
    outcome.name,
    outcome.ok ? 'ok' : 'FAILED',
    outcome.passed + outcome.failed === 0 ? '' : String(outcome.passed),
    outcome.failed === 0 ? '' : String(outcome.failed),
    `${outcome.seconds.toFixed(1)} s`,
    [outcome.note, outcome.skipped > 0 ? `${outcome.skipped} left out` : ''].filter(Boolean).join(', '),
  ])
  const lines = [
    '',
    table(['', 'result', 'passed', 'failed', 'time', ''], rows),
    '',
    `In ${about.browsers.join(' and ')}.`,
    ...(about.shared ? [] : ['Without ../shared: the tests on saved real pages were left out.']),
    ...(wrong.length > 0 ? [`FAILED: ${wrong.map(({ name }) => name).join('; ')}`] : []),
    `${total('passed')} passed, ${failed} failed`,
  ]
  return { text: lines.join('\n'), ok: failed === 0 }
}
