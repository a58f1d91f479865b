/** What was typed in what was drawn first. */
export function typedFirst(): string {
  return place()?.querySelector('input')?.value ?? ''
}

/** Takes away what was drawn first, now that the popup itself stands. */
export function leaveFirst(): void {
  place()?.remove()
}

const place = () => document.getElementById('first')
