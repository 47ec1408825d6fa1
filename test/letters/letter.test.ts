import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import { lettersOf } from '../../src/letters/letters.ts';
import { moneyText } from '../../src/money/money.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { type Contested, type LetterSetting, letterAudit, letterReport } from './letter-example.ts';

function letter(setting: LetterSetting) {
  const [found] = lettersOf(letterReport(setting), { level: 'claim' });
  if (!found) throw new RangeError('no letter');
  return found;
}

/** What one currency's claim comes to. */
function amounts(contested: readonly Contested[], more: Partial<LetterSetting> = {}) {
  const [claim] = letter({ contested, ...more }).claims;
  const text = (value: Parameters<typeof moneyText>[0] | undefined) => value && moneyText(value);
  return {
    total: text(claim?.total),
    net: claim?.net,
    tax: text(claim?.tax),
    taxOpen: claim?.taxOpen,
    taxWithin: text(claim?.taxWithin),
    undisputed: text(claim?.undisputed),
  };
}

describe('letterOf', () => {
  it('refers to accounts, contracts and invoices once each, and answers by a fixed day', () => {
    const contested = [{}, { account: '514-02', invoice: 'L-2', contract: 'CTR-9' }, { service: 'x' }];
    const found = letter({ contested, carriers: [{ name: 'Laurentel', answerDays: 45 }] });
    const days = found.invoices.map(({ invoice, date, due }) => [
      invoice,
      date && isoDay(date),
      due && isoDay(due),
    ]);
    expect([
      found.claimNumber,
      found.accounts,
      found.contracts,
      days,
      isoDay(found.date),
      isoDay(found.answerBy),
    ]).toEqual([
      'BA-2026-10-LAURENTEL',
      ['514-01', '514-02'],
      ['CTR-2024-07', 'CTR-9'],
      [
        ['L-2026-10-514', '2026-10-31', '2026-11-30'],
        ['L-2', '2026-10-31', '2026-11-30'],
      ],
      '2026-10-31',
      '2026-12-15',
    ]);
  });

  it('gives two carriers of one file name two claim numbers', () => {
    const found = lettersOf(
      letterReport({
        carriers: [{ name: 'BELL' }, { name: 'Bell' }],
        contested: [{ carrier: 'BELL' }, { carrier: 'Bell' }],
      }),
      { level: 'claim' },
    );
    expect(found.map(({ claimNumber }) => claimNumber)).toEqual(['BA-2026-10-BELL', 'BA-2026-10-BELL-2']);
  });

  it('writes as the customer\u2019s country does where the locale names no region', () => {
    expect(letter({ locale: 'fr', customer: { country: 'CA' }, contested: [{}] }).locale.tag).toBe('fr-CA');
    expect(letter({ locale: 'fr-FR', customer: { country: 'CA' }, contested: [{}] }).locale.tag).toBe(
      'fr-FR',
    );
  });

  it('rests on what proves its findings', () => {
    const found = letter({
      contested: [
        { rule: 'duplicate-line', proof: [] },
        { rule: 'recharged-period', proof: ['history'] },
        { rule: 'nrc-order-mismatch', proof: ['orders'], type: 'one-time' },
      ],
    });
    expect(found.grounds).toEqual(['orders', 'history', 'repeated-line']);
    expect(found.enclosures).toEqual([
      { kind: 'evidence', names: ['evidence-Laurentel.xlsx'] },
      { kind: 'invoices', names: ['L-2026-10-514'] },
      { kind: 'orders', names: ['orders.xlsx'] },
      { kind: 'history', names: ['history.xlsx'] },
    ]);
  });

  it('asks to correct the cause only of charges that come back', () => {
    expect(letter({ contested: [{ type: 'one-time' }] }).recurring).toBe(false);
    expect(letter({ contested: [{ type: 'one-time' }, {}] }).recurring).toBe(true);
  });

  it('says when a refund can no longer be asked for, counted from the payment, in France', () => {
    const ends = (country: string) =>
      letter({ customer: { country }, paidOn: '2026-11-15', contested: [{}] }).refundEnds.map(
        ({ law, paid, before }) => [law.ref, isoDay(paid), isoDay(before)],
      );
    expect(ends('FR')).toEqual([['CPCE art. L34-2', '2026-11-15', '2027-11-15']]);
    expect(ends('CA')).toEqual([]);
  });
});

