// What of Eleventy does daybrief use? Eleventy ships no types; these are the few members called here.
declare module '@11ty/eleventy' {
  export interface Logger {
    log(message: string): void
    warn(message: string): void
    error(message: string): void
  }
  export interface UserConfig {
    readonly directories: { readonly input: string; readonly output: string }
    addTemplate(path: string, content: (data: Record<string, unknown>) => string, data: Record<string, unknown>): void
    addWatchTarget(path: string): void
    on(
      event: 'eleventy.contentMap',
      callback: (event: { readonly inputPathToUrl: Readonly<Record<string, readonly (string | false)[]>> }) => unknown,
    ): void
    on(
      event: 'eleventy.before' | 'eleventy.after',
      callback: (event: { readonly directories: { readonly input: string; readonly output: string } }) => unknown,
    ): void
    setUseGitIgnore(use: boolean): void
    addGlobalData(name: string, value: unknown): void
  }
  export interface Options {
    readonly source?: 'cli' | 'script'
    readonly configPath?: string | null
    readonly quietMode?: boolean
    readonly config?: (config: UserConfig) => void | Promise<void>
  }
  export default class Eleventy {
    constructor(input: string | undefined, output: string | undefined, options: Options)
    logger: { overrideLogger(logger: Logger | false): void }
    write(): Promise<[unknown[], { readonly outputPath: string | false }[]]>
  }
}
