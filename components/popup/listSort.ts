import { defaultSort, parseSort, sortParam } from '../../lib/model/researcherOrder'
import type { Sort } from '../../lib/model/researcherOrder'
import { remember, remembered } from '../shared/remember'

/** The order the reader chose last. */
export function listSort(): Sort {
  return parseSort(remembered('popupSort') ?? sortParam(defaultSort))
}

export function rememberListSort(sort: Sort): void {
  remember('popupSort', sortParam(sort))
}
