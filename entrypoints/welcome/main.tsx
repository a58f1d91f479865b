import { show } from '../../components/shared/show'
import { WelcomePage } from '../../components/welcome/WelcomePage'
import { sampleBadge } from '../../lib/page/sampleBadge'
import '../../components/base.css'
import '../../components/welcome/welcome.css'

show(<WelcomePage badge={sampleBadge} />)
