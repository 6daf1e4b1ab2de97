// Why does a page cost less here than in Nunjucks alone? Two of its functions, called thousands of times a page, do the same with less.
import nunjucks from 'nunjucks'
import { quickenCode } from './quick-code.ts'

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
  runtime.print = quickPrint(runtime.suppressValue)
  runtime.callable = callable
  runtime.include = include
  runtime.quickMacro = quickMacro
  keepExports(nunjucks.Template.prototype)
  quickenCode()
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

/** Prints what a strict template may print; the place is for the message where it may not. */
export function quickPrint(suppress: Suppress): typeof nunjucks.runtime.print {
  const { SafeString, ensureDefined } = nunjucks.runtime
  return (value, autoescape, line, column) => {
    if (typeof value === 'string') return autoescape && SIGNS.test(value) ? suppress(value, true) : value
    if (value instanceof SafeString) return value.val
    return typeof value === 'number' ? value : suppress(ensureDefined(value, line, column), autoescape)
  }
}

/** What the included template says, with the names and the frame of the one that includes it. */
function include(
  env: nunjucks.Environment,
  name: string,
  from: string,
  lenient: boolean,
  context: nunjucks.runtime.Names,
  frame: unknown,
): string {
  let said = ''
  env.getTemplate(name, false, from, lenient).render(context.getVariables(), frame, (error, text) => {
    if (error !== null && error !== undefined) throw error
    said = text
  })
  return said
}

function callable(value: unknown, name: string): nunjucks.runtime.Macro {
  if (isMacro(value)) return value
  nunjucks.runtime.callWrap(value, name, null, [])
  throw new TypeError(`${name} is no part that can be called`)
}

function isMacro(value: unknown): value is nunjucks.runtime.Macro {
  return typeof value === 'function'
}

/** A macro called with the arguments it names is called as it is; keywords and defaults go the long way. */
export function quickMacro(names: readonly string[], body: nunjucks.runtime.Macro): nunjucks.runtime.Macro {
  const slow = nunjucks.runtime.makeMacro(names, [], body)
  return function macro(...args): unknown {
    const last = args.at(-1)
    const plain = args.length === names.length && !(typeof last === 'object' && last !== null && Object.hasOwn(last, '__keywords'))
    return plain ? body.apply(this, args) : slow.apply(this, args)
  }
}

/** Parts imported without a page's names are the same on every page: they are made once. */
function keepExports(template: nunjucks.Template): void {
  const { getExported } = template
  const known = new WeakMap<nunjucks.Template, unknown>()
  template.getExported = function (...args): unknown {
    const [take] = args
    if (!isDone(take) || !this.env.opts.throwOnUndefined) return getExported.apply(this, args)
    const found = known.get(this)
    if (found !== undefined) return take(null, found)
    return getExported.call(this, (error: Error | null, exported: unknown) => {
      if (error === null) known.set(this, exported)
      return take(error, exported)
    })
  }
}

function isDone(value: unknown): value is nunjucks.Exported {
  return typeof value === 'function'
}
