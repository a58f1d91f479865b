import type { ArxivId } from '../model/arxivId'
import type { Doi } from '../model/doi'
import { titleKey } from '../model/titleKey'
import { Column, HashColumn } from './columns'
import { identifies } from './identifies'
import { keyHash } from './keyHash'
import { MOST_ORIGINS, MOST_ROWS } from './manifest'
import type { Manifest } from './manifest'
import { archiveOf, monthKey } from './monthKey'
import { packValue } from './value'
import type { Scores } from './value'

/** One paper of a score table. */
export interface PackInput extends Scores {
  arxivId?: ArxivId | undefined
  doi?: Doi | undefined
  title?: string | undefined
  source?: string | undefined
  /** A moment; its day is kept. */
  date?: string | undefined
  /** Where it stands in the table. */
  line: number
}

export type Origin = Manifest['origins'][number]

/** Why a row was not taken. */
export type Refusal = 'tooManyRows' | 'tooManyOrigins'

const ARXIV_DOI = '10.48550/arxiv.'
const NO_MONTH = 65_535

/** The rows of a pack that is being built: some forty bytes each, however long their titles are. */
export class PackTable {
  readonly months = new Column(2)
  readonly keys = new Column(4)
  readonly dois = new HashColumn()
  readonly titles = new HashColumn()
  readonly values = new Column(4)
  readonly origins = new Column(2)
  readonly lines = new Column(4)
  readonly archives: string[] = []
  readonly originList: Origin[] = []
  titlesGeneric = 0
  readonly #originPlaces = new Map<string, number>()

  get length(): number {
    return this.values.length
  }

  /** Takes a row in. @returns why not, if not */
  add(row: PackInput): Refusal | undefined {
    if (this.length >= MOST_ROWS) return 'tooManyRows'
    const origin = this.#origin(row)
    if (origin === undefined) return 'tooManyOrigins'
    const place = row.arxivId && this.#place(row.arxivId)
    // arXiv's own DOIs are arXiv ids in another dress.
    const doi = row.doi && !row.doi.startsWith(ARXIV_DOI) ? row.doi : undefined
    this.months.push(place ? Number(place.month) : NO_MONTH)
    this.keys.push(place?.key ?? 0)
    this.dois.push(doi && keyHash('d', doi))
    this.titles.push(this.#title(row.title))
    const ids = { hasArxivId: place !== undefined, hasDoi: doi !== undefined }
    this.values.push(packValue({ novelty: row.novelty, aiScore: row.aiScore, ...ids }))
    this.origins.push(origin)
    this.lines.push(row.line)
    return undefined
  }

  hasMonth(row: number): boolean {
    return this.months.get(row) !== NO_MONTH
  }

  #place(id: ArxivId) {
    const archive = archiveOf(id)
    if (archive !== undefined && !this.archives.includes(archive)) this.archives.push(archive)
    return monthKey(id, this.archives)
  }

  #title(title: string | undefined) {
    if (title === undefined) return undefined
    const key = titleKey(title)
    if (identifies(key)) return keyHash('t', key)
    this.titlesGeneric++
    return undefined
  }

  #origin({ source, date }: PackInput): number | undefined {
    const day = date?.slice(0, 10)
    const name = `${day ?? ''}\n${source ?? ''}`
    const known = this.#originPlaces.get(name)
    if (known !== undefined) return known
    if (this.originList.length >= MOST_ORIGINS) return undefined
    this.originList.push({ ...(source && { source }), ...(day && { date: day }) })
    this.#originPlaces.set(name, this.originList.length - 1)
    return this.originList.length - 1
  }
}
