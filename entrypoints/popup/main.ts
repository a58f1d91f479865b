import { handedOver } from '../../components/popup/first/handOver'
import '../../components/base.css'
import '../../components/popup/popup.css'

// What it takes to use the popup, once what is seen first is seen.
const first = await handedOver()?.glance
const { open } = await import('../../components/popup/open')
open(first)
