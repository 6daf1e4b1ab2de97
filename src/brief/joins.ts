// Which places hold one statement? Pairs from an index of word triples, judged by words, speaker and event.
import { Groups } from './groups.ts'
import type { Place } from './places.ts'
import { holds } from './statements.ts'
import { mayBeOneVoice } from './voices.ts'

/** Sets of places that are one statement. First level: equal words or one holds the other. */
export function joinPlaces(places: readonly Place[], nearby: (a: Place, b: Place) => boolean): Groups {
  const groups = new Groups(places.length)
  const byTriple = new Map<string, number[]>()
  places.forEach((place, at) => {
    for (let i = 0; i + 3 <= place.words.length; i += 1) {
      const key = `${place.words[i]} ${place.words[i + 1]} ${place.words[i + 2]}`
      const list = byTriple.get(key)
      if (list) list.push(at)
      else byTriple.set(key, [at])
    }
  })
  places.forEach((place, at) => {
    const key = `${place.words[0]} ${place.words[1]} ${place.words[2]}`
    for (const other of byTriple.get(key) ?? []) {
      const host = places[other]
      if (!host || other === at || !nearby(place, host) || !mayBeOneVoice(place.voice, host.voice)) continue
      if (holds(host.words, place.words)) groups.join(at, other)
    }
  })
  places.forEach((place, at) => {
    if (place.words.length >= 3 || place.voice.kind === 'unknown') return
    const host = places.findIndex(
      (other, i) => i !== at && other.entry === place.entry && sameVoice(place, other) && holds(other.words, place.words),
    )
    if (host >= 0) groups.join(at, host)
  })
  return groups
}

function sameVoice(a: Place, b: Place): boolean {
  return a.voice.kind !== 'unknown' && b.voice.kind !== 'unknown' && mayBeOneVoice(a.voice, b.voice)
}
