import { pacer } from '../plan/pace'

/**
 * A JSON object as text in a layout that can be read line by line: each member on a line, and each element of a list on
 * a line of its own. It is plain JSON to everything else.
 */
export function* recordLines(members: Iterable<readonly [string, unknown]>): Generator<string> {
  let before = '{\n'
  for (const [key, value] of members) {
    if (Array.isArray(value)) {
      yield `${before}${JSON.stringify(key)}: [`
      let between = '\n'
      for (const element of value) {
        yield between + JSON.stringify(element)
        between = ',\n'
      }
      yield '\n]'
    } else yield `${before}${JSON.stringify(key)}: ${JSON.stringify(value)}`
    before = ',\n'
  }
  yield '\n}\n'
}

/** Strings that each hold many of the given ones, giving way to the page between two. */
export async function* gathered(
  parts: Iterable<string>,
  signal?: AbortSignal,
  size = PART,
): AsyncGenerator<string, void> {
  const pace = pacer(signal)
  let held: string[] = []
  let length = 0
  for (const part of parts) {
    held.push(part)
    length += part.length
    await pace()
    if (length < size) continue
    yield held.join('')
    held = []
    length = 0
  }
  if (length > 0) yield held.join('')
}

const PART = 1 << 18

/**
 * Reads what `recordLines` wrote.
 * @param take told each element of a list with the list's name, and what becomes of it is put into the list
 * @returns the object
 * @throws {SyntaxError} when a line is not what `recordLines` writes
 */
export async function readRecordLines(
  lines: AsyncIterable<string>,
  take: (list: string, element: unknown) => unknown = (_list, element) => element,
): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = Object.create(null)
  let open: { name: string; list: unknown[] } | undefined
  for await (const line of lines) {
    const text = line.endsWith(',') ? line.slice(0, -1) : line
    if (open) {
      if (text === ']') open = undefined
      else if (text !== '') open.list.push(take(open.name, JSON.parse(text)))
    } else if (text !== '{' && text !== '}' && text !== '') {
      const colon = text.indexOf('": ') + 1
      const name = String(JSON.parse(text.slice(0, colon)))
      const value = text.slice(colon + 2)
      if (value === '[') read[name] = (open = { name, list: [] }).list
      else read[name] = JSON.parse(value)
    }
  }
  return read
}
