import type { Audit } from '../../src/audit/audit.ts';
import { addMonths, type Day, parseIsoDay } from '../../src/calendar/day.ts';
import { WHOLE } from '../../src/calendar/period.ts';
import type { Fact, Subject } from '../../src/findings/fact.ts';
import type { Finding, FindingClass, Severity } from '../../src/findings/finding.ts';
import { type Locale, parseLocale, type Translated } from '../../src/language/locale.ts';
import type { BilledInvoice, MatchedCharge } from '../../src/match/month.ts';
import { decimal } from '../../src/money/decimal.ts';
import { add, type Money, money, subtract, zero } from '../../src/money/money.ts';
import { unitPrice } from '../../src/money/unit-price.ts';
import type { Charge } from '../../src/records/charge.ts';
import type { CarrierProfile, Customer } from '../../src/records/customer.ts';
import type { ChargeType, Role } from '../../src/records/field.ts';
import type { Identifier } from '../../src/records/identifier.ts';
import type { CellEvidence, Origin } from '../../src/records/origin.ts';
import type { Report } from '../../src/report/report.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { RULES } from '../../src/rules/index.ts';

/** A charge that a rule contests; what is left out is a recurring charge of 514-555-0101 of October 2026. */
export interface Contested {
  readonly rule?: string;
  readonly class?: FindingClass;
  readonly severity?: Severity;
  readonly carrier?: string;
  readonly account?: string;
  readonly invoice?: string;
  /** Null: the charge names none. */
  readonly service?: string | null;
  readonly code?: string | null;
  readonly description?: string;
  readonly type?: ChargeType;
  readonly billed?: string;
  readonly expected?: string;
  readonly currency?: string;
  readonly taxRate?: string;
  readonly taxAmount?: string;
  readonly contract?: string;
  readonly file?: string;
  /** First day of the first month that the same was found. */
  readonly since?: string;
  /** Layout of the bill's file. */
  readonly layout?: string;
  /** Position of the charge among these whose record this one is about as well. */
  readonly sameChargeAs?: number;
  /** What the rule's message says. */
  readonly words?: Fact['words'];
  /** What of the difference can still be claimed. */
  readonly claimable?: string;
  /** Roles of the evidence beside the bill. */
  readonly proof?: readonly (Role | 'history')[];
}

export interface LetterSetting {
  readonly locale?: string;
  readonly customer?: Partial<Customer>;
  readonly carriers?: readonly (Partial<CarrierProfile> & { readonly name: string })[];
  readonly contested: readonly Contested[];
  readonly complete?: boolean;
  readonly paidOn?: string;
  readonly given?: readonly (Role | 'history')[];
}

/** Titles of the rules that these tests use. */
const TITLES: Readonly<Record<string, Translated>> = {
  'mrc-contract-mismatch': {
    en: 'Price differs from the contract',
    fr: 'Prix différent du contrat',
    ar: 'السعر مختلف عن العقد',
  },
  'billed-after-disconnect': {
    en: 'Billed after disconnection',
    fr: 'Facturé après la résiliation',
    ar: 'فوترة بعد إنهاء الخدمة',
  },
  'charge-not-in-contract': {
    en: 'Charge not in the contract',
    fr: 'Frais absents du contrat',
    ar: 'رسم غير وارد في العقد',
  },
  'duplicate-line': { en: 'Line billed twice', fr: 'Ligne facturée deux fois', ar: 'بند مفوتر مرتين' },
};

/** The rule's title, or its id where these tests have no title for it. */
export function titleOf(rule: string): Translated {
  return TITLES[rule] ?? { en: rule, fr: rule, ar: rule };
}

/** What an audit of these charges and findings says, with the titles of these tests. */
export function letterReport(setting: LetterSetting): Report {
  return { ...reportOf(letterAudit(setting)), titleOf };
}

/** The claim whose letters are kept as they should read: a group, a whole charge and one to justify. */
export function goldenReport(locale: string, country: string, currency: string): Report {
  const line = { currency, taxRate: '20' };
  const group = ['0101', '0102', '0103', '0104'].map((tail) => ({
    ...line,
    service: `+212 522-00${tail}`,
    since: '2026-09-01',
  }));
  const ended: Contested = {
    ...line,
    rule: 'billed-after-disconnect',
    service: '45/KFGS/123456//PT',
    billed: '1154.90',
    expected: '0.00',
    proof: ['inventory'],
  };
  const unexplained: Contested = {
    ...line,
    rule: 'charge-not-in-contract',
    severity: 'warning',
    billed: '12.25',
    expected: '0.00',
    proof: [],
  };
  return letterReport({ locale, customer: { country }, contested: [...group, ended, unexplained] });
}

