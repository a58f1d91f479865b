import { Popup } from '../../components/popup/Popup'
import { show } from '../../components/shared/show'
import '../../components/base.css'
import '../../components/popup/popup.css'

show(<Popup />)
