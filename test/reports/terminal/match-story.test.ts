import { describe, expect, test } from 'vitest';
import type { Subject } from '../../../src/findings/fact.ts';
import type { InventoryMatch, MatchedCharge, PriceMatch } from '../../../src/match/month.ts';
import { decimal } from '../../../src/money/decimal.ts';
import { matchStory } from '../../../src/reports/terminal/match-story.ts';
import { pageOf } from '../../../src/reports/terminal/page.ts';
import { exampleAudit } from '../audit-example.ts';
import { AS_OF, lineOf, OCTOBER } from '../audit-line.ts';
import { viewOf } from './terminal-view.ts';

const { matched, term, owned } = lineOf(0, 60, 0);
const account = { written: '0514-09', key: '051409' };

describe('the inventory', () => {
  const row = owned?.row;
  if (!row) throw new RangeError('the example owns its first service');
  const hit = { status: 'matched', row, by: 'code', accountDiffers: false, rows: [row] } as const;
  const cases: readonly (readonly [InventoryMatch, string])[] = [
    [{ status: 'no-inventory' }, 'no inventory was given for this carrier'],
    [{ status: 'no-service' }, 'the charge names no service to look up'],
    [{ status: 'unknown-service' }, 'the service is not in the inventory'],
    [
      { status: 'other-carrier', rows: [{ ...row, carrier: { written: 'Océlia', key: 'OCELIA' } }] },
      'the service is in the inventory under another carrier only: Océlia, code VOIP-STD (inventory.xlsx, sheet Services, row 2)',
    ],
    [
      { status: 'unknown-code', rows: [row, { ...row, code: undefined }] },
      'the service is in the inventory under other codes only: Laurentel, code VOIP-STD (inventory.xlsx, sheet Services, row 2); Laurentel (inventory.xlsx, sheet Services, row 2)',
    ],
    [hit, 'service and code agree with inventory.xlsx, sheet Services, row 2'],
    [
      { ...hit, by: 'service' },
      'the service agrees with inventory.xlsx, sheet Services, row 2; the codes were not compared, one side names none',
    ],
    [
      { ...hit, row: { ...row, account }, accountDiffers: true },
      'service and code agree with inventory.xlsx, sheet Services, row 2; the inventory has it under account 0514-09',
    ],
  ];

  test.each(cases.map(([match, says]) => ({ says, match })))('$says', ({ says, match }) => {
    expect(storyOf({ inventory: match }, 'Inventory')).toBe(says);
  });
});

describe('the price', () => {
  const origin = '(contracts/prices.xlsx, sheet 2026, row 2)';
  const text = `contract CTR-2024-07, code VOIP-STD, unit price 28.00 CAD, valid from 2024-07-01, no end ${origin}`;
  const cases: readonly (readonly [PriceMatch, string])[] = [
    [{ status: 'no-sheet' }, 'the carrier has no price sheet'],
    [{ status: 'unknown-code' }, 'no price term of the carrier ever had this code'],
    [{ status: 'no-code' }, 'the charge has neither code nor description to look up'],
    [
      { status: 'no-term', terms: [term] },
      `the code has price terms, none for this type, scope, quantity or date: ${text}`,
    ],
    [
      { status: 'other-currency', terms: [term] },
      `the only price terms in force are in another currency: ${text}`,
    ],
    [{ status: 'expired', term }, `no price term is in force; the last one ended before the period: ${text}`],
    [{ status: 'conflict', terms: [term, term] }, `equally narrow price terms disagree: ${text}; ${text}`],
    [
      { status: 'conflict', terms: Array.from({ length: 7 }, () => ({ ...term, contract: '' })) },
      `equally narrow price terms disagree: ${Array(5).fill(text.replace('contract CTR-2024-07, ', '')).join('; ')}; 2 more`,
    ],
    [
      { status: 'in-force', term, by: 'code', scope: 'account' },
      `price term: ${text}, scope account, by code`,
    ],
    [
      {
        status: 'in-force',
        term: {
          ...term,
          code: undefined,
          validTo: AS_OF,
          monthsPerUnit: 12,
          discountPercent: decimal('12.5'),
        },
        by: 'description',
        scope: 'service',
      },
      `price term: contract CTR-2024-07, Ligne VoIP standard, unit price 28.00 CAD, for 12 months, discount 12.5%, valid 2024-07-01 to 2026-10-31 ${origin}, scope service, by description`,
    ],
    [
      { status: 'expired', term: { ...term, validFrom: undefined, validTo: AS_OF } },
      `no price term is in force; the last one ended before the period: ${text.replace('from 2024-07-01, no end', 'until 2026-10-31')}`,
    ],
    [
      { status: 'in-force', term: { ...term, validFrom: undefined }, by: 'code', scope: 'carrier' },
      `price term: ${text.replace('from 2024-07-01, no end', 'at any date')}, scope carrier, by code`,
    ],
  ];

  test.each(cases.map(([match, says]) => ({ says, match })))('$says', ({ says, match }) => {
    expect(storyOf({ price: match }, 'Price')).toBe(says);
  });
});

