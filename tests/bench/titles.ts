const FIRST = 'Learning Estimating Bounding Measuring Sampling Rewriting Compressing Tracing'.split(' ')
const SECOND = 'sparse causal spectral latent federated quantum stochastic robust adaptive discrete'.split(' ')
const THIRD = 'graphs priors kernels rewards manifolds circuits galaxies markets proteins parsers lattices'.split(' ')
const FOURTH = 'noisy labels; few samples; bounded memory; heavy tails; partial views; unknown dynamics'.split('; ')

/** A title like a paper's, another for every number. */
export function madeTitle(at: number): string {
  const pick = (words: readonly string[], turn: number) => words[Math.floor(at / turn) % words.length]!
  return `${pick(FIRST, 1)} ${pick(SECOND, 8)} ${pick(THIRD, 80)} under ${pick(FOURTH, 880)}, ${at}`
}
