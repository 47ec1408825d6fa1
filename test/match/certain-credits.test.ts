import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied } from '../../src/ledger/apply.ts';
import type { CreditMatch } from '../../src/match/credit-match.ts';
import { creditMatches } from '../../src/match/credits-to-disputes.ts';
import { keysOf } from '../../src/match/key-of-name.ts';
import { IdentifierReader } from '../../src/normalize/values/identifier-text.ts';
import type { CreditLine } from '../../src/records/credit-line.ts';
import type { Dispute } from '../../src/records/dispute.ts';
import { on } from '../ledger/ledger-story.ts';
import { disputesOfRows } from '../rules/disputes-of-rows.ts';
import { CLAIM, type CreditTexts, creditOf, matched } from './credits-of-rows.ts';

const S = { service: '514-555-0101', code: 'VOIP-STD' } as const;
const A = { ...S, key: 'A' } as const;
const B = { ...S, key: 'B' } as const;
const TWIN = { ...CLAIM, claim: 'D-2026-0002' } as const;
const OTHER = { ...CLAIM, claim: 'D-2026-0002', service: '514-555-0102' } as const;
type Claim = Readonly<Record<string, string>>;
type Case = readonly [
  name: string,
  credits: readonly CreditTexts[],
  claims: readonly Claim[],
  told: readonly string[],
];

const saved = (record: object) => (dispute: Dispute) => ({
  ...dispute,
  lines: dispute.lines.map((line) => ({ ...line, saved: { record } })),
});

describe('a credit is certain only where nothing else can be meant', () => {
  it.each<Case>([
    [
      'of two equal credits for two equal claims, neither',
      [A, B],
      [CLAIM, TWIN],
      [
        'A D-2026-0001 3.50 service possible =outstanding or D-2026-0002',
        'B D-2026-0002 3.50 service possible =outstanding or D-2026-0001',
      ],
    ],
    [
      'not because another that is likely took the rest',
      [
        { key: 'A', preceding: 'L-10', amount: '2.00' },
        { ...B, amount: '1.50' },
      ],
      [CLAIM],
      ['A D-2026-0001 2.00 invoice likely =nothing', 'B D-2026-0001 1.50 service likely =outstanding'],
    ],
    [
      'not of all that is claimed where a likely one took a part',
      [{ key: 'A', preceding: 'L-10', amount: '2.00' }, B],
      [CLAIM],
      [
        'B D-2026-0001 1.50 of 3.50 service likely =claimed excess 2.00',
        'A D-2026-0001 2.00 invoice likely =nothing',
      ],
    ],
    [
      'of the other account of the service, not of this one',
      [{ ...A, account: '514-02' }],
      [CLAIM],
      ['A D-2026-0001 3.50 service likely =outstanding'],
    ],
    [
      'of its own account, where two claims have the service',
      [{ ...A, account: '514-02' }],
      [CLAIM, { ...TWIN, account: '514-02' }],
      ['A D-2026-0002 3.50 service certain =outstanding'],
    ],
    [
      'of the invoice it corrects, not of an account of another',
      [{ key: 'A', preceding: 'L-10', account: '514-02' }],
      [CLAIM],
      ['A D-2026-0001 3.50 invoice likely =outstanding'],
    ],
    [
      'once of each charge',
      [A, B],
      [CLAIM, { ...CLAIM, service: '514-555-0102' }, { ...CLAIM, service: '514-555-0103' }],
      ['A D-2026-0001 3.50 service certain =charge', 'B D-2026-0001 3.50 service likely =nothing'],
    ],
    [
      'of several credits, where each has no other claim',
      [
        { ...A, amount: '1.50' },
        { ...B, amount: '2.00' },
      ],
      [CLAIM, { ...TWIN, disputed: '9.00' }],
      [
        'B D-2026-0001 2.00 service possible =nothing or D-2026-0002',
        'A D-2026-0001 1.50 service possible =nothing or D-2026-0002',
      ],
    ],
    [
      'and not likely where two groups of claims come to it',
      [{ key: 'A', preceding: 'L-10', amount: '8.00' }],
      [
        CLAIM,
        { ...OTHER, disputed: '4.50' },
        { ...OTHER, claim: 'D-2026-0003', service: '514-555-0103', disputed: '2.00' },
        { ...OTHER, claim: 'D-2026-0004', service: '514-555-0104', disputed: '6.00' },
      ],
      [
        'A D-2026-0001 3.50 of 8.00 invoice possible =outstanding with D-2026-0002',
        'A D-2026-0002 4.50 of 8.00 invoice possible =outstanding with D-2026-0001',
      ],
    ],
  ])('%s', (_, credits, claims, told) => {
    expect(matched(credits, claims)).toEqual(told);
  });

  it('with tax, of a claim that is known to bear none', () => {
    const credit = [{ ...A, amount: '100.00', gross: '120.00' }];
    const claim = [{ ...CLAIM, disputed: '120.00' }];
    const told = (confidence: string) => [`A D-2026-0001 120.00 service ${confidence} =outstanding gross`];
    expect(matched(credit, claim)).toEqual(told('likely'));
    expect(matched(credit, claim, saved({ tax_basis: 'net' }))).toEqual(told('likely'));
    expect(matched(credit, claim, saved({ tax_basis: 'net', tax_rate: '20' }))).toEqual(told('likely'));
    expect(matched(credit, claim, saved({ tax_rate: '0.00' }))).toEqual(told('certain'));
    expect(matched(credit, claim, saved({ tax_basis: 'tax' }))).toEqual(told('certain'));
  });
});

