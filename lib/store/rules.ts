import { ruleSchema } from '../model/rule'
import type { Rule } from '../model/rule'
import type { Library } from './database'
import { newRuleId } from './ids'
import type { RuleRow } from './rows'
import { asRule } from './rows'
import { writeLibrary } from './transaction'

/** The reader's rules in their order: the first that fits a paper decides. */
export async function listRules(db: Library): Promise<Rule[]> {
  return inOrder((await db.rules.toArray()).map(asRule))
}

export function inOrder(rules: Rule[]): Rule[] {
  return rules.sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1))
}

/** Adds a rule behind the others. @throws {ZodError} for a rule without a condition, or with one that says nothing */
export async function addRule(library: Library, said: Omit<Rule, 'id' | 'at'>): Promise<Rule> {
  const rule = ruleSchema.parse({ ...said, id: newRuleId(), at: new Date().toISOString() })
  await writeLibrary(library, [], (db, rev) => db.rules.add({ ...rule, rev } satisfies RuleRow))
  return rule
}

/** Changes a rule, which keeps its place; one that was removed meanwhile stays removed. @throws as `addRule` */
export async function changeRule(library: Library, changed: Rule): Promise<void> {
  const rule = ruleSchema.parse(changed)
  await writeLibrary(library, [], async (db, rev) => {
    const there = await db.rules.get(rule.id)
    if (there) await db.rules.put({ ...rule, at: there.at, rev })
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
