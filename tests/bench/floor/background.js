// Answers a number for every id, from nothing.
chrome.runtime.onMessage.addListener(({ ids }, sender, answer) => answer({ scores: ids.map((id, at) => at % 101) }))