describe('a number that several claims share', () => {
  const shared = { ticket: 'CAS-771' } as const;
  const denied = { ...CLAIM, ...shared, state: 'denied', outcome: 'denied', confirmed: '0.00' } as const;
  const promised = { ...OTHER, ...shared, claim: 'D-2026-0004', disputed: '42.00' } as const;
  const third = {
    ...OTHER,
    ...shared,
    claim: 'D-2026-0005',
    service: '514-555-0105',
    disputed: '7.00',
  } as const;
  it.each<Case>([
    [
      'is of the claim that expects as much',
      [
        { key: 'A', reference: 'CAS-771', amount: '42.00' },
        { key: 'B', service: '514-555-0105', code: 'VOIP-STD', amount: '7.00' },
      ],
      [denied, promised, third],
      ['A D-2026-0004 42.00 ticket certain =outstanding', 'B D-2026-0005 7.00 service certain =outstanding'],
    ],
    [
      'is of the only claim that expects something, whatever it comes to',
      [{ key: 'A', reference: 'CAS-771', amount: '40.00' }],
      [denied, promised],
      ['A D-2026-0004 40.00 ticket certain =nothing'],
    ],
    [
      'is of none for certain where two expect as much',
      [{ key: 'A', reference: 'CAS-771' }],
      [
        { ...CLAIM, ...shared },
        { ...OTHER, ...shared },
      ],
      ['A D-2026-0001 3.50 ticket possible =outstanding or D-2026-0002'],
    ],
    [
      'of a claim that has all its money is not certain',
      [{ key: 'A', reference: 'CAS-771', amount: '30.00' }],
      [{ ...CLAIM, ...shared, state: 'credited', received: '3.50', credited: '2026-11-15', credit: 'K0' }],
      ['A D-2026-0001 30.00 ticket likely =nothing over 30.00'],
    ],
    [
      'leaves the rest of a credit for the other claim, for a person to tell',
      [{ key: 'K0', reference: 'CAS-771', amount: '5.00' }],
      [
        { ...CLAIM, ...shared, state: 'credited', received: '3.50', credited: '2026-11-30', credit: 'K0' },
        { ...OTHER, ...shared },
      ],
      ['K0 D-2026-0002 1.50 of 5.00 ticket likely =nothing'],
    ],
    [
      'takes back from the claim that was credited as much',
      [{ key: 'R', reference: 'CAS-771', amount: '-3.50' }],
      [
        { ...denied, claim: 'D-2026-0001', received: '5.00', credited: '2026-11-15', credit: 'K1' },
        { ...OTHER, ...shared, state: 'credited', received: '3.50', credited: '2026-11-15', credit: 'K2' },
        { ...third, state: 'credited', received: '7.00', credited: '2026-11-15', credit: 'K3' },
      ],
      ['R D-2026-0002 reversal 3.50 ticket certain =credit'],
    ],
    [
      'takes back without a date from none for certain',
      [{ key: 'R', reference: 'CAS-771', amount: '-3.50', date: '' }],
      [{ ...OTHER, ...shared, state: 'credited', received: '3.50', credited: '2026-11-15', credit: 'K2' }],
      ['R D-2026-0002 reversal 3.50 ticket likely =credit'],
    ],
  ])('%s', (_, credits, claims, told) => {
    expect(matched(credits, claims)).toEqual(told);
  });
});

