import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay, partsOf, utcDate } from '../../../src/calendar/day.ts';
import { formatDay, formatLongDay } from '../../../src/language/format.ts';
import { dateOrderOf, parseLocale } from '../../../src/language/locale.ts';
import { readDay } from '../../../src/normalize/values/day-text.ts';
import { monthOfName } from '../../../src/normalize/values/month-names.ts';
import { anyDay, day } from '../../calendar/days.ts';

const LAST_OF_OCTOBER = { settled: day('2026-10-31') };

describe('the 31st of October 2026 is', () => {
  test.each([
    '2026-10-31',
    '2026/10/31',
    '2026.10.31',
    '20261031',
    '2026-10-31T00:00:00',
    '2026-10-31T23:59:59.999Z',
    '2026-10-31 12:30',
    '2026-10-31 12:30:00+02:00',
    '31.10.2026',
    'Oct 31, 2026',
    'October 31, 2026',
    'October 31st, 2026',
    'Oct. 31, 2026',
    '31 Oct 2026',
    '31-Oct-2026',
    '31-Oct-26',
    '31.10.26',
    '31-OCT-2026',
    '31/Oct/2026',
    '31 October 2026',
    '31st of October 2026',
    '31 octobre 2026',
    '31 OCTOBRE 2026',
    '31 oct. 2026',
    '31-oct.-26',
    '31 أكتوبر 2026',
    '٣١ أكتوبر ٢٠٢٦',
    '31 اكتوبر 2026',
    '31 تشرين الأول 2026',
    '٢٠٢٦-١٠-٣١',
    '٢٠٢٦/١٠/٣١',
    ' 2026-10-31 ',
    '\u200f2026-10-31',
  ])('%j', (text) => {
    expect(readDay(text)).toEqual(LAST_OF_OCTOBER);
  });

  test.each([
    '31/10/2026',
    '31-10-2026',
    '31 10 2026',
    '٣١/١٠/٢٠٢٦',
    '٣١\u200f/١٠\u200f/٢٠٢٦',
    '31/10/2026 00:00',
    '31102026',
  ])('%j, day first', (text) => {
    expect(readDay(text)).toEqual({ ...LAST_OF_OCTOBER, order: 'dmy' });
  });

  test.each(['10/31/2026', '10-31-2026', '10/31/26', '10/31/2026 12:00 AM'])('%j, month first', (text) => {
    expect(readDay(text)).toEqual({ ...LAST_OF_OCTOBER, order: 'mdy' });
  });
});

describe('other names', () => {
  test.each([
    ['1er novembre 2026', '2026-11-01'],
    ['1 août 2026', '2026-08-01'],
    ['1 aout 2026', '2026-08-01'],
    ['28 févr. 2026', '2026-02-28'],
    ['3 déc. 2026', '2026-12-03'],
    ['14 juil. 2026', '2026-07-14'],
    ['Aug 16, 2021', '2021-08-16'],
    ['Sept. 5, 2026', '2026-09-05'],
    ['May 1, 2026', '2026-05-01'],
    ['2nd of March 2026', '2026-03-02'],
    ['1 يناير 2026', '2026-01-01'],
    ['1 جانفي 2026', '2026-01-01'],
    ['1 كانون الثاني 2026', '2026-01-01'],
    ['1 غشت 2026', '2026-08-01'],
    ['1 نونبر 2026', '2026-11-01'],
    ['1 شتنبر 2026', '2026-09-01'],
    ['1 دجنبر 2026', '2026-12-01'],
    ['1 يوليوز 2026', '2026-07-01'],
    ['29 February 2024', '2024-02-29'],
  ])('%j is %s', (text, expected) => {
    expect(readDay(text)).toEqual({ settled: day(expected) });
  });
});

describe('two readings', () => {
  test.each([
    ['03/04/2026', { dmy: '2026-04-03', mdy: '2026-03-04' }],
    ['3/4/2026', { dmy: '2026-04-03', mdy: '2026-03-04' }],
    ['12-11-2026', { dmy: '2026-11-12', mdy: '2026-12-11' }],
    ['٠٣/٠٤/٢٠٢٦', { dmy: '2026-04-03', mdy: '2026-03-04' }],
    ['3/4/26', { dmy: '2026-04-03', mdy: '2026-03-04' }],
    ['03/04/26', { dmy: '2026-04-03', mdy: '2026-03-04', ymd: '2003-04-26' }],
    ['31/10/26', { dmy: '2026-10-31', ymd: '2031-10-26' }],
    ['03042026', { dmy: '2026-04-03', mdy: '2026-03-04' }],
    ['26-10-31', { dmy: '2031-10-26', ymd: '2026-10-31' }],
  ])('%j', (text, readings) => {
    const reading = readDay(text);
    const either = reading && 'either' in reading ? [...reading.either] : [];
    expect(Object.fromEntries(either.map(([order, value]) => [order, isoDay(value)]))).toEqual(readings);
  });

  test.each([
    ['04/04/2026', '2026-04-04'],
    ['5/5/2026', '2026-05-05'],
    ['05.05.2026', '2026-05-05'],
    ['03.04.2026', '2026-04-03'],
  ])('%j has one, and tells nothing of the order', (text, expected) => {
    expect(readDay(text)).toEqual({ settled: day(expected) });
  });
});

describe('a year of two digits is of this century', () => {
  test.each([
    ['31-Oct-00', '2000-10-31'],
    ['31-Oct-99', '2099-10-31'],
    ['1 nov. 26', '2026-11-01'],
  ])('%j is %s', (text, expected) => {
    expect(readDay(text)).toEqual({ settled: day(expected) });
  });
});

describe('no date', () => {
  test.each([
    '',
    'n/a',
    '-',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '31/11/2026',
    '31/02/2026',
    '00/10/2026',
    '32/10/2026',
    '13/13/2026',
    '13.13.2026',
    '10.31.2026',
    '1899-12-31',
    '2200-01-01',
    '31/10/226',
    '31/10',
    '10/2026',
    'October 2026',
    '31 Octember 2026',
    '31 2026',
    '20261332',
    '46326',
    '31/10-2026',
    '31 octobre',
    '0000-00-00',
    '31 October 20266',
    '99/99/9999',
  ])('%j', (text) => {
    expect(readDay(text)).toBeUndefined();
  });
});

test.each(['en-US', 'en-GB', 'fr-FR', 'fr-CA', 'ar-MA', 'ar-EG', 'ar-TN', 'ar-SA'])(
  'a day that we write in %s is read back',
  (tag) => {
    const locale = parseLocale(tag);
    if (!locale) throw new RangeError(`no such locale: ${tag}`);
    fc.assert(
      fc.property(anyDay('2000-01-01', '2099-12-31'), (value) => {
        expect(readDay(formatLongDay(value, locale))).toEqual({ settled: value });
        const short = readDay(formatDay(value, locale));
        const order = dateOrderOf(locale);
        const read = short && ('settled' in short ? short.settled : order && short.either.get(order));
        expect(read).toBe(value);
      }),
    );
  },
);

test('every month has a name in each language', () => {
  for (const tag of ['en-GB', 'fr-FR', 'ar-EG', 'ar-MA', 'ar-DZ', 'ar-TN', 'ar-LB', 'ar-IQ', 'ar-SY']) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' });
      for (let index = 1; index <= 12; index += 1) {
        const value = day(`2026-${String(index).padStart(2, '0')}-15`);
        const name = format.format(utcDate(value));
        expect([tag, name, monthOfName(name)]).toEqual([tag, name, partsOf(value).month]);
      }
    }
  }
});
