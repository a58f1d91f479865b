import { describe, look, question } from './look.ts'
import type { Sight, Target } from './look.ts'

export type Key =
  | 'Escape'
  | 'Enter'
  | 'Tab'
  | 'Shift+Tab'
  | 'Backspace'
  | 'Space'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'End'
  | 'Delete'

/** The little that a tab needs from the library that drives it. */
export interface RawTab {
  goto(url: string): Promise<void>
  /** Runs a function in the page; it may use nothing from around it. */
  evaluate<A, R>(ask: (argument: A) => R, argument: A): Promise<Awaited<R>>
  /** Runs a script's text in the page, whatever the page's content security policy says. */
  run(script: string): Promise<void>
  /** Asks again and again until the answer is truthy. Rejects after the given milliseconds. */
  waitFor<A, R>(ask: (argument: A) => R, argument: A, within: number): Promise<void>
  mouse: {
    move(x: number, y: number): Promise<void>
    click(x: number, y: number, options?: { button: 'right' }): Promise<void>
    down(): Promise<void>
    up(): Promise<void>
  }
  keyboard: { press(key: Key): Promise<void>; type(text: string): Promise<void> }
  setFiles(selector: string, paths: readonly string[]): Promise<void>
  /** Chooses a folder. Firefox's WebDriver cannot: there the field is given the folder's files. */
  setFolder(selector: string, path: string): Promise<void>
  /** Presses the keys that put the clipboard into the field with the focus. */
  pressPaste(): Promise<void>
  screenshot(path: string): Promise<void>
  /** What comes out of the browser's printer, as PDF. */
  print(): Promise<Uint8Array>
  resize(width: number, height: number): Promise<void>
  bringToFront(): Promise<void>
  close(): Promise<void>
}

/** How long an action waits for its element before it gives up. */
const PATIENCE = 15_000

/** One tab, with what a reader does in it. Every action waits for its element first. */
export class Tab {
  readonly raw: RawTab

  constructor(raw: RawTab) {
    this.raw = raw
  }

  async click(target: Target): Promise<void> {
    const { x, y } = await this.reach(target)
    await this.raw.mouse.click(x, y)
  }

  /** Opens the context menu of something. */
  async press(target: Target): Promise<void> {
    const { x, y } = await this.reach(target)
    await this.raw.mouse.click(x, y, { button: 'right' })
  }

  async hover(target: Target): Promise<void> {
    const { x, y } = await this.reach(target)
    await this.raw.mouse.move(x, y)
  }

  /** Draws a line over something, from one place in it to another, each as parts of its width and height. */
  async drag(target: Target, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.see(target)
    const box = await this.raw.evaluate((css) => {
      const element = document.querySelector(css)
      element?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect()
      return { x, y, width, height }
    }, target.css)
    const place = ([across, down]: readonly [number, number]) =>
      [box.x + across * box.width, box.y + down * box.height] as const
    await this.raw.mouse.move(...place(from))
    await this.raw.mouse.down()
    await this.raw.mouse.move(...place([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]))
    await this.raw.mouse.move(...place(to))
    await this.raw.mouse.up()
  }

  /** Puts the keyboard into a field, empties it and types. */
  async write(target: Target, text: string): Promise<void> {
    await this.click(target)
    await this.raw.evaluate(() => {
      const field = document.activeElement
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select()
    }, undefined)
    await this.raw.keyboard.press('Backspace')
    await this.raw.keyboard.type(text)
  }

  /** Puts a long text into a field at once, as a paste does. */
  async paste(target: Target, text: string): Promise<void> {
    await this.click(target)
    await this.raw.evaluate((pasted) => document.execCommand('insertText', false, pasted), text)
  }

  /** The element's visible text, once it is there; or once that text fits. */
  async text(target: Target, fits?: RegExp): Promise<string> {
    return (await this.see(target, fits)).text
  }

  async value(target: Target): Promise<string> {
    return (await this.see(target)).value
  }

  async name(target: Target): Promise<string> {
    return (await this.see(target)).name
  }

  /** How many such elements can be seen right now. */
  async count(target: Target): Promise<number> {
    return (await this.raw.evaluate(look, question(target, 'now')))?.count ?? 0
  }

  /** Waits until no such element can be seen. */
  async gone(target: Target): Promise<void> {
    await this.raw.waitFor(look, question(target, 'gone'), PATIENCE).catch(async (error: unknown) => {
      throw new Error(`Waited in vain for ${describe(target)} to go. ${await this.reads()}`, { cause: error })
    })
  }

  /** Loads the page once more, and waits until it is another document. */
  async reload(): Promise<void> {
    await this.raw.evaluate(() => {
      document.documentElement.dataset.before = ''
      location.reload()
    }, undefined)
    await this.raw.waitFor(() => document.documentElement?.dataset.before === undefined, undefined, PATIENCE)
  }

  /** Waits until whatever is fading or sliding has come to rest. */
  async rest(): Promise<void> {
    await this.raw.evaluate(async () => {
      const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
      const moving = [document, ...roots].flatMap((root) => root.getAnimations())
      // What is folded away has no frames, so that nothing in it ever comes to its end.
      const seen = moving.filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.checkVisibility())
      await Promise.allSettled(seen.map(({ finished }) => finished))
    }, undefined)
  }

  private async see(target: Target, fits?: RegExp): Promise<Sight> {
    await this.raw
      .waitFor(look, question(target, fits ? 'reads' : 'there', fits), PATIENCE)
      .catch(async (error: unknown) => {
        const wanted = fits ? `${describe(target)} to read ${String(fits)}` : describe(target)
        throw new Error(`Waited in vain for ${wanted}. ${await this.reads()}`, { cause: error })
      })
    return this.sight(target, false)
  }

  /** Brings it into view and waits until it stands still: a pointer takes its time to get there. */
  private async reach(target: Target): Promise<Sight> {
    await this.see(target)
    let sight = await this.sight(target, true)
    for (let before: Sight | undefined; before?.x !== sight.x || before.y !== sight.y;) {
      before = sight
      await this.raw.evaluate(nextFrame, undefined)
      sight = await this.sight(target, true)
    }
    if (sight.covered) throw new Error(`${describe(target)} is covered by ${sight.covered}.`)
    return sight
  }

  private async sight(target: Target, reach: boolean): Promise<Sight> {
    const sight = await this.raw.evaluate(look, { ...question(target, 'there'), reach })
    if (!sight) throw new Error(`${describe(target)} was there and went away.`)
    return sight
  }

  private async reads(): Promise<string> {
    const text = await this.raw.evaluate(() => document.body?.innerText ?? '', undefined)
    return `The page reads: ${text.replace(/\s+/g, ' ').slice(0, 600)}`
  }
}

/**
 * Runs in the page. One in the background has neither frames nor quick timers; one that nothing changes in may have no
 * frame for long.
 */
async function nextFrame(): Promise<void> {
  if (document.hidden) return
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => resolve())
    setTimeout(resolve, 100)
  })
}
