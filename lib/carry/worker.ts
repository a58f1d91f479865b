import { Desk } from './desk'
import type { Request } from './protocol'

// A worker's own thread: what it does holds no page up.
const desk = new Desk((reply) => postMessage(reply))
addEventListener('message', (event: MessageEvent<Request>) => void desk.take(event.data))
