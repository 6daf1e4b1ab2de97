// Which code does a template become? Nunjucks' own, but where a part only loops, looks up, calls and prints: there it is plain JavaScript without frames.
/* oxlint-disable no-underscore-dangle -- the names are Nunjucks' */
import nunjucks from 'nunjucks'

type Compiler = nunjucks.compiler.Compiler
type Scope = nunjucks.compiler.Scope
type Node = nunjucks.nodes.Node

/** What a loop or a macro may hold to become plain code: nothing that asks for names while the template runs. */
const PLAIN: ReadonlySet<string> = new Set(
  'NodeList Output TemplateData Symbol LookupVal Literal Group Array Dict Pair KeywordArgs If InlineIf For FunCall Filter Compare CompareOperand And Or Not Add Sub Mul Div Mod Concat Neg Pos In Is'.split(
    ' ',
  ),
)

/** `loop.index` and its kin, from the code's own counters. */
const LOOP = new Map<string, (i: string, length: string) => string>([
  ['index', (i) => `(${i} + 1)`],
  ['index0', (i) => i],
  ['revindex', (i, length) => `(${length} - ${i})`],
  ['revindex0', (i, length) => `(${length} - ${i} - 1)`],
  ['first', (i) => `(${i} === 0)`],
  ['last', (i, length) => `(${i} === ${length} - 1)`],
  ['length', (_, length) => length],
])

/** Where a compiler is. */
interface Place {
  /** Inside a plain macro: what is no argument is a name of the template. */
  macro: boolean
  /** The object that is called: its method must know it. */
  called: Node | null
  /** The counters of the plain loops around, innermost last. */
  readonly loops: { readonly i: string; readonly length: string }[]
}

const places = new WeakMap<Compiler, Place>()

function placeOf(compiler: Compiler): Place {
  let place = places.get(compiler)
  if (place === undefined) places.set(compiler, (place = { macro: false, called: null, loops: [] }))
  return place
}

/** Gives the compiler of Nunjucks 3.2.4 these ways, for strict environments (`throwOnUndefined`) only; test/render/quick-code.test.ts compares. */
export function quickenCode(): void {
  const own = nunjucks.compiler.Compiler.prototype
  const { compileFor, _compileMacro, compileSymbol, compileLookupVal, compileFunCall, compileInclude, compileOutput } = own
  own.compileFor = function (node, scope): void {
    if (this.throwOnUndefined && isPlainLoop(node, placeOf(this))) writeLoop(this, node, scope)
    else compileFor.call(this, node, scope)
  }
  own._compileMacro = function (node, scope): string {
    return this.throwOnUndefined && scope === undefined && isPlainMacro(node)
      ? writeMacro(this, node)
      : _compileMacro.call(this, node, scope)
  }
  own.compileSymbol = function (node, scope): void {
    if (!placeOf(this).macro || scope.lookup(String(node.value))) compileSymbol.call(this, node, scope)
    else this._emit(`context.lookup(${JSON.stringify(node.value)})`)
  }
  own.compileLookupVal = function (node, scope): void {
    if (this.throwOnUndefined && placeOf(this).called !== node) writeLookup(this, node, scope)
    else compileLookupVal.call(this, node, scope)
  }
  own.compileFunCall = function (node, scope): void {
    if (this.throwOnUndefined && node.name.typename === 'Symbol') return writeCall(this, node, scope)
    placeOf(this).called = node.name
    compileFunCall.call(this, node, scope)
  }
  own.compileInclude = function (node, scope): void {
    if (this.throwOnUndefined) writeInclude(this, node, scope)
    else compileInclude.call(this, node, scope)
  }
  own.compileOutput = function (node, scope): void {
    if (this.throwOnUndefined) writeOutput(this, node, scope)
    else compileOutput.call(this, node, scope)
  }
}

function isPlain(node: Node): boolean {
  return [node, ...node.findAll(nunjucks.nodes.Node)].every(
    (inner) => PLAIN.has(inner.typename) && (!isLoop(inner) || inner.name.typename === 'Symbol'),
  )
}

function isLoop(node: Node): node is nunjucks.nodes.For {
  return node.typename === 'For'
}

/** What lies in plain code has been searched. */
function isPlainLoop(node: nunjucks.nodes.For, { macro, loops }: Place): boolean {
  const searched = macro || loops.length > 0
  if (node.name.typename !== 'Symbol' || !(searched || isPlain(node.body))) return false
  if (node.else_ !== null && (!(searched || isPlain(node.else_)) || names(node.else_, 'loop') > 0)) return false
  const asked = names(node.body, 'loop')
  return asked === 0 || asked === node.body.findAll(nunjucks.nodes.LookupVal).filter((lookup) => counterOf(lookup) !== undefined).length
}

