// Where is it, on a large site? Asks Pagefind, whose index a server hands out in small parts; from a folder on disk it says so.
;(function () {
  'use strict'
  const STEP = 30
  const form = document.querySelector('form.search')
  const status = document.getElementById('search-status')
  const list = document.getElementById('search-found')
  const more = document.getElementById('search-more')
  let asked = 0
  let rest = []
  let shown = 0
  let filter = {}

  if (location.protocol === 'file:') {
    status.textContent = 'This search needs a web server. From a folder, every article can be found in the archive.'
    return
  }

  function field(name) {
    return form.elements[name].value.trim()
  }

  async function run(pagefind) {
    const now = ++asked
    const question = field('q')
    filter = { from: field('from'), to: field('to'), speaker: field('speaker').toLowerCase() }
    const filters = {}
    if (form.elements.quotes.checked) filters.kind = 'quotation'
    if (field('theme')) filters.theme = field('theme')
    const empty = question === '' && !filters.kind && !filters.theme && !filter.from && !filter.to && !filter.speaker
    const found = empty ? { results: [] } : await pagefind.search(question || null, { filters })
    if (now !== asked) return
    rest = found.results
    shown = 0
    list.textContent = ''
    await show(now)
    if (now !== asked) return
    if (empty) status.textContent = 'Type a word, a name or part of either.'
    else if (shown === 0)
      status.textContent = 'Nothing found. Try fewer words or another spelling, or take a filter away; the archive lists every day.'
    else status.textContent = shown + (rest.length ? ' places shown; there are more.' : shown === 1 ? ' place found.' : ' places found.')
  }

  function fits(meta) {
    if (filter.from && (meta.date === '' || meta.date + '-12-31'.slice(meta.date.length - 4) < filter.from)) return false
    if (filter.to && (meta.date === '' || meta.date > filter.to)) return false
    return !filter.speaker || (meta.speaker || '').toLowerCase().indexOf(filter.speaker) > -1
  }

  async function show(now) {
    const until = shown + STEP
    for (; rest.length && list.children.length < until;) {
      const parts = await Promise.all(rest.splice(0, STEP).map((result) => result.data()))
      if (now !== asked) return
      parts
        .map((part) => part.meta)
        .filter(fits)
        .forEach(add)
    }
    more.hidden = rest.length === 0
  }

  function add(meta) {
    const item = document.createElement('li')
    const link = document.createElement('a')
    const facts = document.createElement('p')
    const quoted = meta.kind === 'quotation'
    link.href = meta.href
    link.textContent = quoted ? '“' + meta.title + '”' : meta.title
    facts.textContent = (quoted ? meta.speaker || 'not named' : 'Article') + ' · ' + meta.dateWords
    item.append(link, facts)
    list.append(item)
    shown++
  }

  import('../pagefind/pagefind.js').then(
    (pagefind) => {
      let waiting = 0
      const soon = () => {
        clearTimeout(waiting)
        waiting = setTimeout(() => run(pagefind), 150)
      }
      form.addEventListener('input', soon)
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        void run(pagefind)
      })
      more.firstElementChild.addEventListener('click', () => show(asked))
      void run(pagefind)
    },
    () => {
      status.textContent = 'The search could not be loaded. Every article can be found in the archive.'
    },
  )
})()
