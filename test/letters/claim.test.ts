import { describe, expect, it } from 'vitest';
import { type ClaimTable, claimTable, isClaimed, MOST_ROWS } from '../../src/letters/claim.ts';
import { moneyText } from '../../src/money/money.ts';
import { causesOf } from '../../src/report/causes.ts';
import { type Contested, letterReport } from './letter-example.ts';

function tableOf(contested: readonly Contested[]): ClaimTable | undefined {
  return claimTable(letterReport({ contested }).findings.filter(isClaimed), 1);
}

/** The table in short: per reason its sub-total and its rows as kind, number, findings and amount. */
function short(table: ClaimTable | undefined) {
  return table?.reasons.map(({ rule, count, subtotal, rows }) => ({
    rule,
    count,
    subtotal: moneyText(subtotal),
    rows: rows.map(
      ({ kind, number, findings, disputed }) =>
        `${kind} ${number}: ${findings.length} × ${moneyText(disputed)}`,
    ),
  }));
}

const services = (count: number): Contested[] =>
  Array.from({ length: count }, (_, index) => ({ service: `514-555-${1000 + index}` }));

describe('claimTable', () => {
  it('is absent without findings', () => {
    expect(claimTable([], 1)).toBeUndefined();
  });

  it('shows three services with the same difference one by one', () => {
    expect(short(tableOf(services(3)))).toEqual([
      {
        rule: 'mrc-contract-mismatch',
        count: 3,
        subtotal: '10.50',
        rows: ['single 1: 1 × 3.50', 'single 2: 1 × 3.50', 'single 3: 1 × 3.50'],
      },
    ]);
  });

  it('groups four services with the same difference', () => {
    expect(short(tableOf(services(4)))).toEqual([
      { rule: 'mrc-contract-mismatch', count: 4, subtotal: '14.00', rows: ['group 1: 4 × 14.00'] },
    ]);
  });

  it('does not group four findings of three services', () => {
    const contested = [...services(3), { service: '514-555-1000' }];
    expect(short(tableOf(contested))?.[0]?.rows).toHaveLength(4);
  });

  it('groups neither other differences nor other rules', () => {
    const contested = [
      ...services(3),
      { service: 'x', billed: '31.51' },
      { service: 'y', rule: 'duplicate-line' },
    ];
    expect(short(tableOf(contested))).toEqual([
      {
        rule: 'mrc-contract-mismatch',
        count: 4,
        subtotal: '14.01',
        rows: ['single 1: 1 × 3.51', 'single 2: 1 × 3.50', 'single 3: 1 × 3.50', 'single 4: 1 × 3.50'],
      },
      { rule: 'duplicate-line', count: 1, subtotal: '3.50', rows: ['single 5: 1 × 3.50'] },
    ]);
  });

  it('groups what the audit takes for one cause, and nothing else', () => {
    const contested: Contested[] = [
      ...services(4),
      ...services(4).map((one) => ({ ...one, code: 'VOIP-PRO' })),
      ...services(3).map((one) => ({ ...one, code: 'FIB-1G' })),
      { service: null },
    ];
    const table = tableOf(contested);
    expect(short(table)?.[0]?.rows).toEqual([
      'group 1: 5 × 17.50',
      'group 2: 4 × 14.00',
      'single 3: 1 × 3.50',
      'single 4: 1 × 3.50',
      'single 5: 1 × 3.50',
    ]);
    const causes = causesOf(letterReport({ contested }).findings);
    expect(table?.reasons[0]?.rows.map(({ cause }) => cause?.id)).toEqual([
      causes[0]?.id,
      causes[1]?.id,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives the largest sub-total first', () => {
    const contested = [{ rule: 'duplicate-line' }, { rule: 'mrc-contract-mismatch', billed: '99.00' }];
    expect(short(tableOf(contested))?.map(({ rule }) => rule)).toEqual([
      'mrc-contract-mismatch',
      'duplicate-line',
    ]);
  });

  const different = (count: number): Contested[] =>
    services(count).map((one, index) => ({
      ...one,
      rule: index % 2 === 0 ? 'duplicate-line' : 'mrc-contract-mismatch',
      billed: `${100 + index}.00`,
      expected: '0.00',
    }));

  it('shows every row up to the limit, and a single row beyond it', () => {
    for (const count of [MOST_ROWS, MOST_ROWS + 1]) {
      const rows = tableOf(different(count))?.reasons.flatMap((reason) => reason.rows) ?? [];
      expect(rows.map(({ kind }) => kind)).toEqual(Array.from({ length: count }, () => 'single'));
    }
  });

  it('sums the smallest rows by reason beyond the limit, and still adds up', () => {
    const table = tableOf(different(MOST_ROWS + 5));
    const rests = table?.reasons.map(({ rows, subtotal }) => [
      rows.length,
      rows.at(-1)?.kind,
      rows.at(-1)?.findings.map(({ impact }) => moneyText(impact)),
      moneyText(subtotal),
    ]);
    expect(rests).toEqual([
      [21, 'rest', ['104.00', '102.00', '100.00'], '2806.00'],
      [21, 'rest', ['103.00', '101.00'], '2684.00'],
    ]);
    expect(table && moneyText(table.total)).toBe('5490.00');
  });
});

describe('isClaimed', () => {
  it.each([
    [{}, true],
    [{ severity: 'warning' }, true],
    [{ class: 'exposure' }, false],
    [{ class: 'optimisation' }, false],
    [{ class: 'data-quality' }, false],
    [{ billed: '28.00' }, false],
    [{ billed: '27.00' }, false],
    [{ billed: '28.01' }, true],
  ] as const)('%j: %s', (contested, expected) => {
    expect(letterReport({ contested: [contested] }).findings.map(isClaimed)).toEqual([expected]);
  });
});
