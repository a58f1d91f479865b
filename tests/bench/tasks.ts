/** The little that is needed of a page, whoever drives it. */
interface Asked {
  evaluate<A, R>(ask: (argument: A) => R, argument: A): Promise<Awaited<R>>
}

/** From now on notes every task of the page's that takes over 50 ms. Call once a page. */
export async function watchTasks(page: Asked): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { glossTasks: [] })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) (Reflect.get(globalThis, 'glossTasks') as number[]).push(duration)
    }).observe({ type: 'longtask' })
  }, undefined)
}

/** Does something, and says how long it took and how long the page stood still meanwhile. */
export async function timed(page: Asked, work: () => Promise<void>): Promise<string> {
  await page.evaluate(() => void Object.assign(globalThis, { glossTasks: [] }), undefined)
  const from = performance.now()
  await work()
  const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(5)
  const tasks = await page.evaluate(() => Reflect.get(globalThis, 'glossTasks') as number[], undefined)
  return `${seconds} s, ${told(tasks)}`
}

/** @param tasks in milliseconds, those over 50 ms */
export function told(tasks: readonly number[]): string {
  const longest = Math.round(Math.max(0, ...tasks))
  const blocked = Math.round(tasks.reduce((sum, task) => sum + task, 0))
  return `longest ${String(longest).padStart(4)} ms (${tasks.length} over 50 ms, ${blocked} ms in all)`
}
