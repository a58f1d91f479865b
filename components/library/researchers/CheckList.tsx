interface CheckListProps<T extends string> {
  legend: string
  options: readonly T[]
  chosen: readonly T[]
  /** How an option is called, where it is not called by its own value. */
  nameOf?: (option: T) => string
  onChange: (chosen: T[]) => void
}

/** Some of many. What is chosen stays to be seen even when nothing has it any more. Nothing where there is no choice. */
export function CheckList<T extends string>({ legend, options, chosen, nameOf, onChange }: CheckListProps<T>) {
  const all = [...new Set([...chosen.filter((one) => !options.includes(one)), ...options])]
  if (all.length === 0) return null
  return (
    <fieldset className="check-list">
      <legend>{legend}</legend>
      <div className="check-list-items">
        {all.map((option) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, option] : chosen.filter((one) => one !== option))
              }
            />
            <span>{nameOf ? nameOf(option) : option}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
