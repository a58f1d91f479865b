// What `npm start` and `npm test` do first, on whatever Node is installed: put the dependencies, and with them the
// Node 24 that everything else runs on, into node_modules. Plain JavaScript without dependencies, for Node 20 and up.
// Does nothing when package-lock.json is the one that was installed last. Safe to run twice at once.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 20
const LONGEST_WAIT = 15 * 60_000
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lockfile = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules', '.gloss-installed')
const claim = join(root, '.cache', 'setup.claim')

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
  fail(`Gloss needs Node ${OLDEST_NODE} or newer to set itself up; this is ${process.version}. See https://nodejs.org.`)

if (!installed()) {
  await alone(() => {
    if (!installed()) install()
  })
}

/** True when node_modules holds what the lock file asks for, on this platform, with a Node 24 that runs. */
function installed() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted() && nodeVersion() !== undefined
}

function wanted() {
  return `${createHash('sha256').update(readFileSync(lockfile)).digest('hex')} ${process.platform} ${process.arch}\n`
}

function install() {
  if (installedByHand()) return writeFileSync(stamp, wanted())
  const begun = Date.now()
  console.log('Installing the dependencies (the first time, this takes about a minute) …')
  // Engine warnings are expected here: the build tools ask for a newer Node than this one, and get it from the
  // dependency named `node`, whose own install script must therefore run.
  npm(['ci', '--no-engine-strict', '--no-audit', '--no-fund', '--no-ignore-scripts', '--loglevel=error'])
  if (nodeVersion() === undefined) npm(['rebuild', 'node', '--no-ignore-scripts', '--loglevel=error'])
  const version = nodeVersion()
  if (version === undefined)
    fail(
      'The npm package "node" could not put its Node into node_modules/.bin.\n' +
        'Install Node 24 yourself (https://nodejs.org) and run this command again.',
    )
  writeFileSync(stamp, wanted())
  console.log(`Installed in ${Math.round((Date.now() - begun) / 1000)} s; everything from here on runs on ${version}.`)
}

/** A complete `npm ci` or `npm install` that somebody ran after the lock file last changed. */
function installedByHand() {
  const listing = join(root, 'node_modules', '.package-lock.json')
  return existsSync(listing) && statSync(listing).mtimeMs >= statSync(lockfile).mtimeMs && nodeVersion() !== undefined
}

/** What `node` is for npm scripts once node_modules/.bin stands before the rest of the path. */
function nodeVersion() {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const at = existsSync(own) ? own : process.execPath
  const { status, stdout } = spawnSync(at, ['--version'], { encoding: 'utf8' })
  return status === 0 && Number(/^v(\d+)/.exec(stdout)?.[1]) >= 24 ? stdout.trim() : undefined
}

/** Runs npm out of sight; what it said is shown only when it failed. */
function npm(args) {
  // npm names itself and its Node to the scripts it starts. That Node lies outside node_modules, which is replaced here.
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js')
    ? [process.env.npm_node_execpath ?? process.execPath, [cli]]
    : ['npm', []]
  const { status, error, stdout, stderr } = spawnSync(command, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return
  // npm follows its reason with a page on how to call it.
  const reason = `${stdout ?? ''}${stderr ?? ''}${error ?? ''}`.replace(/\n[^\n]*\nnpm error Usage:[^]*$/, '')
  console.error(reason)
  fail(`npm ${args[0]} failed; what it said stands above. Is the npm registry reachable from here?`)
}

/** Runs the work in one process at a time; the others wait for it. A claim whose process is gone is taken over. */
async function alone(work) {
  mkdirSync(dirname(claim), { recursive: true })
  const until = Date.now() + LONGEST_WAIT
  while (!claimed()) {
    if (Date.now() > until) fail(`Another set-up seems to hang. If none is running, delete ${claim} and try again.`)
    await new Promise((resume) => setTimeout(resume, 250))
  }
  try {
    work()
  } finally {
    rmSync(claim, { force: true })
  }
}

function claimed() {
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' })
    process.on('exit', () => rmSync(claim, { force: true }))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const owner = Number(existsSync(claim) ? readFileSync(claim, 'utf8') : 0)
  if (owner > 0 && !running(owner)) rmSync(claim, { force: true })
  return false
}

function running(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
