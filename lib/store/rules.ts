import { ruleSchema } from '../model/rule'
import type { Rule, SaidRule } from '../model/rule'
import type { Library } from './database'
import { newRuleId } from './ids'
import type { RuleRow } from './rows'
import { asRule } from './rows'
import { writeLibrary } from './transaction'

/** The reader's rules in their order: the first that fits a paper decides. */
export async function listRules(db: Library): Promise<Rule[]> {
  return inOrder((await db.rules.toArray()).map(asRule))
}

/** By their places; those without one, from before rules had places, stand first, as they were made. */
export function inOrder<Of extends Rule>(rules: readonly Of[]): Of[] {
  return rules.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (one.at + one.id < other.at + other.id ? -1 : 1),
  )
}

const placeOf = ({ place = -1 }: Rule) => place

/** A place behind all of these. */
export function placeBehind(rules: Iterable<Rule>): number {
  let last = -1
  for (const rule of rules) last = Math.max(last, placeOf(rule))
  return last + 1
}

/** Adds a rule behind the others. @throws {ZodError} for a rule without a condition, or with one that says nothing */
export async function addRule(library: Library, said: SaidRule): Promise<Rule> {
  const rule = ruleSchema.parse({ ...said, id: newRuleId(), at: new Date().toISOString() })
  return writeLibrary(library, [], async (db, rev) => {
    const placed = { ...rule, place: placeBehind(await db.rules.toArray()) }
    await db.rules.add({ ...placed, rev } satisfies RuleRow)
    return placed
  })
}

/** Changes a rule, which keeps its place; one that was removed meanwhile stays removed. @throws as `addRule` */
export async function changeRule(library: Library, changed: Rule): Promise<void> {
  const { place: _place, ...rule } = ruleSchema.parse(changed)
  await writeLibrary(library, [], async (db, rev) => {
    const there = await db.rules.get(rule.id)
    if (!there) return
    const { at, place } = there
    await db.rules.put({ ...rule, at, ...(place !== undefined && { place }), rev })
  })
}

/**
 * Puts rules into another order.
 * @param ids from first to last; rules that are not named, such as one that came meanwhile, stand behind as they stood
 */
export async function orderRules(library: Library, ids: readonly string[]): Promise<void> {
  await writeLibrary(library, [], async (db, rev) => {
    const rules = inOrder(await db.rules.toArray())
    const wanted = new Map(ids.map((id, at) => [id, at]))
    const at = ({ id }: Rule) => wanted.get(id) ?? ids.length
    const moved = rules.toSorted((one, other) => at(one) - at(other))
    await db.rules.bulkPut(moved.map((rule, place) => Object.assign(rule, { place, rev })))
  })
}

export async function removeRule(library: Library, id: string): Promise<void> {
  await writeLibrary(library, [], (db) => db.rules.delete(id))
}

/** Puts back a rule that was removed, in its old place. */
export async function putBackRule(library: Library, removed: Rule): Promise<void> {
  const rule = ruleSchema.parse(removed)
  await writeLibrary(library, [], (db, rev) => db.rules.put({ ...rule, rev } satisfies RuleRow))
}
