export { libraryJson } from './libraryFile'
export { researchersCsv } from './researcherTable'
