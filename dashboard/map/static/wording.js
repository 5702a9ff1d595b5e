/** Said wherever boundaries and names are shown. */
export const DISCLAIMER = 'Boundaries and names shown imply no opinion on the status of any territory.'
