import { logOnce } from '../../lib/log'
import { sendMessage } from '../../lib/messages'

/**
 * Does something that changes the library, then tells the background, which tells every open listing to ask again.
 * @returns what the action returns; its errors are the caller's to show
 */
export async function write<T>(action: () => Promise<T>): Promise<T> {
  const outcome = await action()
  await announce()
  return outcome
}

/** The write itself stands even when nobody could be told: an open listing then only shows what it showed before. */
async function announce(): Promise<void> {
  try {
    await sendMessage('libraryChanged', undefined)
  } catch (error) {
    logOnce('libraryChanged', error)
  }
}
