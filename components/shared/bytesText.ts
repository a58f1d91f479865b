import { locale } from './format'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size as a person reads it: `3.4 MB`. Two digits are enough to judge by. */
export function bytesText(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumSignificantDigits: 2,
  }).format(bytes / 1000 ** step)
}
