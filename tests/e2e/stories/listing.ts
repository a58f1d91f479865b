/** An arXiv listing of these papers, with the parts that tell Gloss what it is. */
export function listingOf(ids: readonly string[]): string {
  const entries = ids.map(
    (id, at) => `<dt>
      <a name="item${at + 1}">[${at + 1}]</a>
      <a href="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a>
      [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}" aria-labelledby="pdf-${id}">pdf</a>]
    </dt>
    <dd>
      <div class="meta">
        <div class="list-title mathjax"><span class="descriptor">Title:</span> On the Matter of ${id}</div>
        <div class="list-authors"><a href="https://arxiv.org/search/cs?searchtype=author&amp;query=Holm,+I">Ida Holm</a>, <a href="https://arxiv.org/search/cs?searchtype=author&amp;query=Vik,+P">Per Vik</a></div>
        <div class="list-subjects"><span class="descriptor">Subjects:</span> <span class="primary-subject">Information Retrieval (cs.IR)</span></div>
      </div>
    </dd>`,
  )
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Computer Science new listings</title></head>
<body><main><div id="content"><div id="dlpage">
  <h1>Computer Science</h1>
  <dl id="articles">
    <h3>New submissions (showing ${ids.length} of ${ids.length} entries)</h3>
    ${entries.join('\n')}
  </dl>
</div></div></main></body>
</html>`
}
