/**
 * An export on the server: started, watched until its file is there, cancelled. A lost connection
 * is waited for; the server goes on meanwhile.
 */

/** @typedef {import('../compose/file.js').Problem} Problem */

/**
 * @typedef {object} JobState
 * @property {'sending'|'waiting'|'working'|'lost'|'ready'|'failed'|'cancelled'|'problems'} phase
 * @property {number} [done]
 * @property {number} [total]
 * @property {string} [what] is being made
 * @property {string} [error] why it failed and what to do
 * @property {Problem[]} [problems] what the story holds that cannot be shown
 * @property {string} [href] address of the file
 * @property {string} [filename]
 */

/** Milliseconds between two looks: quick at first, for what is made in a moment. */
const PACES = [300, 500, 800, 1200, 1600]

/** Milliseconds until a lost connection is tried again; the last one repeats. */
const RETRIES = [1000, 2000, 4000, 8000]

const GONE = 'The server no longer has this export; it may have been started anew. Make it again.'
const REFUSED = 'The server did not take the briefing. Try again in a minute.'

/** Where the export on its way is remembered while the reader is on another page. */
const KEPT = 'georgia-dossier.export'

/** @param {string|null} id null once it has ended */
function remember(id) {
  try {
    if (id === null) sessionStorage.removeItem(KEPT)
    else sessionStorage.setItem(KEPT, id)
  } catch { /* then it has to be made again */ }
}

/** The export that was on its way when the reader left the map. */
export function remembered() {
  try {
    return sessionStorage.getItem(KEPT)
  } catch {
    return null
  }
}

/**
 * @param {string} address of the export routes
 * @param {{body: string, query: Record<string, string>}|string} asked the briefing as a file and how it is wanted, or the id of an export on its way
 * @param {(state: JobState) => void} tell
 */
export function startJob(address, asked, tell) {
  const stop = new AbortController()
  /** @type {string|null} */
  let job = typeof asked === 'string' ? asked : null
  const { signal } = stop
  /** @param {JobState} state */
  function say(state) {
    if (signal.aborted) return
    if (['ready', 'failed', 'cancelled', 'problems'].includes(state.phase)) remember(null)
    tell(state)
  }

  /** Ask until there is an answer. @param {() => Promise<Response>} ask @returns {Promise<Response>} */
  async function insist(ask) {
    for (let tries = 0; ; tries += 1) {
      try {
        const response = await ask()
        // what stands between us and the server speaks of a server that is away
        if (![502, 504].includes(response.status)) return response
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof TypeError)) throw error
      }
      say({ phase: 'lost' })
      await pause(RETRIES[Math.min(tries, RETRIES.length - 1)], signal)
    }
  }

  /** @param {{message?: string, remedy?: string}} answer of a request that was refused */
  const told = ({ message, remedy }) => (message ? `${message} ${remedy ?? ''}`.trim() : REFUSED)

  async function run() {
    if (typeof asked === 'string') return follow([])
    say({ phase: 'sending' })
    const { body, query } = asked
    const started = await insist(() => fetch(`${address}?${new URLSearchParams(query)}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal }))
    const answer = await started.json().catch(() => ({}))
    if (started.status === 422) return say({ phase: 'problems', problems: answer.problems ?? [], error: answer.message })
    if (started.status !== 202) return say({ phase: 'failed', error: told(answer) })
    job = answer.id
    remember(job)
    await follow(answer.problems ?? [])
  }

  /** @param {Problem[]} problems of which the file says nothing */
  async function follow(problems) {
    const url = `${address}/${encodeURIComponent(job ?? '')}`
    for (let look = 0; ; look += 1) {
      const response = await insist(() => fetch(url, { signal, cache: 'no-store' }))
      if (!response.ok) return say({ phase: 'failed', error: GONE })
      const { state, done, total, what, error, filename } = await response.json()
      if (state === 'done') return say({ phase: 'ready', href: `${url}/file`, filename, problems })
      if (state === 'failed') return say({ phase: 'failed', error: error ?? REFUSED })
      if (state === 'cancelled') return say({ phase: 'cancelled' })
      say({ phase: state === 'waiting' ? 'waiting' : 'working', done, total, what })
      await pause(PACES[Math.min(look, PACES.length - 1)], signal)
    }
  }

  run().catch((error) => {
    if (signal.aborted) return
    console.warn(error)
    say({ phase: 'failed', error: REFUSED })
  })
  return {
    cancel() {
      if (signal.aborted) return
      stop.abort()
      remember(null)
      tell({ phase: 'cancelled' })
      // nobody waits for the answer, and an export that nobody fetches is forgotten by itself
      if (job) fetch(`${address}/${encodeURIComponent(job)}`, { method: 'DELETE' }).catch(() => {})
    },
  }
}

/** @param {number} milliseconds @param {AbortSignal} signal @returns {Promise<void>} */
function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer)
      reject(signal.reason)
    }, { once: true })
  })
}