describe('amounts', () => {
  it('are net, with the tax rounded once per rate', () => {
    // 20 % of 0.13 is 0.026 and of 0.26 is 0.052: rounded by line the tax would be 0.06.
    const cent = { billed: '28.13', taxRate: '20' };
    expect(amounts([cent, { ...cent, service: 'x' }])).toEqual({
      total: '0.26',
      net: true,
      tax: '0.05',
      taxOpen: false,
      taxWithin: undefined,
      undisputed: '56.00',
    });
  });

  it('round the tax of each rate by itself', () => {
    // 0.026 and 0.00715: rounded together the tax would be 0.03.
    const cent = { billed: '28.13' };
    expect(
      amounts([
        { ...cent, taxRate: '20' },
        { ...cent, service: 'x', taxRate: '5.5' },
      ]).tax,
    ).toBe('0.04');
  });

  it('read 20 and 20.0 as one rate', () => {
    const cent = { billed: '28.13' };
    expect(
      amounts([
        { ...cent, taxRate: '20' },
        { ...cent, service: 'x', taxRate: '20.0' },
      ]).tax,
    ).toBe('0.05');
  });

  it('have the tax of the charges that state it', () => {
    const found = amounts([{ taxRate: '20' }, { service: 'x' }]);
    expect([found.tax, found.taxOpen]).toEqual(['0.70', false]);
  });

  it('take the stated tax of a charge disputed whole, and of no other', () => {
    expect(amounts([{ expected: '0.00', taxAmount: '6.31' }]).tax).toBe('6.31');
    expect(amounts([{ expected: '0.01', taxAmount: '6.31' }]).tax).toBeUndefined();
  });

  it('put no tax on tax', () => {
    const wrongTax = { rule: 'tax-rate-mismatch', billed: '6.30', expected: '1.58', taxRate: '20' };
    expect(amounts([wrongTax])).toEqual({
      total: '4.72',
      net: false,
      tax: undefined,
      taxOpen: false,
      taxWithin: '4.72',
      undisputed: undefined,
    });
    expect(amounts([wrongTax, { service: 'x', taxRate: '20' }])).toEqual({
      total: '8.22',
      net: false,
      tax: '0.70',
      taxOpen: false,
      taxWithin: '4.72',
      undisputed: '34.30',
    });
  });

  it('leave out of the undisputed part the charges that are tax', () => {
    const tax = { type: 'tax', billed: '5.00', expected: '5.00' } as const;
    expect(amounts([{}, tax]).undisputed).toBe('28.00');
  });

  it('tell no undisputed part when nothing is left, or an invoice was not read whole', () => {
    expect(amounts([{ expected: '0.00' }]).undisputed).toBeUndefined();
    expect(amounts([{}], { complete: false }).undisputed).toBeUndefined();
  });

  it('tell no undisputed part when a total of the invoice is disputed rather than a charge', () => {
    const audit = letterAudit({ contested: [{ taxRate: '20' }] });
    const [finding] = audit.findings;
    const [invoice] = audit.month.invoices;
    if (!finding || !invoice) throw new RangeError('no finding');
    const of = (rule: string) => {
      const fact = { ...finding.fact, about: { kind: 'invoice', invoice } as const };
      const [claim] =
        lettersOf(reportOf({ ...audit, findings: [{ ...finding, rule, fact }] }), { level: 'claim' })[0]
          ?.claims ?? [];
      return [claim?.net, claim?.taxOpen, claim?.undisputed];
    };
    expect(of('line-sum-mismatch')).toEqual([true, true, undefined]);
    expect(of('total-mismatch')).toEqual([false, false, undefined]);
  });

  it('take an invoice disputed whole as its charges, before tax', () => {
    const audit = letterAudit({
      contested: [
        { expected: '0.00', taxRate: '20' },
        { invoice: 'L-2', billed: '20.00' },
      ],
    });
    const [finding] = audit.findings;
    const [invoice] = audit.month.invoices;
    if (!finding || !invoice) throw new RangeError('no finding');
    const fact = { ...finding.fact, about: { kind: 'invoice', invoice } as const };
    const [claim] =
      lettersOf(reportOf({ ...audit, findings: [{ ...finding, rule: 'duplicate-invoice', fact }] }), {
        level: 'claim',
      })[0]?.claims ?? [];
    const text = (value: Parameters<typeof moneyText>[0] | undefined) => value && moneyText(value);
    expect([claim?.net, text(claim?.tax), text(claim?.undisputed)]).toEqual([true, '6.30', '20.00']);
  });

  it('put milder severities under a request to justify', () => {
    const [claim] = letter({
      contested: [{}, { severity: 'warning', service: 'x' }, { severity: 'info', service: 'y' }],
    }).claims;
    expect([claim?.claimed?.count, claim?.justify?.count]).toEqual([1, 2]);
    expect(claim?.justify?.reasons[0]?.rows.map(({ number }) => number)).toEqual([2, 3]);
  });
});
