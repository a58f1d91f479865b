/** Under which the library's revision stands in `meta`. */
export const REVISION = 'revision'
