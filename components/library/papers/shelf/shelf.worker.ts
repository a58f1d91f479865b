import { serveShelf } from './serveShelf'
import type { Ask } from './talk'

// Reading and searching tens of thousands of papers must not keep the page from scrolling and typing.
const answer = serveShelf((said) => self.postMessage(said, { transfer: [] }))
self.addEventListener('message', ({ data }: MessageEvent<Ask>) => answer(data))