it('is for the charges of its own days', () => {
  const claim = [
    { ...CLAIM, period_start: '2026-09-01', period_end: '2026-09-30', disputed: '4.00' },
    { ...CLAIM, period_start: '2026-10-01', period_end: '2026-10-31', disputed: '5.00' },
    { ...CLAIM, service: '514-555-0102', disputed: '20.00' },
  ];
  const told = (credit: CreditLine) =>
    creditMatches([credit], disputesOfRows(claim), KEY_OF).map(({ confidence, why }) => [
      confidence,
      why.equals,
    ]);
  const credit = creditOf({ ...A, amount: '9.00' });
  expect(told(credit)).toEqual([['certain', 'charges']]);
  const period = { from: on('2026-09-01'), to: on('2026-09-30') };
  expect(told({ ...credit, period })).toEqual([['likely', undefined]]);
});

describe('a match again, with the certain ones in the ledger', () => {
  it('makes a likely one no more certain', () => {
    const claims = [CLAIM, { ...CLAIM, service: '514-555-0102' }, { ...CLAIM, service: '514-555-0103' }];
    const credits = [A, B].map(creditOf);
    const disputes = disputesOfRows(claims);
    const first = creditMatches(credits, disputes, KEY_OF);
    expect(first.map(({ confidence }) => confidence)).toEqual(['certain', 'likely']);
    expect(creditMatches(credits, written(disputes, first), KEY_OF)).toEqual(first.slice(1));
  });

  it('says what it said of the others, whatever the credits and the claims', () => {
    const amounts = fc.constantFrom('1.50', '2.00', '3.50', '5.00', '7.00');
    const services = fc.constantFrom('', '514-555-0101', '514-555-0102');
    const accounts = fc.constantFrom('', '514-01', '514-02');
    const credits = fc.array(
      fc.record({
        amount: fc.oneof(
          { weight: 4, arbitrary: amounts },
          { weight: 1, arbitrary: amounts.map((one) => `-${one}`) },
        ),
        service: services,
        account: accounts,
        code: fc.constantFrom('', 'VOIP-STD'),
        reference: fc.constantFrom('', '', '', 'CAS-771', 'D-2026-0001', 'L-10'),
        date: fc.constantFrom('2026-11-15', '2026-11-30', '2026-11-30', ''),
      }),
      { maxLength: 6 },
    );
    const lines = fc.array(
      fc.record({
        claim: fc.constantFrom('D-2026-0001', 'D-2026-0002', 'D-2026-0003'),
        disputed: amounts,
        service: services,
        account: accounts,
        invoice: fc.constantFrom('L-09', 'L-10'),
        ticket: fc.constantFrom('CAS-771', 'CAS-772'),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(credits, lines, (given, claimed) => {
        const own = given.map((one, at) => creditOf({ ...one, key: `K${at}` }));
        const disputes = disputesOfRows(claimed.map((one) => ({ ...CLAIM, ...one })));
        const first = creditMatches(own, disputes, KEY_OF);
        const again = creditMatches(own, written(disputes, first), KEY_OF);
        expect(again).toEqual(first.filter(({ confidence }) => confidence !== 'certain'));
      }),
      { numRuns: 1500, seed: 771 },
    );
  });
});

const KEY_OF = keysOf(new IdentifierReader('CA'));

/** The disputes as the ledger has them once what is certain is written. */
function written(disputes: readonly Dispute[], matches: readonly CreditMatch[]): Dispute[] {
  return disputes.map((dispute) =>
    matches
      .filter(({ claim, confidence }) => claim === dispute.claim && confidence === 'certain')
      .reduce(
        (now, { kind, credit, amount, stated }) =>
          applied(now, {
            dispute: now.claim,
            number: now.history.length + 1,
            on: credit.date ?? now.since,
            at: '2026-12-01T09:00:00.000Z',
            by: 'N. Roy',
            type: kind === 'credit' ? 'credited' : 'reversed',
            amount,
            credit: { key: credit.key, stated, ...(credit.invoice ? { invoice: credit.invoice } : {}) },
          }),
        dispute,
      ),
  );
}
