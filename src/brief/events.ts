// What is said to have happened on which day? Days named in the text with the words around them.
import { wordsOf } from '../text/fold.ts'
import { combine, hashOf } from '../text/hashes.ts'
import { stemOf } from '../text/stems.ts'
import { dayNumber } from './days.ts'

const EVENTS = 80
/** Words around a day's name that say what happened then. */
const AROUND = 6

const WEEK = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday']

/** May the word name a day? Only lines with such a word need be read for events. */
export function namesDay(word: string): boolean {
  const bare = bareOf(word)
  return bare === 'night' || daysMeant(bare, undefined, 0).length > 0
}

/** Weekdays, “today”, “yesterday” and “last night” with the words around them, as the days they mean: both the last and the next of that name. Sorted. */
export function eventsOf(lines: readonly string[], date: string | null): number[] {
  const today = date?.length === 10 ? dayNumber(date) : null
  const out = new Set<number>()
  for (const line of lines) {
    for (const sentence of line.split(/[.!?]["”’]? /)) {
      const words = wordsOf(sentence)
      words.forEach((word, at) => {
        const days = daysMeant(bareOf(word), words[at - 1], today)
        for (
          let i = Math.max(0, at - AROUND);
          days.length > 0 && i <= Math.min(words.length - 1, at + AROUND) && out.size < EVENTS;
          i += 1
        ) {
          const stem = stemOf(words[i] ?? '')
          if (stem !== null && stem.length > 2 && i !== at && !WEEK.includes(stem))
            for (const day of days) out.add(combine(hashOf(stem), hashOf(day)))
        }
      })
    }
  }
  return [...out].sort((a, b) => a - b)
}

function bareOf(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

function daysMeant(bare: string, before: string | undefined, today: number | null): string[] {
  const weekday = WEEK.indexOf(bare)
  // Without a date of its own an article can only say the day's name.
  if (today === null) return weekday < 0 ? [] : [bare]
  if (weekday >= 0) {
    const past = today - (((((today % 7) - weekday) % 7) + 7) % 7)
    return [String(past), String(past + 7)]
  }
  if (bare === 'today' || bare === 'tonight') return [String(today)]
  return bare === 'yesterday' || (bare === 'night' && before === 'last') ? [String(today - 1)] : []
}