/** An audit as of 31 October 2026 whose totals are the sums of these charges and findings. */
export function letterAudit(setting: LetterSetting): Audit {
  const charges = setting.contested.map((contested, index) => matchedOf(contested, index));
  const findings = setting.contested.map((contested, index) =>
    findingOf(contested, index, charges[index], charges[contested.sameChargeAs ?? index]),
  );
  const names = [...new Set(findings.map(({ carrier }) => carrier))].sort();
  const carriers = setting.carriers ?? [{ name: 'Laurentel' }];
  const customer: Customer = {
    name: 'Ville de Saint-Clair',
    kind: 'large',
    address: ['1 rue Principale', 'Saint-Clair'],
    contact: { name: 'Anne Roy', title: 'Analyste' },
    ...setting.customer,
  };
  return {
    version: '0.1.0',
    asOf: day('2026-10-31'),
    locale: localeOf(setting.locale ?? 'en-GB'),
    customer,
    catalogue: RULES,
    carriers: carriers.map((carrier) => ({
      address: [],
      answerDays: 30,
      proration: 'actual',
      aliases: [],
      ...carrier,
    })),
    inputs: [],
    coverage: {
      charges: charges.length,
      withInventory: 0,
      withPrice: 0,
      spend: [],
      spendWithPrice: [],
      rules: [
        { id: 'billed-not-in-inventory', status: 'ran', findings: 1 },
        { id: 'charge-not-in-contract', status: 'ran', findings: 1 },
      ],
    },
    totals: [],
    carrierTotals: names.flatMap((name) => carrierTotals(name, findings, charges)),
    findings,
    settled: [],
    aside: [],
    comparison: [],
    notAudited: [],
    warnings: [],
    rulesSha256: 'b'.repeat(64),
    month: {
      asOf: day('2026-10-31'),
      charges,
      invoices: invoicesOf(charges, setting),
      inventory: [],
      prices: [],
      orders: [],
      history: [],
      taxes: [],
      prorationOf: () => 'actual',
      controls: [],
      disputes: [],
      keyOf: (written) => written,
      given: new Set(setting.given ?? ['bills', 'inventory', 'prices']),
    },
  };
}

/** A locale that exists. */
export function localeOf(tag: string): Locale {
  const locale = parseLocale(tag);
  if (!locale) throw new RangeError(`no such locale: ${tag}`);
  return locale;
}

/** A day that exists. */
export function day(iso: string): Day {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new RangeError(`no such day: ${iso}`);
  return found;
}

function matchedOf(contested: Contested, index: number): MatchedCharge {
  const currency = contested.currency ?? 'CAD';
  const period = { from: day('2026-10-01'), to: day('2026-10-31') };
  const carrier = id(contested.carrier ?? 'Laurentel');
  const charge: Charge = {
    origin: origin(contested.file ?? 'bills/2026-10/laurentel.csv', index + 2, contested.layout),
    carrier,
    account: id(contested.account ?? '514-01'),
    invoice: id(contested.invoice ?? 'L-2026-10-514'),
    invoiceDate: day('2026-10-31'),
    dueDate: day('2026-11-30'),
    period,
    ...(contested.service === null ? {} : { service: id(contested.service ?? '514-555-0101') }),
    type: contested.type ?? 'recurring',
    ...(contested.code === null ? {} : { code: id(contested.code ?? 'VOIP-STD') }),
    description: contested.description ?? 'Standard VoIP line',
    amount: money(contested.billed ?? '31.50', currency),
    ...(contested.taxRate === undefined ? {} : { taxRate: decimal(contested.taxRate) }),
    ...(contested.taxAmount === undefined ? {} : { taxAmount: money(contested.taxAmount, currency) }),
    location: '',
    costCenter: '',
    reference: '',
  };
  const term = {
    origin: origin('contracts/prices.xlsx', 2),
    carrier,
    contract: contested.contract ?? 'CTR-2024-07',
    description: '',
    unitPrice: unitPrice('28.00', currency),
    monthsPerUnit: 1,
  };
  return {
    charge,
    period,
    periodFrom: 'charge',
    share: WHOLE,
    discounts: [],
    inventory: { status: 'no-inventory' },
    price: { status: 'in-force', term, by: 'code', scope: 'carrier' },
  };
}