describe('the period', () => {
  test.each([
    ['charge', '2026-10-01 – 2026-10-31, from the charge'],
    ['invoice', '2026-10-01 – 2026-10-31, from the invoice: the charge has none'],
    ['none', 'none: neither the charge nor its invoice has one'],
  ] as const)('from %s', (periodFrom, says) => {
    const period = periodFrom === 'none' ? undefined : OCTOBER;
    expect(storyOf({ periodFrom, period }, 'Period')).toBe(says);
  });

  test.each([
    ['1', { numerator: 1n, denominator: 1n }],
    ['3', { numerator: 3n, denominator: 1n }],
    ['15/31', { numerator: 15n, denominator: 31n }],
  ])('is worth %s months', (says, share) => {
    expect(storyOf({ share }, 'Months charged')).toBe(says);
  });
});

test('conflicting terms are all named', () => {
  const about: Subject = { kind: 'terms', terms: [term, { ...term, contract: 'CTR-2' }], charge: matched };
  expect(story(about).at(-1)).toEqual([
    'Price',
    'contract CTR-2024-07, code VOIP-STD, unit price 28.00 CAD, valid from 2024-07-01, no end (contracts/prices.xlsx, sheet 2026, row 2); contract CTR-2, code VOIP-STD, unit price 28.00 CAD, valid from 2024-07-01, no end (contracts/prices.xlsx, sheet 2026, row 2)',
  ]);
});

test('an inventory row says what was billed for it', () => {
  if (!owned) throw new RangeError('the example owns its first service');
  expect(story({ kind: 'inventory', case: { ...owned, charges: [], invoiced: undefined } })).toEqual([
    ['Inventory', 'inventory.xlsx, sheet Services, row 2'],
    ['Status', 'active'],
    ['Charges', '0 answered for by this row; 1 for the service on any account'],
    ['Account invoiced for', 'none'],
  ]);
});

test('an invoice that was not read in full says that its sums prove nothing', () => {
  const invoice = { carrier: matched.charge.carrier, charges: [matched], period: OCTOBER, complete: false };
  expect(story({ kind: 'invoice', invoice })).toEqual([
    ['Invoice header', 'none'],
    ['Charges', '1 (not read in full: its sums prove nothing)'],
    ['Period', '2026-10-01 – 2026-10-31'],
  ]);
});

function storyOf(changes: Partial<MatchedCharge>, label: string): string | undefined {
  return story({ kind: 'charge', charge: { ...matched, ...changes } }).find(([name]) => name === label)?.[1];
}

function story(about: Subject): (readonly [string, string])[] {
  const audit = exampleAudit();
  return matchStory(about, pageOf(audit, viewOf())).map(([label, text]) => [
    label,
    text.replace(/\u00a0/g, ' '),
  ]);
}
