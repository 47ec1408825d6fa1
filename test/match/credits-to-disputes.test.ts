import { describe, expect, it } from 'vitest';
import { applied } from '../../src/ledger/apply.ts';
import type { Dispute } from '../../src/records/dispute.ts';
import { on } from '../ledger/ledger-story.ts';
import { CLAIM, type CreditTexts, matched } from './credits-of-rows.ts';

const S = { service: '514 555-0101', code: 'voip-std' } as const;
const SECOND = { ...CLAIM, claim: 'D-2026-0002', service: '514-555-0102' } as const;
const THIRD = { ...CLAIM, claim: 'D-2026-0003', service: '514-555-0103' } as const;
const CREDITED = {
  ...CLAIM,
  state: 'credited',
  received: '3.50',
  credited: '2026-11-15',
  credit: 'K0',
} as const;
type Claim = Readonly<Record<string, string>>;
type Case = readonly [
  name: string,
  credits: readonly CreditTexts[],
  claims: readonly Claim[],
  told: readonly string[],
];

describe('a credit is matched by the number of the case', () => {
  it.each<Case>([
    [
      'of the claim',
      [{ reference: 'Ref. D-2026-0001' }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 claim-number certain =outstanding'],
    ],
    [
      'in other spelling',
      [{ description: 'credit d 2026 0001.' }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 claim-number certain =outstanding'],
    ],
    [
      'of the carrier',
      [{ reference: 'Case INC-4455/7' }],
      [{ ...CLAIM, ticket: 'inc 4455-7' }],
      ['K1 D-2026-0001 3.50 ticket certain =outstanding'],
    ],
    [
      'and not by a part of it',
      [{ reference: 'INC-4455/78', amount: '1.00' }],
      [{ ...CLAIM, ticket: 'INC-4455/7' }],
      [],
    ],
    [
      'and not by a number that is in any text',
      [{ description: 'Line 123', amount: '1.00' }],
      [{ ...CLAIM, ticket: '123' }],
      [],
    ],
    [
      'and not by a word',
      [{ description: 'Goodwill', amount: '1.00' }],
      [{ ...CLAIM, ticket: 'goodwill' }],
      [],
    ],
    [
      'whatever it comes to, told where it is more',
      [{ reference: 'D-2026-0001', amount: '9.00' }],
      [CLAIM],
      ['K1 D-2026-0001 9.00 claim-number certain =nothing over 5.50'],
    ],
    [
      'before any other that it fits',
      [{ ...S, reference: 'D-2026-0002' }],
      [CLAIM, SECOND],
      ['K1 D-2026-0002 3.50 claim-number certain =outstanding'],
    ],
    [
      'of two claims under one ticket, whose amounts it has',
      [{ reference: 'INC-4455', amount: '7.00' }],
      [
        { ...CLAIM, ticket: 'INC-4455' },
        { ...SECOND, ticket: 'INC-4455' },
      ],
      [
        'K1 D-2026-0001 3.50 of 7.00 ticket certain =outstanding with D-2026-0002',
        'K1 D-2026-0002 3.50 of 7.00 ticket certain =outstanding with D-2026-0001',
      ],
    ],
    [
      'of two claims under one ticket, and less: never given beyond its amount',
      [{ reference: 'INC-4455', amount: '5.00' }],
      [
        { ...CLAIM, ticket: 'INC-4455' },
        { ...SECOND, ticket: 'INC-4455' },
      ],
      [
        'K1 D-2026-0001 3.50 of 5.00 ticket likely =nothing with D-2026-0002',
        'K1 D-2026-0002 1.50 of 5.00 ticket likely =nothing with D-2026-0001',
      ],
    ],
    [
      'of a claim that was not sent: never certain',
      [{ reference: 'D-2026-0001' }],
      [{ ...CLAIM, state: 'draft' }],
      ['K1 D-2026-0001 3.50 claim-number possible =outstanding not while draft'],
    ],
    [
      'of a settled claim: never certain',
      [{ reference: 'D-2026-0001' }],
      [{ ...CLAIM, state: 'written-off' }],
      ['K1 D-2026-0001 3.50 claim-number possible =outstanding not while written-off'],
    ],
  ])('%s', (_, credits, claims, told) => {
    expect(matched(credits, claims)).toEqual(told);
  });
});

describe('a credit is matched by the invoice it corrects', () => {
  it.each<Case>([
    [
      'as a credit note names it',
      [{ preceding: 'L-10' }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 invoice certain =outstanding'],
    ],
    [
      'as its words name it',
      [{ description: 'Correction of L-2026-10' }],
      [{ ...CLAIM, invoice: 'L-2026-10' }],
      ['K1 D-2026-0001 3.50 invoice certain =outstanding'],
    ],
    [
      'in part',
      [{ preceding: 'L-10', amount: '3.00' }],
      [CLAIM],
      ['K1 D-2026-0001 3.00 invoice likely =nothing'],
    ],
    [
      'and more than is expected',
      [{ preceding: 'L-10', amount: '4.00' }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 of 4.00 invoice possible =nothing excess 0.50'],
    ],
    [
      'and the service of its own',
      [{ preceding: 'L-10', service: '514-555-0102' }],
      [CLAIM, SECOND],
      ['K1 D-2026-0002 3.50 invoice certain =outstanding'],
    ],
    [
      'of two claims, neither surer',
      [{ preceding: 'L-10' }],
      [CLAIM, SECOND],
      ['K1 D-2026-0001 3.50 invoice possible =outstanding or D-2026-0002'],
    ],
    [
      'one note for three claims',
      [{ preceding: 'L-10', amount: '10.50' }],
      [CLAIM, SECOND, THIRD],
      [
        'K1 D-2026-0001 3.50 of 10.50 invoice certain =outstanding with D-2026-0002 D-2026-0003',
        'K1 D-2026-0002 3.50 of 10.50 invoice certain =outstanding with D-2026-0001 D-2026-0003',
        'K1 D-2026-0003 3.50 of 10.50 invoice certain =outstanding with D-2026-0001 D-2026-0002',
      ],
    ],
    [
      'one note for two of three claims, which only two come to',
      [{ preceding: 'L-10', amount: '8.00' }],
      [CLAIM, { ...SECOND, disputed: '4.50' }, { ...THIRD, disputed: '9.00' }],
      [
        'K1 D-2026-0001 3.50 of 8.00 invoice likely =outstanding with D-2026-0002',
        'K1 D-2026-0002 4.50 of 8.00 invoice likely =outstanding with D-2026-0001',
      ],
    ],
  ])('%s', (_, credits, claims, told) => {
    expect(matched(credits, claims)).toEqual(told);
  });
});

describe('a credit is matched by service and code', () => {
  it.each<Case>([
    ['of the same amount', [S], [CLAIM], ['K1 D-2026-0001 3.50 service certain =outstanding']],
    [
      'a minor unit more',
      [{ ...S, amount: '3.51' }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 of 3.51 service certain =outstanding'],
    ],
    [
      'two minor units more',
      [{ ...S, amount: '3.52' }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 of 3.52 service possible =nothing excess 0.02'],
    ],
    ['in part', [{ ...S, amount: '3.00' }], [CLAIM], ['K1 D-2026-0001 3.00 service likely =nothing']],
    [
      'with its tax, where nothing says that the claim has none: never certain',
      [{ ...S, amount: '3.04', gross: '3.50' }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 service likely =outstanding gross'],
    ],
    [
      'without a code',
      [{ service: S.service }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 service likely =outstanding'],
    ],
    [
      'of a code of its own',
      [{ ...S, code: 'ADJ' }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 service likely =outstanding'],
    ],
    [
      'of two claims of one amount',
      [S],
      [CLAIM, { ...CLAIM, claim: 'D-2026-0002' }],
      ['K1 D-2026-0001 3.50 service possible =outstanding or D-2026-0002'],
    ],
    [
      'line by line of one claim',
      [
        { ...S, key: 'A' },
        { ...S, service: '514-555-0102', key: 'B' },
      ],
      [CLAIM, { ...CLAIM, service: '514-555-0102' }],
      ['A D-2026-0001 3.50 service certain =charge', 'B D-2026-0001 3.50 service certain =outstanding'],
    ],
    [
      'three lines for one claim',
      [
        { ...S, amount: '1.00', key: 'A' },
        { ...S, amount: '2.00', key: 'B' },
        { ...S, amount: '0.50', key: 'C' },
      ],
      [CLAIM],
      [
        'B D-2026-0001 2.00 service certain =outstanding 3 credits',
        'A D-2026-0001 1.00 service certain =outstanding 3 credits',
        'C D-2026-0001 0.50 service certain =outstanding 3 credits',
      ],
    ],
    [
      'two of the same amount: the claim takes one',
      [
        { ...S, key: 'A' },
        { ...S, key: 'B' },
      ],
      [CLAIM],
      ['A D-2026-0001 3.50 service certain =outstanding'],
    ],
    [
      'what was granted, of a larger claim',
      [{ ...S, amount: '2.00' }],
      [{ ...CLAIM, outcome: 'partly-approved', confirmed: '2.00' }],
      ['K1 D-2026-0001 2.00 service certain =outstanding'],
    ],
    [
      'all that was claimed, of which less was granted',
      [S],
      [{ ...CLAIM, outcome: 'partly-approved', confirmed: '2.00' }],
      ['K1 D-2026-0001 2.00 of 3.50 service likely =claimed excess 1.50'],
    ],
    [
      'the rest of what is partly credited',
      [{ ...S, amount: '1.50' }],
      [{ ...CREDITED, received: '2.00' }],
      ['K1 D-2026-0001 1.50 service certain =outstanding'],
    ],
    ['nothing of a denial', [S], [{ ...CLAIM, state: 'denied', outcome: 'denied', confirmed: '0.00' }], []],
    [
      'of a claim that was not sent: never certain',
      [S],
      [{ ...CLAIM, state: 'ready' }],
      ['K1 D-2026-0001 3.50 service possible =outstanding not while ready'],
    ],
    [
      'without a date: never certain',
      [{ ...S, date: '' }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 service likely =outstanding'],
    ],
  ])('%s', (_, credits, claims, told) => {
    expect(matched(credits, claims)).toEqual(told);
  });

  it('with tax in an amount that states none, where the claim knows its rate', () => {
    const taxed = (dispute: Dispute): Dispute => ({
      ...dispute,
      lines: dispute.lines.map((line) => ({ ...line, saved: { record: { tax_rate: '20' } } })),
    });
    expect(matched([{ ...S, amount: '4.20' }], [CLAIM], taxed)).toEqual([
      'K1 D-2026-0001 3.50 of 4.20 service certain =outstanding taxed',
    ]);
    expect(matched([{ ...S, amount: '4.20' }], [CLAIM])).toEqual([
      'K1 D-2026-0001 3.50 of 4.20 service possible =nothing excess 0.70',
    ]);
  });
});

describe('a credit is matched by its amount alone', () => {
  it.each<Case>([
    [
      'on the account of the claim: likely',
      [{}],
      [CLAIM],
      ['K1 D-2026-0001 3.50 amount likely =outstanding'],
    ],
    [
      'on another account: possible',
      [{ account: '514-99' }],
      [CLAIM],
      ['K1 D-2026-0001 3.50 amount possible =outstanding'],
    ],
    [
      'of one of two',
      [{}],
      [CLAIM, SECOND],
      ['K1 D-2026-0001 3.50 amount possible =outstanding or D-2026-0002'],
    ],
    [
      'for all of the account',
      [{ amount: '10.50' }],
      [CLAIM, SECOND, THIRD],
      [
        'K1 D-2026-0001 3.50 of 10.50 amount likely =outstanding with D-2026-0002 D-2026-0003',
        'K1 D-2026-0002 3.50 of 10.50 amount likely =outstanding with D-2026-0001 D-2026-0003',
        'K1 D-2026-0003 3.50 of 10.50 amount likely =outstanding with D-2026-0001 D-2026-0002',
      ],
    ],
    [
      'a minor unit for each',
      [{ amount: '10.47' }],
      [CLAIM, SECOND, THIRD],
      [
        'K1 D-2026-0001 3.50 of 10.47 amount likely =outstanding with D-2026-0002 D-2026-0003',
        'K1 D-2026-0002 3.50 of 10.47 amount likely =outstanding with D-2026-0001 D-2026-0003',
        'K1 D-2026-0003 3.47 of 10.47 amount likely =outstanding with D-2026-0001 D-2026-0002',
      ],
    ],
    ['one more, and it is for none', [{ amount: '10.46' }], [CLAIM, SECOND, THIRD], []],
    [
      'two of a bill that come to it',
      [
        { amount: '2.00', key: 'A' },
        { amount: '1.50', key: 'B' },
      ],
      [CLAIM],
      [
        'A D-2026-0001 2.00 amount likely =outstanding 2 credits',
        'B D-2026-0001 1.50 amount likely =outstanding 2 credits',
      ],
    ],
    ['and not another amount', [{ amount: '3.00' }], [CLAIM], []],
    ['and not of another service', [{ service: '514-555-0199' }], [CLAIM], []],
  ])('%s', (_, credits, claims, told) => {
    expect(matched(credits, claims)).toEqual(told);
  });
});

describe('a credit answers nothing', () => {
  it.each<Case>([
    [
      'from before the claim was found',
      [{ ...S, date: '2026-10-30' }],
      [{ ...CLAIM, bill_date: '2026-10-01' }],
      [],
    ],
    ['of the day of the disputed bill', [{ ...S, date: '2026-10-31' }], [CLAIM], []],
    [
      'on the disputed invoice itself',
      [{ ...S, invoice: 'L-10' }],
      [{ ...CLAIM, bill_date: '2026-10-01' }],
      [],
    ],
    ['in another currency', [{ ...S, currency: 'EUR' }], [CLAIM], []],
    ['of another carrier', [{ ...S, carrier: 'Northline' }], [CLAIM], []],
    ['that the ledger has already', [{ ...S, key: 'K0' }], [{ ...CREDITED, received: '1.00' }], []],
    ['of a settled claim', [S], [{ ...CLAIM, state: 'verified' }], []],
  ])('%s', (_, credits, claims, told) => {
    expect(matched(credits, claims)).toEqual(told);
  });
});

describe('a line takes a credit back', () => {
  const R = { ...S, key: 'R', amount: '-3.50' } as const;
  const shared = { received: '3.50', state: 'credited', credited: '2026-11-15', credit: 'K0' } as const;
  it.each<Case>([
    [
      'of the same service, code and amount',
      [R],
      [CREDITED],
      ['R D-2026-0001 reversal 3.50 service certain =credit'],
    ],
    [
      'of a verified claim',
      [R],
      [{ ...CREDITED, state: 'verified' }],
      ['R D-2026-0001 reversal 3.50 service certain =credit'],
    ],
    [
      'in part, by the number of the claim',
      [{ ...R, service: '', code: '', reference: 'D-2026-0001', amount: '-2.00' }],
      [CREDITED],
      ['R D-2026-0001 reversal 2.00 claim-number certain =credit'],
    ],
    [
      'on the bill that posted it',
      [{ ...S }, R],
      [CLAIM],
      [
        'K1 D-2026-0001 3.50 service certain =outstanding',
        'R D-2026-0001 reversal 3.50 service certain =credit',
      ],
    ],
    [
      'of all the claims that shared it',
      [{ ...R, amount: '-7.00' }],
      [
        { ...CLAIM, ...shared },
        { ...SECOND, ...shared },
      ],
      [],
    ],
    [
      'of one of two',
      [R],
      [CREDITED, { ...CREDITED, claim: 'D-2026-0002', credit: 'K9' }],
      ['R D-2026-0001 reversal 3.50 service possible =credit or D-2026-0002'],
    ],
    ['and not another amount', [{ ...R, amount: '-3.52' }], [CREDITED], []],
    ['and not of another service', [{ ...R, service: '514-555-0102' }], [CREDITED], []],
    ['and not before it was posted', [{ ...R, date: '2026-11-14' }], [CREDITED], []],
    ['once', [R, { ...R, key: 'R2' }], [CREDITED], ['R D-2026-0001 reversal 3.50 service certain =credit']],
  ])('%s', (_, credits, claims, told) => {
    expect(matched(credits, claims)).toEqual(told);
  });

  it('of all the claims that shared it, where the ledger has the whole', () => {
    const whole = (dispute: Dispute): Dispute =>
      applied(
        { ...dispute, history: [] },
        {
          dispute: dispute.claim,
          number: 2,
          on: on('2026-11-15'),
          at: '2026-11-15T09:00:00.000Z',
          by: 'N. Roy',
          type: 'credited',
          amount: dispute.money.oneTime.claimed,
          credit: { key: 'K0', stated: { ...dispute.money.oneTime.claimed, digits: 700n } },
        },
      );
    expect(matched([{ ...R, amount: '-7.00' }], [CLAIM, SECOND], whole)).toEqual([
      'R D-2026-0001 reversal 3.50 of 7.00 service certain =credit with D-2026-0002',
      'R D-2026-0002 reversal 3.50 of 7.00 service certain =credit with D-2026-0001',
    ]);
  });
});

it('matches the same whatever the order of credits and claims', () => {
  const credits = [
    { ...S, key: 'A' },
    { key: 'B', amount: '7.00' },
    { key: 'C', reference: 'D-2026-0003', amount: '1.00' },
  ];
  const claims = [CLAIM, SECOND, THIRD, { ...CLAIM, claim: 'D-2026-0004', service: '514-555-0104' }];
  const told = matched(credits, claims);
  expect(told).toHaveLength(4);
  expect(matched(credits.toReversed(), claims.toReversed())).toEqual(told);
});
