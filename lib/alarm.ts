import { browser } from 'wxt/browser'
import { logOnce } from './log'

/** In minutes: how often, and how long after the browser's start for the first time. */
interface Pace {
  every: number
  first: number
}

/** Does something every so often, also after the background has ended. Call once, when the background starts. */
export function wakeEvery(name: string, pace: Pace, work: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) work()
  })
  // Firefox forgets alarms when it closes, and wakes a background that waits for its start.
  browser.runtime.onStartup.addListener(() => void setAlarm(name, pace))
  browser.runtime.onInstalled.addListener(() => void setAlarm(name, pace))
}

async function setAlarm(name: string, { every, first }: Pace): Promise<void> {
  try {
    if (await browser.alarms.get(name)) return
    await browser.alarms.create(name, { periodInMinutes: every, delayInMinutes: first })
  } catch (error) {
    logOnce('alarm', error)
  }
}
