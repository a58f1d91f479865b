import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

const ATTEMPTS = 6
const BETWEEN_ATTEMPTS = 10_000

/**
 * Installs Debian packages without asking anything. Waits while another apt holds its locks, tries again when a
 * download breaks off.
 * @throws Error with apt's own words when it does not work out
 */
export async function installPackages(packages: readonly string[], say: (line: string) => void): Promise<void> {
  const begun = Date.now()
  say(`Installing ${packages.join(', ')} with apt-get (a minute or two) …`)
  await aptGet(['update'], say)
  await aptGet(['install', '--yes', '--no-install-recommends', ...packages], say)
  say(`Installed in ${Math.round((Date.now() - begun) / 1000)} s.`)
}

async function aptGet(args: readonly string[], say: (line: string) => void): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { code, said } = await run([
      '--quiet=2',
      '--option=DPkg::Lock::Timeout=300',
      '--option=Acquire::Retries=3',
      '--option=Dpkg::Use-Pty=0',
      ...args,
    ])
    if (code === 0) return
    const passing =
      /could not get lock|unable to lock|is another process using|temporary failure|failed to fetch/i.test(said)
    if (!passing || attempt === ATTEMPTS) throw new Error(`apt-get ${args.join(' ')} failed:\n${said}`)
    say(`apt-get ${args[0]} has to wait: ${said.trim().split('\n')[0]}`)
    await pause(BETWEEN_ATTEMPTS)
  }
}

function run(args: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => (said += String(chunk)))
    child.stderr.on('data', (chunk) => (said += String(chunk)))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
}
