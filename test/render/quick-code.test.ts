// Does a template say the same in our code as in Nunjucks' own? Each rendered before and after the compiler is changed.
import nunjucks from 'nunjucks'
import { beforeAll, describe, expect, test } from 'vitest'
import { quicken } from '../../src/render/quick.ts'

const parts: Readonly<Record<string, string>> = {
  'parts/name.njk': '{% macro name(n, mark) %}<b>{{ n.text }}</b>{% if mark %}{{ mark }}{% endif %}{% endmacro %}',
  'parts/list.njk':
    '{% from "parts/name.njk" import name %}{% macro list(rows) %}{% for r in rows %}{{ loop.index }}/{{ loop.length }} {{ name(r, "!") }}{% if not loop.last %}, {% endif %}{% else %}nobody{% endfor %}{% endmacro %}',
  'parts/head.njk': '<i>{{ title }}</i>',
  'layout.njk': '[{% include "parts/head.njk" %}{% block head %}none{% endblock %}] {% block main %}{% endblock %}',
}

const view = {
  title: 'Ships & "boats"',
  rows: [
    { text: 'Ute <b>', more: [1, 2] },
    { text: "Ana's", more: [] },
    { text: 'back\\slash', more: [3] },
  ],
  none: [],
  nothing: null,
  word: 'plain',
  shout: { word: 'ahoy', loud: (times: number): string => '!'.repeat(times) },
  pairs: { b: 1, a: 2 },
  set: new Set(['one', 'two']),
  at: 1,
}

const same: Readonly<Record<string, string>> = {
  'names, numbers, escapes': '{{ title }} {{ rows.length }} {{ rows[at].text }} {{ rows[0]["text"] }} {{ -3 }} {{ 0 }} {{ false }}',
  'a macro of this template, called with too few, too many and named arguments':
    '{% macro m(a, b) %}{{ a }}{% if b %}-{{ b }}{% endif %}{% endmacro %}{{ m(1) }} {{ m(1, 2) }} {{ m(1, 2, 3) }} {{ m(b=2, a=title) }}',
  'a macro with defaults': '{% macro m(a, b="<x>") %}{{ a }}{{ b }}{% endmacro %}{{ m(title) }} {{ m(title, "y") }} {{ m(title, b="z") }}',
  'a macro that calls its caller': '{% macro m(a) %}({{ caller() }}{{ a }}){% endmacro %}{% call m(1) %}{{ title }}{% endcall %}',
  'a macro that knows a name of its template': '{% macro m(a) %}{{ a }}{{ word }}{% endmacro %}{{ m(2) }}',
  'an imported part in an imported part': '{% from "parts/list.njk" import list %}{{ list(rows) }}; {{ list(none) }}',
  'a part under another name, with and without the page’s names':
    '{% import "parts/name.njk" as p %}{% import "parts/name.njk" as q with context %}{{ p.name(rows[0]) }}{{ q.name(rows[1], word) }}',
  'loops in loops, each with its counters':
    '{% for r in rows %}{{ loop.index0 }}{{ loop.revindex }}{{ loop.first }}[{% for n in r.more %}{{ loop.index }}:{{ n }}{{ loop.last }} {% else %}-{% endfor %}]{{ loop.revindex0 }} {% endfor %}',
  'a loop that hands its counters on': '{% macro m(l) %}{{ l.index }}{% endmacro %}{% for r in rows %}{{ m(loop) }}{% endfor %}',
  'a loop with an include that asks for its name and counters':
    '{% for title in ["x", "y"] %}{{ loop.index }}{% include "parts/head.njk" %}{% endfor %}{{ title }}',
  'a loop over pairs, over a set, over nothing':
    '{% for k, v in pairs %}{{ k }}={{ v }}{{ loop.last }}{% endfor %}{% for s in set %}{{ s }}{% endfor %}{% for x in nothing %}x{% else %}none{% endfor %}',
  'a name set in a loop and after it': '{% set word = "b" %}{% for r in rows %}{% set word = r.text %}{{ word }}{% endfor %}{{ word }}',
  'a loop’s name does not outlive it': '{% set r = 7 %}{% for r in rows %}{{ r.text }}{% endfor %}{{ r }}',
  'methods know their object': '{{ shout.loud(3) }}{{ shout["loud"](2) }}{{ rows.slice(1).length }}{{ word.toUpperCase() }}',
  'filters, tests, sums, choices':
    '{{ rows | length }}{{ ["b", "<"] | join(", ") }}{{ 1 + 2 * 3 }}{{ "yes" if at > 0 else "no" }}{{ 1 in [1, 2] }}{{ at is odd }}{{ word ~ at }}',
  'a safe string stays, a joined one does not': '{{ "<b>" | safe }}{{ ("<b>" | safe) + "<i>" }}',
  'a layout with blocks, one left as it is':
    '{% extends "layout.njk" %}{% block main %}{{ title }}{% for r in rows %}{{ loop.index }}{% endfor %}{% endblock %}',
  super: '{% extends "layout.njk" %}{% block head %}{{ super() }} and {{ word }}{% endblock %}',
}

const wrong: Readonly<Record<string, string>> = {
  'a name nobody gave': 'a\nb {{ unknown }}',
  'a part of nothing': '{{ nothing.more.yet }}',
  'nothing printed in a part': '{% from "parts/name.njk" import name %}\n{{ name(nothing) }}',
  'a part that is none': '{{ word(1) }}',
  'a part that is not there': '{% for r in rows %}\n{{ gone(r) }}{% endfor %}',
  'an include that is not there': '{% include "parts/gone.njk" %}',
  'an import that is not there': '{% from "parts/name.njk" import gone %}{{ gone() }}',
}

function said(name: string): string {
  const loader = { getSource: (path: string) => ({ src: files.get(path) ?? missing(path), path, noCache: false }) }
  const environment = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: true })
  try {
    return [1, 2].map(() => environment.render(name, view)).join('\n')
  } catch (error) {
    return String(error)
  }
}

function missing(path: string): never {
  throw new Error(`no ${path}`)
}

const files = new Map([...Object.entries(parts), ...Object.entries({ ...same, ...wrong })])
const own = new Map([...files.keys()].map((name) => [name, said(name)]))

beforeAll(quicken)

describe.each(Object.keys(same))('%s', (name) => {
  test('is said alike', () => {
    expect(own.get(name)).not.toMatch(/Error/)
    expect(said(name)).toBe(own.get(name))
  })
})

describe.each(Object.keys(wrong))('%s', (name) => {
  test('is refused alike', () => {
    expect(own.get(name)).toMatch(/error/i)
    expect(said(name)).toBe(own.get(name))
  })
})

test('the code is ours, and only for strict environments', () => {
  const code = (strict: boolean): string =>
    nunjucks.compiler.compile('{% macro m(a) %}{% for x in a %}{{ x }}{% endfor %}{% endmacro %}', [], [], 'm', {
      throwOnUndefined: strict,
    })
  expect(code(true)).toContain('quickMacro')
  expect(code(true)).not.toContain('frame.push')
  expect(code(false)).toContain('frame.push')
})
