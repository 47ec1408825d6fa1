import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import { FINDING_CLASSES, SEVERITIES } from '../../src/findings/finding.ts';
import { add, type Money, moneyText, zero } from '../../src/money/money.ts';
import { type Cause, causesOf, isSinceShared } from '../../src/report/causes.ts';
import type { ReportFinding } from '../../src/report/report.ts';
import { reportFindings } from '../../src/report/report-of-audit.ts';
import { type Contested, letterAudit } from '../letters/letter-example.ts';

const found = (contested: readonly Contested[]): readonly ReportFinding[] =>
  reportFindings(letterAudit({ contested }).findings);

/** A cause in short: what it is of, how many lines, each and in all. */
function short({ rule, carrier, code, currency, each, total, lines }: Cause): string {
  const amounts = `${each ? moneyText(each) : 'none'}, ${total ? moneyText(total) : 'none'} ${currency ?? ''}`;
  return `${rule} ${carrier} ${code ?? '-'}: ${lines} × ${amounts}`;
}

const causes = (contested: readonly Contested[]): string[] => causesOf(found(contested)).map(short);

describe('causesOf', () => {
  it('makes one cause of the same difference on several services', () => {
    const findings = found([
      { service: '514-555-0101', account: '514-01', since: '2026-10-01' },
      { service: '514-555-0102', account: '514-01', since: '2026-09-01', severity: 'warning' },
      { service: '514-555-0102', account: '514-02', severity: 'info' },
    ]);
    const [cause, ...others] = causesOf(findings);
    expect(others).toEqual([]);
    expect(cause).toEqual({
      id: 'C-42431730',
      rule: 'mrc-contract-mismatch',
      class: 'error',
      severity: 'error',
      carrier: 'Laurentel',
      code: 'VOIP-STD',
      currency: 'CAD',
      each: findings[0]?.impact,
      total: { kind: 'money', currency: 'CAD', digits: 1050n, scale: 2 },
      lines: 3,
      services: 2,
      accounts: 2,
      since: findings[1]?.since,
      findings,
    });
  });

  it('is of the gravest severity', () => {
    const severities = (...all: ReportFinding['severity'][]) =>
      causesOf(found(all.map((severity) => ({ severity })))).map(({ severity }) => severity);
    expect(severities('info', 'warning')).toEqual(['warning']);
    expect(severities('warning', 'error', 'info')).toEqual(['error']);
    expect(severities('info')).toEqual(['info']);
  });

  it.each<[string, Contested]>([
    ['rule', { rule: 'duplicate-line' }],
    ['class', { class: 'exposure' }],
    ['carrier', { carrier: 'Bornal' }],
    ['currency', { currency: 'USD' }],
    ['difference, be it a cent', { billed: '31.51' }],
    ['sign', { billed: '24.50' }],
    ['code', { code: 'VOIP-PRO' }],
    ['code where the other has none', { code: null }],
  ])('keeps apart another %s', (_, other) => {
    expect(causesOf(found([{}, other])).map(({ lines }) => lines)).toEqual([1, 1]);
  });

  it.each<[string, Contested]>([
    ['account', { account: '514-02' }],
    ['invoice', { invoice: 'L-2026-10-515' }],
    ['service', { service: '514-555-0999' }],
    ['service, or none', { service: null }],
    ['severity', { severity: 'warning' }],
    ['price with the same difference', { billed: '103.50', expected: '100.00' }],
    ['spelling of the code', { code: 'voip std' }],
    ['description', { description: 'Line' }],
  ])('joins over another %s', (_, other) => {
    expect(causesOf(found([{}, other])).map(({ lines }) => lines)).toEqual([2]);
  });

  it('joins findings without an amount by rule, carrier and code, and gives no difference', () => {
    const none = { billed: '28.00' };
    expect(
      causes([
        { ...none, service: 'a' },
        { ...none, service: 'b' },
        { ...none, code: 'VOIP-PRO' },
        { ...none, code: null },
        { ...none, code: null, description: 'Other' },
        { ...none, carrier: 'Bornal' },
      ]),
    ).toEqual([
      'mrc-contract-mismatch Bornal VOIP-STD: 1 × none, 0.00 CAD',
      'mrc-contract-mismatch Laurentel -: 2 × none, 0.00 CAD',
      'mrc-contract-mismatch Laurentel VOIP-PRO: 1 × none, 0.00 CAD',
      'mrc-contract-mismatch Laurentel VOIP-STD: 2 × none, 0.00 CAD',
    ]);
  });

  it('has neither currency nor total where its findings have none', () => {
    const findings = found([{}, {}]).map((finding) => ({ ...finding, impact: undefined }));
    const [cause] = causesOf(findings);
    expect(cause).toMatchObject({ lines: 2, code: 'VOIP-STD' });
    expect(Object.keys(cause ?? {})).not.toEqual(expect.arrayContaining(['currency']));
    expect([cause?.each, cause?.total]).toEqual([undefined, undefined]);
  });

  it('puts claims first, then the largest total whatever its sign, then carrier, rule, code and difference', () => {
    expect(
      causes([
        { class: 'data-quality', billed: '999.00' },
        { class: 'exposure', billed: '20.00' },
        { class: 'exposure', billed: '37.00' },
        { billed: '29.00' },
        { billed: '38.00', code: 'B' },
        { billed: '38.00', code: 'A' },
        { billed: '38.00', carrier: 'Bornal' },
        { billed: '38.00', rule: 'duplicate-line' },
        { billed: '33.00', code: 'A' },
        { billed: '33.00', code: 'A' },
      ]),
    ).toEqual([
      'mrc-contract-mismatch Bornal VOIP-STD: 1 × 10.00, 10.00 CAD',
      'duplicate-line Laurentel VOIP-STD: 1 × 10.00, 10.00 CAD',
      'mrc-contract-mismatch Laurentel A: 2 × 5.00, 10.00 CAD',
      'mrc-contract-mismatch Laurentel A: 1 × 10.00, 10.00 CAD',
      'mrc-contract-mismatch Laurentel B: 1 × 10.00, 10.00 CAD',
      'mrc-contract-mismatch Laurentel VOIP-STD: 1 × 1.00, 1.00 CAD',
      'mrc-contract-mismatch Laurentel VOIP-STD: 1 × 9.00, 9.00 CAD',
      'mrc-contract-mismatch Laurentel VOIP-STD: 1 × -8.00, -8.00 CAD',
      'mrc-contract-mismatch Laurentel VOIP-STD: 1 × 971.00, 971.00 CAD',
    ]);
  });

  it('names a cause the same however many lines it has, and any two causes apart', () => {
    const [one] = causesOf(found([{}]));
    const many = causesOf(found([{ billed: '99.00' }, {}, { service: 'x' }]));
    expect(many.map(({ id }) => id)).toContain(one?.id);
    expect(new Set(many.map(({ id }) => id)).size).toBe(2);
    expect(many.every(({ id }) => /^C-[0-9a-f]{8,}$/.test(id))).toBe(true);
  });

  it('is nothing of nothing', () => {
    expect(causesOf([])).toEqual([]);
  });
});

