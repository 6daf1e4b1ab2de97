// May everybody use what we stand on? Licences of every package in the lock file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../helpers/sources.ts'

const FREE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'MIT-0',
  'CC-BY-4.0',
  'Unlicense',
])
/** Only beside the product, never in it. */
const BESIDE = new Set(['MPL-2.0'])

interface Locked {
  license?: string
  dev?: boolean
  devOptional?: boolean
  hasInstallScript?: boolean
  optional?: boolean
}

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

test('every package has a licence that binds nobody', () => {
  const bad = packages.filter(
    ([, { license = '', dev = false }]) => !license.split(/ OR | AND |[()]/).some((one) => FREE.has(one) || (dev && BESIDE.has(one))),
  )
  expect(bad.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
})

test('no package runs a script when it is installed', () => {
  expect(
    packages.filter(([, { hasInstallScript, optional }]) => hasInstallScript === true && optional !== true).map(([path]) => path),
  ).toEqual([])
})

test('what is installed is pinned', () => {
  const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  expect(ranges).toEqual([])
})
