/**
 * Amounts in the currency and at the prices that the reader chose. The factors come from the
 * server, computed by the domain; here they are only multiplied, and what lacks is named.
 */

/**
 * @typedef {object} ConversionTable
 * @property {number} base year of constant prices
 * @property {Record<string, Record<string, [number, ...string[]]|string>>} rates 'currency:year' → target → factor and rate names, or the rate that lacks
 * @property {Record<string, Record<string, number|string>>} prices currency → year → factor to the base year, or the index that lacks
 * @property {Record<string, Record<string, number>>} values rate name → year → value
 * @property {Record<string, string[]>} cited rate or index name → source ids
 * @property {Record<string, string>} indices currency → name of its price index
 */

/**
 * @typedef {object} Wish
 * @property {'own'|'EUR'|'USD'|'RUB'|'GEL'} currency
 * @property {'nominal'|'constant'} prices
 */

/**
 * @typedef {object} Converted
 * @property {number} factor
 * @property {string} currency
 * @property {{pair: string, year: number, value: number}[]} rates in the order of use
 * @property {{index: string, from: number, to: number, factor: number}|null} prices
 */

/** @typedef {{missing: string}} Missing */

export class Conversions {
  /** @param {ConversionTable} table */
  constructor(table) {
    this.table = table
  }

  /** Whether a wish leaves amounts of a currency as they are. @param {string} currency @param {Wish} wish */
  isPlain(currency, wish) {
    return wish.prices === 'nominal' && (wish.currency === 'own' || wish.currency === currency)
  }

  /**
   * What an amount of a currency and year is multiplied by.
   * @param {string} currency ISO 4217
   * @param {number} year
   * @param {Wish} wish
   * @returns {Converted|Missing}
   */
  factor(currency, year, wish) {
    const target = wish.currency === 'own' ? currency : wish.currency
    let factor = 1
    /** @type {Converted['rates']} */
    let rates = []
    if (target !== currency) {
      const found = this.table.rates[`${currency}:${year}`]?.[target] ?? `${target}_per_${currency}`
      if (typeof found === 'string') return { missing: `no ${found} rate for ${year}` }
      const [times, ...pairs] = found
      factor = times
      rates = pairs.map((pair) => ({ pair, year, value: this.table.values[pair][year] }))
    }
    if (wish.prices === 'nominal') return { factor, currency: target, rates, prices: null }
    const { base } = this.table
    const restated = year === base ? 1 : this.table.prices[target]?.[year]
    if (restated === undefined) return { missing: `no consumer price index of ${target} for ${year}` }
    if (typeof restated === 'string') return { missing: `no ${restated.split(':')[0]} value for ${restated.split(':')[1]}` }
    return {
      factor: factor * restated, currency: target, rates,
      prices: { index: this.table.indices[target], from: year, to: base, factor: restated },
    }
  }
}