/** How often the name stands in it. */
function names(node: Node, name: string): number {
  return node.findAll(nunjucks.nodes.Symbol).filter((symbol) => symbol.value === name).length
}

function counterOf({ target, val }: Node): ((i: string, length: string) => string) | undefined {
  return target?.typename === 'Symbol' && target.value === 'loop' && val?.typename === 'Literal' ? LOOP.get(String(val.value)) : undefined
}

function isPlainMacro({ args, body }: nunjucks.nodes.Macro): boolean {
  return (
    args.children.every(({ typename, value }) => typename === 'Symbol' && value !== 'caller') &&
    isPlain(body) &&
    names(body, 'caller') === 0
  )
}

function writeLoop(to: Compiler, node: nunjucks.nodes.For, scope: Scope): void {
  const { loops } = placeOf(to)
  const [i, length, list, item] = [to._tmpid(), to._tmpid(), to._tmpid(), to._tmpid()]
  const inner = scope.push()
  to._emit(`var ${length} = 0, ${list} = `)
  to._compileExpression(node.arr, inner)
  to._emitLine(`;if(${list}) {if(!Array.isArray(${list})) ${list} = runtime.fromIterator(${list});`)
  to._emitLine(`${length} = ${list}.length;for(var ${i} = 0; ${i} < ${list}.length; ${i}++) {var ${item} = ${list}[${i}];`)
  inner.set(String(node.name.value), item)
  loops.push({ i, length })
  to._withScopedSyntax(() => to.compile(node.body, inner))
  loops.pop()
  to._emitLine('}}')
  if (node.else_ === null) return
  to._emitLine(`if(!${length}) {`)
  to.compile(node.else_, inner)
  to._emitLine('}')
}

function writeMacro(to: Compiler, { args, body }: nunjucks.nodes.Macro): string {
  const place = placeOf(to)
  const id = `macro_${to._tmpid()}`
  const scope = new nunjucks.runtime.Frame()
  const given = args.children.map(({ value }) => String(value))
  for (const name of given) scope.set(name, `l_${name}`)
  to._emitLine(`var ${id} = runtime.quickMacro(${JSON.stringify(given)}, function (${given.map((name) => `l_${name}`).join(', ')}) {`)
  const buffer = to._pushBuffer()
  place.macro = true
  to._withScopedSyntax(() => to.compile(body, scope))
  place.macro = false
  to._popBuffer()
  to._emitLine(`return new runtime.SafeString(${buffer});});`)
  return id
}

function writeLookup(to: Compiler, node: nunjucks.nodes.Lookup, scope: Scope): void {
  const counters = placeOf(to).loops.at(-1)
  const counter = counters === undefined ? undefined : counterOf(node)
  if (counters !== undefined && counter !== undefined) return to._emit(counter(counters.i, counters.length))
  to._emit('(')
  to._compileExpression(node.target, scope)
  to._emit(')?.[')
  to._compileExpression(node.val, scope)
  to._emit(']')
}

/** As Nunjucks does, the place is kept for the message of an error. */
function writeCall(to: Compiler, node: nunjucks.nodes.Call, scope: Scope): void {
  to._emit(`(lineno = ${node.lineno}, colno = ${node.colno}, runtime.callable(`)
  to._compileExpression(node.name, scope)
  to._emit(`, ${JSON.stringify(to._getNodeName(node.name))}).call(context`)
  for (const argument of node.args.children) {
    to._emit(', ')
    to.compile(argument, scope)
  }
  to._emit('))')
}

/** Nunjucks' way, a chain of callbacks, keeps pages of the past alive. */
function writeInclude(to: Compiler, { template, ignoreMissing }: nunjucks.nodes.Include, scope: Scope): void {
  to._emit(`${to.buffer} += runtime.include(env, `)
  to._compileExpression(template, scope)
  to._emitLine(`, ${to._templateName()}, ${ignoreMissing === true}, context, frame);`)
}

function writeOutput(to: Compiler, { children, lineno, colno }: nunjucks.nodes.List, scope: Scope): void {
  for (const child of children) {
    if (child.typename === 'TemplateData') {
      if (child.value === '') continue
      to._emit(`${to.buffer} += `)
      to.compileLiteral(child, scope)
      to._emitLine(';')
    } else {
      to._emit(`${to.buffer} += runtime.print(`)
      to.compile(child, scope)
      to._emitLine(`, env.opts.autoescape, ${lineno}, ${colno});`)
    }
  }
}