function findingOf(
  contested: Contested,
  index: number,
  matched: MatchedCharge | undefined,
  record: MatchedCharge | undefined,
): Finding {
  if (!matched || !record) throw new RangeError('a finding needs its charge');
  const { charge } = matched;
  const expected = money(contested.expected ?? '28.00', charge.amount.currency);
  const impact = subtract(charge.amount, expected);
  const { table, row } = charge.origin;
  const evidence: CellEvidence[] = [
    { role: 'bills', file: table.file, row, column: 'amount', value: contested.billed ?? '31.50' },
    ...(contested.proof ?? ['prices']).map((role) => ({
      role,
      file: `records/${role}.xlsx`,
      sheet: '2026',
      cell: 'F7',
      value: '28.00',
    })),
  ];
  const amounts = { billed: charge.amount, expected, impact };
  const kind = contested.rule === 'tax-rate-mismatch' ? 'tax' : 'charge';
  const about: Subject = { kind, charge: record };
  const digits = (0x10000000 + index).toString(16);
  return {
    id: `F-${digits}`,
    fingerprint: digits,
    rule: contested.rule ?? 'mrc-contract-mismatch',
    class: contested.class ?? 'error',
    severity: contested.severity ?? 'error',
    carrier: charge.carrier.written,
    account: charge.account?.written ?? '',
    invoice: charge.invoice?.written ?? '',
    ...(charge.service ? { service: charge.service.written } : {}),
    ...(charge.code ? { code: charge.code.written } : {}),
    period: { from: day('2026-10-01'), to: day('2026-10-31') },
    ...amounts,
    ...(contested.since === undefined ? {} : { since: day(contested.since) }),
    ...(contested.claimable === undefined
      ? {}
      : { claimable: money(contested.claimable, charge.amount.currency) }),
    message: 'never in a letter',
    evidence,
    also: [],
    status: 'new',
    fact: {
      about,
      message: 'above',
      words: contested.words ?? {},
      ...amounts,
      evidence,
      working: [],
      supports: false,
    },
  };
}

function carrierTotals(
  carrier: string,
  findings: readonly Finding[],
  charges: readonly MatchedCharge[],
): Audit['carrierTotals'] {
  const own = findings.filter((finding) => finding.carrier === carrier);
  const currencies = [...new Set(own.flatMap(({ impact }) => impact?.currency ?? []))].sort();
  return currencies.map((currency) => {
    const sum = (amounts: readonly (Money | undefined)[]): Money =>
      amounts.reduce<Money>(
        (total, value) => (value?.currency === currency ? add(total, value) : total),
        zero(currency),
      );
    return {
      carrier,
      currency,
      billed: sum(
        charges.map(({ charge }) => (charge.carrier.written === carrier ? charge.amount : undefined)),
      ),
      claim: sum(own.map((finding) => (finding.class === 'error' ? finding.impact : undefined))),
      exposure: zero(currency),
      findings: own.length,
    };
  });
}

function invoicesOf(
  charges: readonly MatchedCharge[],
  { complete = true, paidOn }: LetterSetting,
): readonly BilledInvoice[] {
  const byInvoice = new Map<string, MatchedCharge[]>();
  for (const matched of charges) {
    const { carrier, account, invoice } = matched.charge;
    const key = `${carrier.written} ${account?.written} ${invoice?.written}`;
    byInvoice.set(key, [...(byInvoice.get(key) ?? []), matched]);
  }
  return [...byInvoice.values()].flatMap((own): BilledInvoice[] => {
    const charge = own[0]?.charge;
    if (!charge?.invoice) return [];
    const header = {
      origin: origin('bills/2026-10/invoices.csv', 2),
      carrier: charge.carrier,
      account: charge.account,
      invoice: charge.invoice,
      invoiceDate: day('2026-10-31'),
      dueDate: addMonths(day('2026-10-30'), 1),
      currency: charge.amount.currency,
      ...(paidOn === undefined ? {} : { paidOn: day(paidOn) }),
    };
    return [{ carrier: charge.carrier, header, charges: own, complete }];
  });
}

function origin(file: string, row: number, layout?: string): Origin {
  const table = { role: 'bills', file, columns: new Map(), ...(layout ? { layout } : {}) } as const;
  return { table, row, cells: [] };
}

function id(written: string): Identifier {
  return { written, key: written.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '') || '?' };
}
