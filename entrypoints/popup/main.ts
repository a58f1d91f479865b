import { drawFirst } from '../../components/popup/first/drawFirst'
import '../../components/base.css'
import '../../components/popup/popup.css'

// What is seen first, then what it takes to use it.
const first = await drawFirst()
const { open } = await import('../../components/popup/open')
open(first)
