import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { siteOf, sites } from '../../../lib/sites'
import { covers } from './covers'
import { siteFixtures } from './fixtures'

const room = resolve(import.meta.dirname, '../../../lib/sites')
const fileOf = (name: string) => `${name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.ts`

it('has sites, each under its own name', () => {
  expect(sites.length).toBeGreaterThan(0)
  expect(new Set(sites.map((site) => site.name)).size).toBe(sites.length)
})

it('has no fixture without a site', () => {
  const names = new Set(sites.map((site) => site.name))
  expect(siteFixtures.map((fixture) => fixture.site).filter((name) => !names.has(name))).toEqual([])
})

describe.each(sites.map((site) => [site.name, site] as const))('%s', (name, site) => {
  it('has its file', () => {
    expect(existsSync(resolve(room, fileOf(name)))).toBe(true)
  })

  it('has a fixture named after it, with expected rows, or people where a page lists only them', () => {
    const fixture = siteFixtures.find((candidate) => candidate.name === name)
    expect(fixture?.rows.length || fixture?.people?.length).toBeGreaterThan(0)
  })

  it('alone claims its examples', () => {
    expect(site.examples.length).toBeGreaterThan(0)
    for (const example of site.examples) {
      const claimants = sites.filter((other) => other.test(new URL(example)))
      expect(claimants.map((other) => `${other.name} claims ${example}`)).toEqual([`${name} claims ${example}`])
      expect(siteOf(new URL(example))?.name).toBe(name)
    }
  })

  it('is let in on its examples by its patterns', () => {
    for (const example of site.examples) {
      const letIn = site.matches.some((pattern) => covers(pattern, new URL(example)))
      expect(`${example}: ${letIn}`).toBe(`${example}: true`)
    }
  })

  it('asks for named hosts and no whole host', () => {
    // Every pattern names its host, and a path; nothing is claimed on pages that merely share the host.
    for (const pattern of site.matches) expect(pattern).toMatch(/^(?:https|\*):\/\/[a-z\d.-]+\/.*[a-z]/)
  })

  it('leaves other pages alone', () => {
    for (const other of [
      'https://example.com/',
      `https://example.com${new URL(site.examples[0]!).pathname}`,
      new URL('/', site.examples[0]).href,
      new URL('/login', site.examples[0]).href,
      new URL('/help/%E0%A4%A', site.examples[0]).href,
    ]) {
      expect(`${other}: ${site.test(new URL(other))}`).toBe(`${other}: false`)
    }
  })
})
