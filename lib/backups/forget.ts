import { browser } from 'wxt/browser'
import type { Browser } from 'wxt/browser'
import { tellForgotten } from '../forgotten'
import { databasesLeft, deleteStrayDatabases, forgetLibrary, rowsLeft } from '../store'

/** What of the reader's is still there, by the place it lies in. */
export interface Left {
  /** Rows by table. */
  rows: Record<string, number>
  /** Names of databases, the library's own aside. */
  databases: string[]
  localStorage: string[]
  caches: string[]
  /** Permissions that were given on request. */
  permissions: string[]
  alarms: string[]
}

/**
 * Removes all that Gloss keeps: every table, what the pages remember, caches, permissions given on request, alarms.
 * The tables go first and in one transaction: whatever fails after that, nothing half remains of the library.
 * @returns how many rows there were by table, and what a look around afterwards still finds
 */
export async function forgetEverything(): Promise<{ rows: Record<string, number>; left: Left }> {
  const rows = await forgetLibrary()
  tellForgotten()
  await deleteStrayDatabases()
  localStorage.clear()
  sessionStorage.clear()
  if ('caches' in globalThis) await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  const { permissions, origins } = await givenOnRequest()
  if (permissions.length + origins.length > 0) await browser.permissions.remove({ permissions, origins })
  await browser.alarms.clearAll()
  await browser.action.setBadgeText({ text: '' })
  return { rows, left: await whatIsLeft() }
}

/** Looks into every place Gloss can keep something in. */
export async function whatIsLeft(): Promise<Left> {
  const { permissions, origins } = await givenOnRequest()
  return {
    rows: await rowsLeft(),
    databases: await databasesLeft(),
    localStorage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    caches: 'caches' in globalThis ? await caches.keys() : [],
    permissions: [...permissions, ...origins],
    alarms: (await browser.alarms.getAll()).map(({ name }) => name),
  }
}

/** What is granted beyond what the manifest has from the start. */
async function givenOnRequest(): Promise<Required<Browser.permissions.Permissions>> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll()
  const manifest = browser.runtime.getManifest()
  const fromTheStart = new Set<string>([
    ...(manifest.permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap(({ matches = [] }) => matches),
  ])
  return {
    permissions: permissions.filter((permission) => !fromTheStart.has(permission)),
    origins: origins.filter((origin) => !fromTheStart.has(origin)),
  }
}
