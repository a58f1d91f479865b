import { remember, remembered } from '../shared/remember'

/** Whether the popup had a list when it was last open: a guess at what it begins with, before the library has answered. */
export const hadList = () => remembered('popupList') === 'yes'

export function rememberList(listed: boolean): void {
  remember('popupList', listed ? 'yes' : 'no')
}
