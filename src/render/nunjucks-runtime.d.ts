// What does Nunjucks' runtime export that its types leave out? The two functions that every page calls most.
import 'nunjucks'

declare module 'nunjucks' {
  namespace runtime {
    interface Frame {
      readonly variables: { loop?: Record<string, unknown>; [name: string]: unknown }
      set: (this: Frame, name: string, value: unknown, resolveUp?: boolean) => void
    }
    const Frame: { readonly prototype: Frame }
    let suppressValue: (value: unknown, autoescape: boolean) => unknown
  }
}
