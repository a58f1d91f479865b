import { registerHooks } from 'node:module'

// The source names its modules without their ending, as bundlers read them; Node wants it.
registerHooks({
  resolve(specifier, context, next) {
    if (!/^\.{1,2}\//.test(specifier) || /\.\w+$/.test(specifier)) return next(specifier, context)
    return next(`${specifier}.ts`, context)
  },
})