describe('since', () => {
  const since = (...days: (string | undefined)[]) => {
    const [cause] = causesOf(found(days.map((day) => (day === undefined ? {} : { since: day }))));
    if (!cause) throw new RangeError('no cause');
    return [cause.since === undefined ? undefined : isoDay(cause.since), isSinceShared(cause)];
  };

  it('is the earliest of the findings', () => {
    expect(since('2026-09-01', '2026-09-01')).toEqual(['2026-09-01', true]);
    expect(since('2026-10-01', '2026-09-01')).toEqual(['2026-09-01', false]);
    expect(since(undefined, '2026-09-01')).toEqual(['2026-09-01', false]);
    expect(since(undefined, undefined)).toEqual([undefined, true]);
  });
});

const anyContested = fc.record(
  {
    rule: fc.constantFrom('a-rule', 'b-rule'),
    class: fc.constantFrom(...FINDING_CLASSES),
    severity: fc.constantFrom(...SEVERITIES),
    carrier: fc.constantFrom('A', 'B'),
    account: fc.constantFrom('1', '2'),
    service: fc.constantFrom('s1', 's2', null),
    code: fc.constantFrom('X', 'Y', null),
    billed: fc.constantFrom('28.00', '31.50', '24.50', '31.505'),
    currency: fc.constantFrom('CAD', 'TND'),
    since: fc.constantFrom('2026-08-01', '2026-10-01'),
  },
  { requiredKeys: [] },
);

function sums(amounts: readonly (Money | undefined)[]): Record<string, string> {
  const totals = new Map<string, Money>();
  for (const amount of amounts) {
    if (!amount) continue;
    totals.set(amount.currency, add(totals.get(amount.currency) ?? zero(amount.currency), amount));
  }
  return Object.fromEntries([...totals].sort().map(([currency, total]) => [currency, moneyText(total)]));
}

describe('any findings', () => {
  it('are in one cause each, in their order, and the totals are equal', () => {
    fc.assert(
      fc.property(fc.array(anyContested, { maxLength: 30 }), (contested) => {
        const findings = found(contested);
        const all = causesOf(findings);
        const place = new Map(findings.map((finding, index) => [finding, index]));
        const places = all.map((cause) => cause.findings.map((finding) => place.get(finding) ?? -1));
        expect(places.flat().sort((a, b) => a - b)).toEqual(findings.map((_, index) => index));
        for (const own of places) expect(own).toEqual([...own].sort((a, b) => a - b));
        expect(sums(all.map(({ total }) => total))).toEqual(sums(findings.map(({ impact }) => impact)));
        expect(all.map(({ lines }) => lines)).toEqual(all.map((cause) => cause.findings.length));
      }),
    );
  });

  it('make the same causes in any order', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyContested, { maxLength: 12 })
          .chain((contested) =>
            fc.tuple(fc.constant(contested), fc.shuffledSubarray(contested, { minLength: contested.length })),
          ),
        ([contested, shuffled]) => {
          const names = (of: readonly Contested[]) =>
            causesOf(found(of)).map((cause) => [cause.id, short(cause)]);
          expect(names(shuffled).map(([id]) => id)).toEqual(names(contested).map(([id]) => id));
        },
      ),
    );
  });
});
