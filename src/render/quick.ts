// Why does a page cost less here than in Nunjucks alone? Two of its functions, called thousands of times a page, do the same with less.
import nunjucks from 'nunjucks'

type SetName = nunjucks.runtime.Frame['set']
type Suppress = typeof nunjucks.runtime.suppressValue

/** `{% for %}` sets these at every turn. */
const LOOP = new Map(
  ['index', 'index0', 'revindex', 'revindex0', 'first', 'last', 'length'].map((name): [string, string] => [`loop.${name}`, name]),
)
const SIGNS = /[&"'<>\\`]/
let done = false

/** Nunjucks 3.2.4 splits every name it sets at its dots. What is not the common case goes to its own function; test/render/quick.test.ts compares. */
export function quicken(): void {
  if (done) return
  done = true
  const { runtime } = nunjucks
  runtime.Frame.prototype.set = quickSet(runtime.Frame.prototype.set)
  runtime.suppressValue = quickSuppress(runtime.suppressValue)
}

export function quickSet(set: SetName): SetName {
  return function setName(name, value, resolveUp): void {
    const { variables } = this
    const part = LOOP.get(name)
    if (part !== undefined && variables.loop) variables.loop[part] = value
    else if (resolveUp === true || name.includes('.')) set.call(this, name, value, resolveUp)
    else variables[name] = value
  }
}

/** A string without a sign that HTML reads is printed as it is. */
export function quickSuppress(suppress: Suppress): Suppress {
  return (value, autoescape) => (typeof value === 'string' && !SIGNS.test(value) ? value : suppress(value, autoescape))
}
