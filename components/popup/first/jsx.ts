/**
 * Elements as React makes them, for the script that draws the popup first: `paint` reads no more of them than this. In
 * that script's build it stands in place of `react/jsx-runtime`, which is React's and weighs as much as all the rest.
 */
export const jsx = (type: unknown, props: unknown) => ({ type, props })
export const jsxs = jsx
export const Fragment = undefined
