/*
 * Pages keep in memory what would take a removal back. Once everything is forgotten, none of them may write any of it
 * again.
 */

const CHANNEL = 'gloss forgotten'

/** Tells every open page of Gloss, this one too, that everything was forgotten. */
export function tellForgotten(): void {
  const channel = new BroadcastChannel(CHANNEL)
  // Bound: a channel reaches its own origin only, and has no way to name another.
  const tell = channel.postMessage.bind(channel)
  tell('forgotten')
  channel.close()
}

/** @returns what ends the listening */
export function onForgotten(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', listener)
  return () => channel.close()
}
