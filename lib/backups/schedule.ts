import { browser } from 'wxt/browser'
import { logOnce } from '../log'
import { snapshotOfTheDay } from '../store'
import { backupFileIfDue } from './backupFile'

const ALARM = 'backups'
/** Often enough that a browser open for an hour a day gets its snapshot; looking costs two reads. */
const EVERY_MINUTES = 60
/** Not while the browser starts. */
const FIRST_AFTER_MINUTES = 5

/** Looks every hour whether a snapshot or a file is due. Call once, when the background starts. */
export function scheduleBackups(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void keepBackups(new Date())
  })
  // Firefox forgets alarms when it closes, and wakes a background that waits for its start.
  browser.runtime.onStartup.addListener(() => void setAlarm())
  browser.runtime.onInstalled.addListener(() => void setAlarm())
}

/** Does what is due, one after the other; that one fails is no reason to leave out the other. */
export async function keepBackups(now: Date): Promise<void> {
  await snapshotOfTheDay(now).catch((error: unknown) => logOnce('snapshot', error))
  await backupFileIfDue(now).catch((error: unknown) => logOnce('backup file', error))
}

async function setAlarm(): Promise<void> {
  try {
    if (await browser.alarms.get(ALARM)) return
    await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES, delayInMinutes: FIRST_AFTER_MINUTES })
  } catch (error) {
    logOnce('alarm', error)
  }
}
