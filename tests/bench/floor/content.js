// The same rows with one query, one message with as many ids, one bare span a row.
async function run() {
  performance.mark('gloss:start')
  const rows = document.querySelectorAll('.list-title, h3.gs_rt')
  const ids = Array.from(rows, (row, at) => `2603.${10_000 + at}`)
  performance.mark('gloss:rows')
  const { scores } = await chrome.runtime.sendMessage({ ids })
  performance.mark('gloss:answer')
  for (const [at, row] of rows.entries()) {
    const span = document.createElement('span')
    span.textContent = ` ${scores[at]}`
    row.append(span)
  }
  performance.mark('gloss:done')
  document.documentElement.dataset.gloss = 'done'
}

void run()
