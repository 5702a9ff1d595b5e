/**
 * Text as it is compared in a search: without case and without accents.
 * @param {string} text
 */
export const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
