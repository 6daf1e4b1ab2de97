// Where is it? Searches the index that search-index.js assigned; nothing is fetched, so it works from a folder on disk.
;(function () {
  'use strict'
  const data = self.daybriefIndex
  const STEP = 30
  const MOST_TERMS = 300

  // The same rule as src/text/search-words.ts.
  function words(text) {
    const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    return plain.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu, ' $& ').match(/[\p{L}\p{N}]+/gu) || []
  }

  function Index() {
    this.terms = data.terms ? data.terms.split(' ') : []
    this.posts = data.posts ? data.posts.split(' ') : []
  }

  // Numbers of the terms that begin with the word, the word itself first.
  Index.prototype.starting = function (word) {
    let low = 0
    let high = this.terms.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.terms[middle] < word) low = middle + 1
      else high = middle
    }
    const found = []
    while (found.length < MOST_TERMS && low < this.terms.length && this.terms[low].lastIndexOf(word, 0) === 0) found.push(low++)
    return found
  }

  // Terms one slip of the finger away: only asked when nothing begins with the word.
  Index.prototype.near = function (word) {
    const found = []
    if (word.length < 4) return found
    for (let i = 0; i < this.terms.length && found.length < MOST_TERMS; i++) if (oneSlip(word, this.terms[i])) found.push(i)
    return found
  }

  function oneSlip(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false
    let start = 0
    while (start < a.length && a[start] === b[start]) start++
    const restA = a.slice(start)
    const restB = b.slice(start)
    if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
    return restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  }

  // Adds to `scores` what each document of the terms weighs; an exact word twice as much as a beginning.
  Index.prototype.score = function (word, numbers) {
    const scores = new Map()
    for (let i = 0; i < numbers.length; i++) {
      const exact = this.terms[numbers[i]] === word ? 2 : 1
      const entries = this.posts[numbers[i]].split(',')
      const rare = Math.log(1 + data.docs.length / entries.length)
      let doc = 0
      for (let j = 0; j < entries.length; j++) {
        const parts = entries[j].split('.')
        doc += parseInt(parts[0], 36)
        const weight = parts[1] ? parseInt(parts[1], 36) : 1
        scores.set(doc, (scores.get(doc) || 0) + exact * rare * (weight / (weight + 2)))
      }
    }
    return scores
  }

  // Documents that hold every word, best first; all of them without a word.
  Index.prototype.find = function (question) {
    const asked = Array.from(new Set(words(question)))
    let total = null
    for (let i = 0; i < asked.length; i++) {
      let numbers = this.starting(asked[i])
      if (numbers.length === 0) numbers = this.near(asked[i])
      const scores = this.score(asked[i], numbers)
      if (total) {
        const both = new Map()
        total.forEach(function (score, doc) {
          if (scores.has(doc)) both.set(doc, score + scores.get(doc))
        })
        total = both
      } else total = scores
    }
    if (!total) return Array.from(data.docs.keys())
    return Array.from(total.keys()).sort(function (a, b) {
      return total.get(b) - total.get(a) || a - b
    })
  }

  function fits(doc, filter) {
    if (filter.quotes && !doc[1]) return false
    if (filter.theme && doc[5].map(themeName).indexOf(filter.theme) < 0) return false
    if (filter.from && (doc[3] === '' || doc[3] + '-12-31'.slice(doc[3].length - 4) < filter.from)) return false
    if (filter.to && (doc[3] === '' || doc[3] > filter.to)) return false
    if (!filter.speaker.length) return true
    return doc[6].some(function (number) {
      const name = words(data.speakers[number])
      return filter.speaker.every(function (word) {
        return name.some(function (part) {
          return part.lastIndexOf(word, 0) === 0
        })
      })
    })
  }

  function themeName(number) {
    return data.themes[number]
  }

  if (typeof document === 'undefined') {
    self.daybriefSearch = { Index: Index, words: words, fits: fits }
    return
  }
  const form = document.querySelector('form.search')
  const status = document.getElementById('search-status')
  const list = document.getElementById('search-found')
  const more = document.getElementById('search-more')
  if (!form || !data) return
  const index = new Index()
  let hits = []

  function field(name) {
    return form.elements[name].value.trim()
  }

  function run() {
    const question = field('q')
    const filter = {
      quotes: form.elements.quotes.checked,
      theme: field('theme'),
      speaker: words(field('speaker')),
      from: field('from'),
      to: field('to'),
    }
    list.textContent = ''
    const asked = question !== '' || filter.quotes || filter.theme || filter.speaker.length || filter.from || filter.to
    hits = !asked
      ? []
      : index.find(question).filter(function (number) {
          return fits(data.docs[number], filter)
        })
    if (!asked) status.textContent = 'Type a word, a name or part of either: places that hold all of them are found.'
    else if (hits.length === 0)
      status.textContent = 'Nothing found. Try fewer words or another spelling, or take a filter away; the archive lists every day.'
    else status.textContent = hits.length + (hits.length === 1 ? ' place found.' : ' places found.')
    show()
  }

  function show() {
    let from = list.children.length
    hits.slice(from, from + STEP).forEach(function (number) {
      const doc = data.docs[number]
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.href = doc[2]
      link.textContent = doc[1] ? '“' + doc[0] + '”' : doc[0]
      const facts = document.createElement('p')
      const speakers = doc[6].map(function (speaker) {
        return data.speakers[speaker]
      })
      facts.textContent = (doc[1] ? speakers[0] || 'not named' : 'Article') + ' · ' + doc[4]
      item.append(link, facts)
      list.append(item)
    })
    more.hidden = list.children.length >= hits.length
  }

  const options = document.getElementById('search-speakers')
  data.speakers.slice(0, 500).forEach(function (name) {
    const option = document.createElement('option')
    option.value = name
    options.append(option)
  })
  let waiting = 0
  form.addEventListener('input', function () {
    clearTimeout(waiting)
    waiting = setTimeout(run, 120)
  })
  form.addEventListener('submit', function (event) {
    event.preventDefault()
    run()
  })
  more.firstElementChild.addEventListener('click', function () {
    const next = list.children.length
    show()
    const link = list.children[next]
    if (link) link.firstElementChild.focus()
  })
  run()
})()
