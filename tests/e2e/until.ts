import { setTimeout as pause } from 'node:timers/promises'

const EVERY = 25

/**
 * Waits for something outside a page.
 * @param what what is waited for, for the error's message
 * @param ask returns the thing once it is there, undefined before
 * @throws Error after the given time
 */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  within = 15_000,
): Promise<T> {
  const last = Date.now() + within
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > last) throw new Error(`Waited ${within / 1000} s in vain for ${what}.`)
    await pause(EVERY)
  }
}
