import { Popup } from '../../components/popup/Popup'
import { show } from '../../components/shared/show'
import { openLibrary } from '../../lib/store'
import '../../components/base.css'
import '../../components/popup/popup.css'

// The database opens while the page is drawn. What may be wrong with it shows when something is asked of it.
openLibrary().then(undefined, () => undefined)
show(<Popup />)
