import { Library } from '../../components/library/Library'
import { show } from '../../components/shared/show'
import { sites } from '../../lib/sites'
import '../../components/base.css'
import '../../components/library/library.css'

show(<Library sites={sites.map(({ name, group }) => ({ name, group }))} />)
