import { expect, test } from 'vitest';
import { money } from '../../src/money/money.ts';
import { type Cause, causesOf } from '../../src/report/causes.ts';
import { largestCauses } from '../../src/reports/largest-causes.ts';
import { exampleReport } from './html/example-report.ts';

const example = exampleReport({ findings: 7 });
const [first] = causesOf(example.findings).filter((cause) => cause.class === 'error' && cause.each);
const [total] = example.totals;

function causes(currency: string, count: number): Cause[] {
  if (!first) throw new Error('a cause');
  return Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `${currency} ${index + 1}`,
    currency,
    each: money('1.00', currency),
    total: money(`${1000 - index}.00`, currency),
  }));
}

function idsOf(counts: Readonly<Record<string, number>>): string[] {
  if (!total) throw new Error('a total');
  const totals = Object.keys(counts).map((currency) => ({ ...total, currency }));
  const mixed = Object.entries(counts).flatMap(([currency, count]) => causes(currency, count));
  return largestCauses({ ...example, totals }, mixed.reverse().sort(largestFirst)).map(({ id }) => id);
}

const largestFirst = (a: Cause, b: Cause): number =>
  Number(b.total?.digits ?? 0n) - Number(a.total?.digits ?? 0n);

test('ten of one currency', () => {
  expect(idsOf({ CAD: 12 })).toEqual(Array.from({ length: 10 }, (_, index) => `CAD ${index + 1}`));
});

test('three of each of three currencies and one more, in the order of the totals', () => {
  expect(idsOf({ JPY: 9, CAD: 9, EUR: 9 })).toEqual([
    'JPY 1',
    'JPY 2',
    'JPY 3',
    'JPY 4',
    'CAD 1',
    'CAD 2',
    'CAD 3',
    'EUR 1',
    'EUR 2',
    'EUR 3',
  ]);
});

test('what one currency lacks is left to the others', () => {
  expect(idsOf({ CAD: 1, EUR: 12 })).toEqual([
    'CAD 1',
    ...Array.from({ length: 9 }, (_, i) => `EUR ${i + 1}`),
  ]);
});

test('three of each where there are many currencies', () => {
  expect(idsOf({ CAD: 5, EUR: 5, JPY: 5, USD: 5 })).toHaveLength(12);
});

test('what is not claimed, or comes to nothing, is none', () => {
  const [cause] = causes('CAD', 1);
  if (!cause || !total) throw new Error('a cause');
  const report = { ...example, totals: [{ ...total, currency: 'CAD' }] };
  const parts: readonly Partial<Cause>[] = [
    { class: 'exposure' },
    { each: undefined },
    { total: money('0.00', 'CAD') },
    { total: money('-1.00', 'CAD') },
  ];
  expect(
    largestCauses(
      report,
      parts.map((part) => ({ ...cause, ...part })),
    ),
  ).toEqual([]);
});
