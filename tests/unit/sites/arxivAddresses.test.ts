import { describe, expect, it } from 'vitest'
import { siteOf } from '../../../lib/sites'

const siteName = (url: string) => siteOf(new URL(url))?.name

describe('arXiv addresses', () => {
  it.each([
    ['https://arxiv.org/list/cs/2301', 'arxiv-list'],
    ['https://arxiv.org/list/cs/2301?skip=0&show=3', 'arxiv-list'],
    ['https://arxiv.org/list/cs/2023-01?skip=50&show=2000', 'arxiv-list'],
    ['https://arxiv.org/list/cs/2023', 'arxiv-list'],
    ['https://arxiv.org/list/cs/202301', 'arxiv-list'],
    ['https://arxiv.org/list/cond-mat.mes-hall/new/', 'arxiv-list'],
    ['https://arxiv.org/list/cs.CL/new#item12', 'arxiv-list'],
    ['https://arxiv.org/search?query=x&searchtype=all', 'arxiv-search'],
    ['https://arxiv.org/search/physics,math?query=x', 'arxiv-search'],
    ['https://arxiv.org/a/garcia-bellido_j_1', 'arxiv-author'],
    ['https://arxiv.org/abs/2106.09608v12/', 'arxiv-abs'],
    ['https://arxiv.org/abs/hep-th%2F9901001', 'arxiv-abs'],
    ['https://www.arxiv.org/html/2605.29280v1/', 'arxiv-html'],
  ])('%s is %s', (url, name) => expect(siteName(url)).toBe(name))

  it.each([
    'https://arxiv.org/',
    'https://arxiv.org/list/',
    'https://arxiv.org/list/cs',
    'https://arxiv.org/list/cs/soon',
    'https://arxiv.org/list/1801.00023',
    'https://arxiv.org/archive/cs',
    'https://arxiv.org/catchup',
    'https://arxiv.org/catchup/cs.CL/yesterday',
    'https://arxiv.org/search/status',
    'https://arxiv.org/a/researcher_a_1.json',
    'https://arxiv.org/a/researcher_a_1.atom',
    'https://arxiv.org/a/researcher_a_1.atom2',
    'https://arxiv.org/a/',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/cs',
    'https://arxiv.org/pdf/2106.09608',
    'https://arxiv.org/html/2605.29280v2/x1.png',
    'https://arxiv.org/abs/%E0%A4%A',
    'https://ar5iv.labs.arxiv.org/list/cs/new',
    'https://info.arxiv.org/list/cs/new',
    'https://arxiv.org.example.com/abs/2106.09608',
    'https://example.com/abs/2106.09608',
  ])('%s is not ours', (url) => expect(siteName(url)).toBeUndefined())
})
