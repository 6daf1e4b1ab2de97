// What is added where JavaScript runs? Copy buttons and one key; nothing is needed to read.
;(function () {
  'use strict'
  let status = null

  function say(words) {
    if (!status) {
      status = document.createElement('p')
      status.className = 'toast'
      status.setAttribute('role', 'status')
      document.body.appendChild(status)
    }
    status.textContent = words
    clearTimeout(say.timer)
    say.timer = setTimeout(function () {
      status.textContent = ''
    }, 2500)
  }

  // From a folder on disk the clipboard interface may be missing: then a hidden field is copied.
  function copy(text, done) {
    function old() {
      const field = document.createElement('textarea')
      field.value = text
      field.setAttribute('readonly', '')
      field.className = 'visually-hidden'
      document.body.appendChild(field)
      field.select()
      const copied = document.execCommand('copy')
      field.remove()
      say(copied ? done : 'Not copied: select the text by hand.')
    }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () {
        say(done)
      }, old)
    } else old()
  }

  document.querySelectorAll('.copy code').forEach(function (code) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Copy ' + code.parentNode.querySelector('.lab').textContent
    button.addEventListener('click', function () {
      copy(code.textContent, 'Copied.')
    })
    code.parentNode.insertBefore(button, code)
  })

  // What is asked stands in the address of the search page: it is there again on the way back, and can be kept.
  const search = document.querySelector('form.search')
  if (search) {
    new URLSearchParams(location.search).forEach(function (value, name) {
      const field = search.elements.namedItem(name)
      if (field && field.type === 'checkbox') field.checked = true
      else if (field) field.value = value
      if (field && name !== 'q') search.querySelector('details').open = true
    })
    if (location.search) search.dispatchEvent(new Event('input'))
    search.addEventListener('input', function () {
      const asked = new URLSearchParams()
      new FormData(search).forEach(function (value, name) {
        if (value) asked.set(name, value)
      })
      history.replaceState(null, '', location.pathname + (String(asked) && '?' + asked))
    })
  }

  // C copies the address of the quotation under the pointer, with the focus, or opened by its link; else of the page.
  function anchorHere() {
    const over = document.querySelector('mark[data-q]:hover')
    if (over) return over.dataset.q.split(' ')[0]
    const link = document.activeElement && document.activeElement.closest('a[href*="#q-"]')
    const figure = document.querySelector('figure.quote:hover a[href*="#q-"]') || link
    return figure ? figure.href : location.hash.slice(1)
  }

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.target.closest('input, textarea, select, [contenteditable]') || String(getSelection()) !== '') return
    const anchor = anchorHere()
    const href = anchor.indexOf(':') > -1 ? anchor : location.href.split('#')[0] + (anchor ? '#' + anchor : '')
    copy(href, anchor ? 'Address of the words copied.' : 'Address of the page copied.')
  })
})()
