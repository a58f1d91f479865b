import { Library } from '../../components/library/Library'
import { show } from '../../components/shared/show'
import { askToPersist } from '../../lib/backups/storage'
import { logOnce } from '../../lib/log'
import { sites } from '../../lib/sites'
import '../../components/base.css'
import '../../components/library/library.css'

show(<Library sites={sites.map(({ name, group }) => ({ name, group }))} />)

askToPersist().catch((error: unknown) => logOnce('storage', error))
