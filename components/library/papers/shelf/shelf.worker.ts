import { serveShelf } from './serveShelf'

// Reading and searching tens of thousands of papers must not keep the page from scrolling and typing.
serveShelf(self)
