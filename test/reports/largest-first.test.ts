import { expect, test } from 'vitest';
import { money } from '../../src/money/money.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { largestFirst } from '../../src/reports/largest-first.ts';
import { exampleAudit } from './audit-example.ts';

test('claims first, then the largest whatever its sign and currency, then the gravest, then the order they had', () => {
  const [first] = reportOf(exampleAudit({ findings: 1 })).findings;
  if (!first) throw new RangeError('the example has no finding');
  const findings = [
    { ...first, id: 'exposure', class: 'exposure', impact: money('-900.00', 'CAD') },
    { ...first, id: 'none', impact: undefined },
    { ...first, id: 'mild', severity: 'warning', impact: money('5.00', 'CAD') },
    { ...first, id: 'grave', impact: money('5.00', 'CAD') },
    { ...first, id: 'after', impact: money('5.00', 'EUR') },
    { ...first, id: 'credit', impact: money('-7.000', 'TND') },
  ] as const;
  expect(largestFirst(findings).map(({ id }) => id)).toEqual([
    ...['credit', 'grave', 'after', 'mild', 'none', 'exposure'],
  ]);
  expect(findings[0].id).toBe('exposure');
});
