// What does Nunjucks' program hold that its types leave out? The parts that compile and run a template.
import 'nunjucks'

declare module 'nunjucks' {
  namespace runtime {
    interface Frame {
      readonly variables: { loop?: Record<string, unknown>; [name: string]: unknown }
      set: (this: Frame, name: string, value: unknown, resolveUp?: boolean) => void
    }
    const Frame: { new (): compiler.Scope; readonly prototype: Frame }
    interface Names {
      readonly getVariables: () => object
    }
    type Macro = (this: unknown, ...args: unknown[]) => unknown
    let suppressValue: (value: unknown, autoescape: boolean) => unknown
    /** Ours: what quick-code.ts writes into templates. */
    let print: (value: unknown, autoescape: boolean, line: number, column: number) => unknown
    let callable: (value: unknown, name: string) => Macro
    let quickMacro: (names: readonly string[], body: Macro) => Macro
    let include: (env: Environment, name: string, from: string, lenient: boolean, context: Names, frame: unknown) => string
    const callWrap: (value: unknown, name: string, context: unknown, args: readonly unknown[]) => unknown
    const ensureDefined: (value: unknown, line: number, column: number) => unknown
    const makeMacro: (names: readonly string[], keywords: readonly string[], body: Macro) => Macro
  }

  type Exported = (error: Error | null, exported: unknown) => void
  interface Environment {
    getTemplate(name: string, eager: boolean, from: string, lenient: boolean): Template
  }
  interface Template {
    readonly env: { readonly opts: { readonly throwOnUndefined: boolean } }
    render(names: object, frame: unknown, done: (error: Error | null, text: string) => void): void
    getExported: (this: Template, ...args: unknown[]) => unknown
  }

  namespace nodes {
    interface Node {
      readonly typename: string
      readonly lineno: number
      readonly colno: number
      readonly value?: unknown
      readonly target?: Node
      readonly val?: Node
      readonly findAll: (type: unknown) => Node[]
    }
    type Named = Node
    interface List extends Node {
      readonly children: readonly Named[]
    }
    interface For extends Node {
      readonly arr: Node
      readonly name: Named
      readonly body: Node
      readonly else_: Node | null
    }
    interface Macro extends Node {
      readonly name: Named
      readonly args: List
      readonly body: Node
    }
    interface Lookup extends Node {
      readonly target: Node
      readonly val: Node
    }
    interface Include extends Node {
      readonly template: Node
      readonly ignoreMissing: boolean | null
    }
    interface Call extends Node {
      readonly name: Node
      readonly args: List
    }
    const Node: unknown
    const Symbol: unknown
    const LookupVal: unknown
  }

  namespace compiler {
    /** Names known while compiling, with the variable of the code that holds each. */
    interface Scope {
      readonly set: (name: string, code: string) => void
      readonly lookup: (name: string) => string | undefined
      readonly push: (isolated?: boolean) => Scope
    }
    interface Compiler {
      readonly throwOnUndefined: boolean
      readonly buffer: string
      _emit: (code: string) => void
      _emitLine: (code: string) => void
      _tmpid: () => string
      _templateName: () => string
      _pushBuffer: () => string
      _popBuffer: () => void
      _withScopedSyntax: (write: () => void) => void
      _compileExpression: (node: nodes.Node, scope: Scope) => void
      _getNodeName: (node: nodes.Node) => string
      compile: (node: nodes.Node, scope: Scope) => void
      compileLiteral: (node: nodes.Node, scope: Scope) => void
      compileFor: (node: nodes.For, scope: Scope) => void
      _compileMacro: (node: nodes.Macro, scope?: Scope) => string
      compileSymbol: (node: nodes.Named, scope: Scope) => void
      compileLookupVal: (node: nodes.Lookup, scope: Scope) => void
      compileFunCall: (node: nodes.Call, scope: Scope) => void
      compileInclude: (node: nodes.Include, scope: Scope) => void
      compileOutput: (node: nodes.List, scope: Scope) => void
    }
    const compile: (source: string, filters: readonly unknown[], extensions: readonly unknown[], name: string, options: object) => string
    const Compiler: { readonly prototype: Compiler }
  }
}
