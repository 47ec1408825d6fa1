import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { priceHeading } from '../../../src/normalize/sheets/price-heading.ts';
import { termOf } from '../../../src/normalize/sheets/term-words.ts';

const said = (heading: string) => {
  const read = priceHeading(heading);
  return (
    read && {
      ...read,
      ...(read.from === undefined ? {} : { from: isoDay(read.from) }),
      ...(read.to === undefined ? {} : { to: isoDay(read.to) }),
    }
  );
};

describe('a term', () => {
  test.each([
    ['12 months', 12],
    ['24 mois', 24],
    ['36-month term', 36],
    ['٣٦ شهرا', 36],
    ['٣٦ شهرًا', 36],
    ['3 years', 36],
    ['3 ans', 36],
    ['36M', 36],
    ['Prix 36 mois (EUR)', 36],
    ['Price – 12 months', 12],
    ['Engagement 24 mois HT', 24],
    ['سعر ٢٤ شهر', 24],
    ['عقد لمدة سنتين', 24],
    ['Two years', 24],
    ['un an', 12],
    ['Month-to-month', 0],
    ['Sans engagement', 0],
    ['120 months', 120],
  ])('%j is of %d months', (heading, months) => {
    expect(said(heading)).toEqual({ months });
  });

  test.each(['After 12 months', '121 months', '0 months', '12 months warranty', '12-24 months', 'Monthsly'])(
    '%j is none',
    (heading) => {
      expect(said(heading)).toBeUndefined();
    },
  );

  test.each([
    ['36', 'Term', 36],
    ['36.0', 'Term', 36],
    ['3', 'Durée (ans)', 36],
    ['3', 'Term (years)', 36],
    ['36 mois', 'Durée', 36],
    ['36-month agreement', 'Term', 36],
    ['٣٦', 'مدة العقد', 36],
    ['3 ans fermes', 'Durée', undefined],
    ['long', 'Term', undefined],
    ['', 'Term', undefined],
  ])('%j under %j is of %j months', (written, heading, months) => {
    expect(termOf(written, heading)).toBe(months);
  });
});

describe('a band', () => {
  test.each([
    ['1-49', { min: 1, max: 49 }],
    ['1 – 49', { min: 1, max: 49 }],
    ['50 à 99', { min: 50, max: 99 }],
    ['De 1 à 9 lignes', { min: 1, max: 9 }],
    ['from 10 to 19 users', { min: 10, max: 19 }],
    ['من ١ إلى ٤٩ خط', { min: 1, max: 49 }],
    ['1 000-4 999', { min: 1000, max: 4999 }],
    ['1,000 to 4,999', { min: 1000, max: 4999 }],
    ['7-7', { min: 7, max: 7 }],
    ['100+', { min: 100 }],
    ['2000+', { min: 2000 }],
    ['2020+', { min: 2020 }],
    ['≥ 100', { min: 100 }],
    ['>=100', { min: 100 }],
    ['> 100', { min: 101 }],
    ['plus de 100', { min: 101 }],
    ['100 et plus', { min: 100 }],
    ['100 or more', { min: 100 }],
    ['à partir de 100 lignes', { min: 100 }],
    ['أكثر من ١٠٠', { min: 101 }],
    ['up to 49', { max: 49 }],
    ['jusqu’à 49', { max: 49 }],
    ['≤ 49', { max: 49 }],
    ['< 50', { max: 49 }],
    ['moins de 50', { max: 49 }],
    ['Qty 1-49', { min: 1, max: 49 }],
  ])('%j is %j', (heading, band) => {
    expect(said(heading)).toEqual(band);
  });

  test.each(['49-1', '2025-2026', '10%', '10', '1-49 colours', '514-555-0101', '1.5-2.5'])(
    '%j is none',
    (heading) => {
      expect(said(heading)).toBeUndefined();
    },
  );
});

describe('a time', () => {
  test.each([
    ['2025', { from: '2025-01-01', to: '2025-12-31' }],
    ['Prix 2026', { from: '2026-01-01', to: '2026-12-31' }],
    ['سعر ٢٠٢٦', { from: '2026-01-01', to: '2026-12-31' }],
    ['from 2026', { from: '2026-01-01' }],
    ['from 2026-01-01', { from: '2026-01-01' }],
    ['à partir du 1er janvier 2026', { from: '2026-01-01' }],
    ['Price from 31/12/2026', { from: '2026-12-31' }],
    ['du 01/01/2026 au 31/12/2026', { from: '2026-01-01', to: '2026-12-31' }],
    ['2026-01-01 – 2026-06-30', { from: '2026-01-01', to: '2026-06-30' }],
    ['until 2026-12-31', { to: '2026-12-31' }],
  ])('%j is %j', (heading, time) => {
    expect(said(heading)).toEqual(time);
  });

  test.each(['2009', '2050', 'FY2026', '2026 budget', 'from 03/04/2026', '2025/26', 'Q1 2026'])(
    '%j is none',
    (heading) => {
      expect(said(heading)).toBeUndefined();
    },
  );
});

describe('once or every month', () => {
  test.each([
    ['Setup', 'one-time'],
    ['NRC', 'one-time'],
    ['Frais d’installation', 'one-time'],
    ['Installation fee (CAD)', 'one-time'],
    ['Non-recurring charge', 'one-time'],
    ['رسوم التركيب', 'one-time'],
    ['Monthly', 'recurring'],
    ['Mensuel', 'recurring'],
    ['MRC', 'recurring'],
    ['Price / month', 'recurring'],
    ['السعر الشهري', 'recurring'],
  ])('%j is %s', (heading, type) => {
    expect(said(heading)?.type).toBe(type);
  });

  test('beside a term', () => {
    expect(said('NRC 36 months')).toEqual({ type: 'one-time', months: 36 });
    expect(said('Mensuel 24 mois')).toEqual({ type: 'recurring', months: 24 });
  });

  test.each(['Setup and monthly', 'Monthly colour', 'Price', 'Unit price', '', 'x'.repeat(200)])(
    '%j says neither',
    (heading) => {
      expect(said(heading)).toBeUndefined();
    },
  );
});
