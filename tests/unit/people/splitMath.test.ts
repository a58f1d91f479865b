import { describe, expect, it } from 'vitest'
import { plainWords, splitMath } from '../../../components/shared/math/splitMath'

const told = (text: string) =>
  splitMath(text).map((stretch) =>
    stretch.kind === 'words' ? stretch.text : `${stretch.display ? '⟦⟦' : '⟦'}${stretch.tex}⟧`,
  )

describe('mathematics', () => {
  it.each([
    ['no math', ['no math']],
    ['of $O(n \\log n)$ readers', ['of ', '⟦O(n \\log n)⟧', ' readers']],
    ['from $5 to $10 a day', ['from $5 to $10 a day']],
    ['costs \\$5, not $x$', ['costs $5, not ', '⟦x⟧']],
    ['$$a = b$$ and \\[c\\] and \\(d\\)', ['⟦⟦a = b⟧', ' and ', '⟦⟦c⟧', ' and ', '⟦d⟧']],
    ['$a\\$b$', ['⟦a\\$b⟧']],
    ['an open $x', ['an open $x']],
    ['$ x $', ['$ x $']],
    ['$x\n\ny$', ['$x\n\ny$']],
    ['\\begin{align}a&=b\\end{align}', ['⟦⟦\\begin{align}a&=b\\end{align}⟧']],
    ['\\begin{eqnarray*}a\\end{eqnarray*}', ['⟦⟦\\begin{align*}a\\end{align*}⟧']],
  ])('in %j', (text, stretches) => expect(told(text)).toEqual(stretches))
})

describe('words', () => {
  it.each([
    ['6\\%+ on TaobaoAd', '6%+ on TaobaoAd'],
    ["``a'' \\emph{b} {\\it c}", '“a” b c'],
    ['Schr\\"{o}dinger', 'Schrödinger'],
    ['{kept}', '{kept}'],
  ])('of %j', (text, plain) => expect(plainWords(text)).toBe(plain))
})
