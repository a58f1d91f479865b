import { handedOver } from '../../components/popup/first/handOver'
import { open } from '../../components/popup/open'
import '../../components/base.css'
import '../../components/popup/popup.css'

// What it takes to use the popup, once what is seen first is seen.
open(await handedOver()?.glance)
