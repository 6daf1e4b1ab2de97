// Which dates are read in a line, and which are left alone?
import { describe, expect, test } from 'vitest'
import { findDays } from '../../src/extract/date/days.ts'

function days(text: string): string[] {
  return findDays(text, [0, text.length]).map((day) => `${day.value} ${text.slice(...day.span)}`)
}

describe('dates in a line', () => {
  test.each([
    ['Updated: January 29, 2022, 11:30 AM', '2022-01-29 January 29, 2022'],
    ['By JEFF DOE JAN. 13, 2017', '2017-01-13 JAN. 13, 2017'],
    ['Tue, Nov 19, 2019', '2019-11-19 Nov 19, 2019'],
    ['19 November 2019 • 1:16pm', '2019-11-19 19 November 2019'],
    ['Thu 3rd of Jan 2019', '2019-01-03 3rd of Jan 2019'],
    ['Posted at 2013-12-30T14:42:01-0700', '2013-12-30 2013-12-30'],
    ['11.14.2019 09:00 AM', '2019-11-14 11.14.2019'],
    ['14/11/2019', '2019-11-14 14/11/2019'],
    ['Sept. 2018', '2018-09 Sept. 2018'],
    ['Some PressDecember 2, 2016', '2016-12-02 December 2, 2016'],
    ['Updated Nov 19, 9:41 AM', '--11-19 Nov 19'],
  ])('%s', (text, found) => {
    expect(days(text)).toEqual([found])
  })

  test.each([
    '03/04/2019',
    '5/25/18',
    'February 30, 2019',
    '2019-13-01',
    'Mr May 2nd in line',
    'a march of 20 km',
    'room 12 2019',
    'Nolan22 Dec 2016651',
  ])('no whole date in: %s', (text) => {
    expect(days(text).filter((day) => /^\d{4}-\d{2}-\d{2}/.test(day))).toEqual([])
  })
})
