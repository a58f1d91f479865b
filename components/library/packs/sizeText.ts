import { locale } from '../../shared/format'

/** Bytes as a person reads them: `23.4 MB`. */
export function sizeText(bytes: number): string {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte'
  const value = bytes / (unit === 'kilobyte' ? 1e3 : 1e6)
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 100 ? 1 : 0,
  }).format(value)
}
