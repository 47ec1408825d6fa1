import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/calendar/day.ts';
import { money } from '../../src/money/money.ts';
import type { Dispute, DisputeCredit } from '../../src/records/dispute.ts';
import { CLAIM, type CreditTexts, matched } from './credits-of-rows.ts';

const SENT = { ...CLAIM, disputed: '10.00' } as const;
const S = { service: '514 555-0101', code: 'VOIP-STD' } as const;

interface Entry {
  readonly amount: string;
  readonly on?: string;
  readonly invoice?: string;
  readonly key?: string;
}

/** The claim with credits that somebody entered; what it received is left as it was. */
const entered =
  (entries: readonly Entry[], claim: string = CLAIM.claim) =>
  (dispute: Dispute): Dispute =>
    dispute.claim === claim
      ? { ...dispute, credits: entries.map((entry) => creditOf(entry, dispute.currency)) }
      : dispute;

function creditOf({ amount, on = '2026-11-20', ...rest }: Entry, currency: string): DisputeCredit {
  const day = parseIsoDay(on);
  if (day === undefined) throw new RangeError(on);
  return { on: day, amount: money(amount, currency), ...rest };
}

const told = (credits: readonly CreditTexts[], entries: readonly Entry[]): readonly string[] =>
  matched(credits, [SENT], entered(entries)).map((one) => one.split(' ')[0] ?? '');

describe('a credit that was entered by hand uses up the line of the bill', () => {
  it.each<readonly [string, readonly CreditTexts[], readonly Entry[], readonly string[]]>([
    ['none was entered', [S], [], ['K1']],
    ['of its invoice, in other spelling', [S], [{ amount: '3.50', invoice: ' l-11' }], []],
    ['of its invoice, in whatever month', [S], [{ amount: '3.50', invoice: 'L-11', on: '2027-02-01' }], []],
    ['with its tax', [{ ...S, gross: '4.03' }], [{ amount: '4.03', invoice: 'L-11' }], []],
    ['but no other amount', [S], [{ amount: '3.51', invoice: 'L-11' }], ['K1']],
    ['but of no other invoice', [S], [{ amount: '3.50', invoice: 'L-12' }], ['K1']],
    ['of its month, where no invoice is named', [S], [{ amount: '3.50', on: '2026-11-01' }], []],
    ['but of no other month', [S], [{ amount: '3.50', on: '2026-12-01' }], ['K1']],
    ['but of no other carrier', [{ carrier: 'Northline' }], [{ amount: '3.50', invoice: 'L-11' }], []],
    ['once', [S, { ...S, key: 'K2' }], [{ amount: '3.50', invoice: 'L-11' }], ['K2']],
    [
      'each its own',
      [S, { ...S, key: 'K2' }],
      [
        { amount: '3.50', invoice: 'L-11' },
        { amount: '3.50', invoice: 'L-11' },
      ],
      [],
    ],
    ['two of one size as their sum', [S, { ...S, key: 'K2' }], [{ amount: '7.00', invoice: 'L-11' }], []],
    [
      'the only ones that come to it',
      [S, { ...S, key: 'K2', amount: '2.00' }, { ...S, key: 'K3', amount: '1.00' }],
      [{ amount: '5.50', invoice: 'L-11' }],
      ['K3'],
    ],
    [
      'not where it was taken back as a mistake',
      [S],
      [
        { amount: '3.50', invoice: 'L-11' },
        { amount: '-3.50', invoice: 'L-11' },
      ],
      ['K1'],
    ],
    [
      'also where another bill takes it back',
      [S],
      [
        { amount: '3.50', invoice: 'L-11' },
        { amount: '-3.50', invoice: 'L-12' },
      ],
      [],
    ],
    [
      'not one that the ledger has by its key',
      [{ ...S, key: 'K2' }],
      [
        { amount: '3.50', invoice: 'L-11', key: 'K1' },
        { amount: '3.50', invoice: 'L-11' },
      ],
      [],
    ],
  ])('%s', (_, credits, entries, keys) => {
    expect(told(credits, entries)).toEqual(keys);
  });

  it('of the first claim only, and leaves the other line to the other', () => {
    const two = { ...SENT, claim: 'D-2026-0002', invoice: 'L-09' };
    const lines = [S, { ...S, key: 'K2' }];
    const change = entered([{ amount: '3.50', invoice: 'L-11' }]);
    expect(matched(lines, [SENT, two], change).map((one) => one.slice(0, 2))).toEqual(['K2']);
  });
});
