import { describe } from 'vitest'
import { stories } from './stories/index.ts'

describe('in Chromium', () => stories('chromium'))
