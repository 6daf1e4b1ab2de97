// What is worked out once, however many pages show it?
import type { Desk } from './desk.ts'

/** One answer for each thing on a desk; both are forgotten together. */
export function onceEach<K, V>(make: (desk: Desk, of: K) => V): (desk: Desk, of: K) => V {
  const desks = new WeakMap<Desk, Map<K, V>>()
  return (desk, of) => {
    let known = desks.get(desk)
    if (known === undefined) desks.set(desk, (known = new Map()))
    let value = known.get(of)
    if (value === undefined) known.set(of, (value = make(desk, of)))
    return value
  }
}
