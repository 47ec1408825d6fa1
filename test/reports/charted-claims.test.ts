import { describe, expect, it } from 'vitest';
import { money } from '../../src/money/money.ts';
import { barsOf, chartedCurrencies } from '../../src/reports/charted-claims.ts';
import { exampleReport } from './html/example-report.ts';

describe('the currencies of the charts', () => {
  it('are those with the most claims', () => {
    expect(chartedCurrencies(exampleReport())).toEqual({ drawn: ['CAD', 'EUR'], notDrawn: ['TND'] });
    expect(chartedCurrencies({ ...exampleReport(), totals: [] })).toEqual({ drawn: [], notDrawn: [] });
  });

  it('are two at most, and the others are named', () => {
    const report = exampleReport();
    const [total] = report.totals;
    if (!total) throw new Error('a total');
    const kuwaiti = { ...total, currency: 'KWD', claim: money('1.000', 'KWD') };
    const unclaimed = { ...total, currency: 'USD', claim: money('0.00', 'USD') };
    expect(chartedCurrencies({ ...report, totals: [...report.totals, kuwaiti, unclaimed] })).toEqual({
      drawn: ['CAD', 'EUR'],
      notDrawn: ['TND', 'KWD'],
    });
  });
});

describe('bars', () => {
  const amounts = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      label: `carrier ${index + 10}`,
      amount: money(`${index + 1}.00`, 'CAD'),
    }));

  it('are ten at most, the last of which is the sum of all others', () => {
    expect(barsOf(amounts(10), 'Others').map(({ label }) => label)).toEqual(
      amounts(10)
        .map(({ label }) => label)
        .reverse(),
    );
    const bars = barsOf(amounts(12), 'Others');
    expect(bars).toHaveLength(10);
    expect(bars.at(-2)).toEqual({ label: 'carrier 13', amount: money('4.00', 'CAD') });
    expect(bars.at(-1)).toEqual({ label: 'Others', amount: money('6.00', 'CAD') });
  });

  it('are none where only one amount is above zero', () => {
    expect(barsOf([...amounts(1), { label: 'B', amount: money('-2.00', 'CAD') }], 'Others')).toEqual([]);
  });
});
