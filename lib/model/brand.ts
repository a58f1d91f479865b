declare const brand: unique symbol

/** A string that has been checked once at an edge and may be trusted inside. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }
