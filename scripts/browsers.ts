import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages } from './apt.ts'

export type Engine = 'chromium' | 'firefox'

/** A browser on this machine. */
export interface Browser {
  engine: Engine
  path: string
  /** As it names itself, `Chromium 156.0.8078.73`; its file name where it would not say (on Windows). */
  name: string
}

/** Gloss says `minimum_chrome_version` and `strict_min_version` in its manifests; an older browser refuses it. */
const OLDEST: Record<Engine, number> = { chromium: 123, firefox: 140 }

const OVERRIDE: Record<Engine, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' }

/** Names on the path. Builds that belong to nobody's everyday browsing come first. */
const COMMANDS: Record<Engine, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
}

const MAC_APPS: Record<Engine, readonly string[]> = {
  chromium: ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge', 'Google Chrome Canary'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
}

const WINDOWS_PROGRAMS: Record<Engine, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe', 'Firefox Nightly\\firefox.exe'],
}

const DEBIAN_PACKAGES: Record<Engine, readonly string[]> = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
}

const ADVICE: Record<Engine, string> = {
  chromium:
    'Gloss needs Chrome, Chromium or Edge, version 123 or newer, and found none.\n' +
    '  Debian:         sudo apt-get install chromium\n' +
    '  Ubuntu:         sudo snap install chromium\n' +
    '  macOS:          brew install --cask google-chrome\n' +
    '  Windows:        Edge is part of it; or winget install Google.Chrome\n' +
    'If you have one in an unusual place, name it: CHROME_PATH=/path/to/chrome',
  firefox:
    'The tests need Firefox 140 or newer, and found none.\n' +
    '  Debian:         sudo apt-get install firefox-esr\n' +
    '  Ubuntu:         sudo snap install firefox\n' +
    '  macOS:          brew install --cask firefox\n' +
    '  Windows:        winget install Mozilla.Firefox\n' +
    'If you have one in an unusual place, name it: FIREFOX_PATH=/path/to/firefox',
}

/**
 * The browsers asked for, in that order. On Debian as root, those missing are installed.
 * @param say where to tell a person what is going on
 * @throws Error whose message says what to install
 */
export async function needBrowsers(engines: readonly Engine[], say: (line: string) => void): Promise<Browser[]> {
  const missing = engines.filter((engine) => findBrowser(engine) === undefined)
  if (missing.length > 0 && debianAsRoot()) {
    const packages = [...new Set(missing.flatMap((engine) => DEBIAN_PACKAGES[engine]))]
    await installPackages(packages, say)
  }
  return engines.map((engine) => {
    const found = findBrowser(engine)
    if (!found) throw new Error(ADVICE[engine])
    return found
  })
}

/**
 * The first browser of this engine on the machine that is new enough.
 * @throws Error when the environment names a browser that is not there
 */
export function findBrowser(engine: Engine): Browser | undefined {
  const named = process.env[OVERRIDE[engine]]
  if (named) {
    if (!executable(named)) throw new Error(`${OVERRIDE[engine]} names ${named}, which is not a program.`)
    return { engine, path: named, name: nameOf(named) }
  }
  return places(engine)
    .filter(executable)
    .map((path) => ({ engine, path, name: nameOf(path) }))
    .find(({ name }) => newEnough(engine, name))
}

function places(engine: Engine): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')]
    return MAC_APPS[engine].flatMap((app) =>
      folders.map((folder) => join(folder, `${app}.app`, 'Contents', 'MacOS', engine === 'firefox' ? 'firefox' : app)),
    )
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => process.env[key] ?? [])
    return WINDOWS_PROGRAMS[engine].flatMap((program) => folders.map((folder) => join(folder, program)))
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    Boolean,
  )
  return COMMANDS[engine].flatMap((command) => folders.map((folder) => join(folder, command)))
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

/** Asks the program. Windows browsers open a window instead of answering, so there the file speaks for itself. */
function nameOf(path: string): string {
  if (process.platform === 'win32') return path
  try {
    const said = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return said.trim().split('\n').at(-1) ?? path
  } catch (error) {
    return `${path} (does not start: ${error instanceof Error ? error.message.split('\n')[0] : String(error)})`
  }
}

function newEnough(engine: Engine, name: string): boolean {
  if (name.includes('does not start')) return false
  const major = /(\d+)\.\d+/.exec(name)?.[1]
  return major === undefined || Number(major) >= OLDEST[engine]
}

/** Only Debian's own: Ubuntu's package of that name is an empty one that points to a snap. */
function debianAsRoot(): boolean {
  const release = '/etc/os-release'
  return process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}
