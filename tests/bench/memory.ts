import { readFileSync, readdirSync } from 'node:fs'

/** The memory that processes hold, in MB; shared pages counted once in each. Linux only: elsewhere there is none to read. */
export function resident(processes: readonly number[]): number | undefined {
  if (process.platform !== 'linux') return undefined
  let kB = 0
  for (const id of processes) {
    try {
      kB += Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0)
    } catch (error) {
      // It ended since it was listed.
      if (!(error instanceof Error)) throw error
    }
  }
  return kB / 1024
}

/** The processes that a command line names, and all that they started. Linux only. */
export function processesWith(word: string): number[] {
  if (process.platform !== 'linux') return []
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return all.map(Number).filter((id) => id !== process.pid && commandOf(id).includes(word))
}

function commandOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8')
  } catch {
    // It ended since it was listed.
    return ''
  }
}

/**
 * Watches how much memory processes hold.
 * @returns what ends it and gives the most they held, in MB; undefined where it cannot be read
 */
export function watchMemory(processes: () => readonly number[]): () => number | undefined {
  let most = resident(processes())
  const timer = setInterval(() => {
    const now = resident(processes())
    if (now !== undefined && (most === undefined || now > most)) most = now
  }, 50)
  return () => {
    clearInterval(timer)
    return most
  }
}
