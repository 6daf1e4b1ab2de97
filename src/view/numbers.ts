// How is a number said? Thousands apart, the same in every place and zone.

/** 4864 → "4,864". */
export function inDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
