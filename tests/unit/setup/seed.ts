import fc from 'fast-check'

/** The same examples in every run, so that a test that passed passes again. A longer search (GLOSS_RUNS) draws new ones. */
if (process.env.GLOSS_RUNS === undefined) fc.configureGlobal({ seed: 20_260_501 })
