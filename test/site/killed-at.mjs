// What does a build leave that is killed at one step? Loaded before the command: the first file operation that KILL_AT names (operation, path) never happens.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const [operation, path] = process.env.KILL_AT.split(' ')
const pattern = new RegExp(path)
const real = fs[operation]
fs[operation] = (...args) => {
  if (args.some((arg) => typeof arg === 'string' && pattern.test(arg))) process.kill(process.pid, 'SIGKILL')
  return real(...args)
}
syncBuiltinESMExports()
