import type { Audit, CarrierTotal, Comparison, CurrencyTotal, NotAudited } from '../../src/audit/audit.ts';
import { addMonths } from '../../src/calendar/day.ts';
import type { Fact, Subject } from '../../src/findings/fact.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { formatMoney } from '../../src/language/format.ts';
import { type Locale, parseLocale } from '../../src/language/locale.ts';
import type { BilledInvoice, MatchedCharge } from '../../src/match/month.ts';
import { decimal } from '../../src/money/decimal.ts';
import {
  absolute,
  add,
  type Money,
  money,
  moneyText,
  rounded,
  signOf,
  subtract,
  times,
  zero,
} from '../../src/money/money.ts';
import type { CarrierProfile } from '../../src/records/customer.ts';
import type { Role } from '../../src/records/field.ts';
import { type CellEvidence, evidenceOf } from '../../src/records/origin.ts';
import { RULES } from '../../src/rules/index.ts';
import { compareText } from '../../src/text/fold.ts';
import { AS_OF, id, type Line, lineOf, OCTOBER, originOf } from './audit-line.ts';
import { EXAMPLE_CARRIERS, EXAMPLE_CODES, EXAMPLE_RECIPES, type ExampleCarrier } from './audit-recipes.ts';

/** What an example can be asked for. */
export interface ExampleOptions {
  /** Locale of the audit; `en-CA` when absent. */
  readonly locale?: string;
  /** How many findings; 25 when absent. There are at least 60 charges, and more than two per finding. */
  readonly findings?: number;
}

/** An audit of three carriers in CAD, EUR and TND that adds up: totals are the sums of its charges and findings. */
export function exampleAudit(options: ExampleOptions = {}): Audit {
  const locale = parseLocale(options.locale ?? 'en-CA');
  if (!locale) throw new RangeError(`no such locale: ${options.locale}`);
  const wanted = options.findings ?? 25;
  const count = Math.max(60, wanted * 2 + 10);
  const lines = Array.from({ length: count }, (_, index) => lineOf(index, count, wanted));
  const matched = lines.map((line) => line.matched);
  const invoices = EXAMPLE_CARRIERS.map((carrier) => invoiceOf(carrier, matched));
  const cases = lines.flatMap((line) => (line.owned ? [line.owned] : []));
  const findings = lines
    .filter((line) => line.recipe !== undefined)
    .map((line, index) => findingOf(line, index, locale, invoices))
    .sort((a, b) => compareText(findingOrder(a), findingOrder(b)));
  return {
    version: '0.1.0',
    asOf: AS_OF,
    locale,
    customer: {
      name: 'Ville de Saint-Clair',
      kind: 'public',
      country: 'CA',
      address: ['1 rue Principale', 'Saint-Clair QC  J0A 1A0'],
      number: '1140000000',
      contact: { name: 'Anne Roy', title: 'Analyste', email: 'aroy@example.org', phone: '+1 514 555-0199' },
    },
    catalogue: RULES,
    carriers: EXAMPLE_CARRIERS.map((carrier) => profileOf(carrier)),
    inputs: [
      ...EXAMPLE_CARRIERS.map((carrier) => inputOf('bills', carrier.file, count)),
      inputOf('inventory', 'inventory.xlsx', cases.length),
      inputOf('prices', 'contracts/prices.xlsx', EXAMPLE_CODES.length * 3),
    ],
    coverage: {
      charges: count,
      withInventory: cases.length,
      withPrice: count,
      spend: totalsOf(matched, findings).map((total) => total.billed),
      spendWithPrice: totalsOf(matched, findings).map((total) =>
        rounded(times(total.billed, decimal('0.9'))),
      ),
      rules: [
        ...EXAMPLE_RECIPES.map((recipe) => ({
          id: recipe.rule,
          status: 'ran' as const,
          findings: findings.filter((finding) => finding.rule === recipe.rule).length,
        })),
        { id: 'nrc-without-order', status: 'skipped', reason: 'no orders file' },
        { id: 'balance-roll-forward', status: 'skipped', reason: 'no earlier months' },
      ],
    },
    totals: totalsOf(matched, findings),
    carrierTotals: carrierTotalsOf(matched, findings),
    findings,
    settled: [],
    aside: [],
    comparison: lines.map((line) => comparisonOf(line, findings)),
    notAudited: notAuditedOf(),
    warnings: [
      {
        id: 'unknown-column',
        place: { file: 'bills/2026-10/laurentel.csv', row: 1, column: 'Remarque' },
        found: 'the column answers for no field',
        fix: 'Map it in bill-audit.yaml, or leave it out of the file',
      },
    ],
    rulesSha256: 'b'.repeat(64),
    month: {
      asOf: AS_OF,
      charges: matched,
      invoices,
      inventory: cases,
      prices: lines
        .slice(0, 6)
        .flatMap(({ matched: { price } }) => (price.status === 'in-force' ? [price.term] : [])),
      orders: [],
      history: [],
      taxes: [],
      prorationOf: () => 'actual',
      controls: [],
      disputes: [],
      keyOf: (written) => written,
      given: new Set<Role>(['bills', 'invoices', 'inventory', 'prices']),
    },
  };
}

function findingOf(line: Line, index: number, locale: Locale, invoices: readonly BilledInvoice[]): Finding {
  const { recipe, matched, carrier } = line;
  if (!recipe) throw new RangeError('a finding needs a recipe');
  const { charge } = matched;
  const silent = recipe.expected === 'none';
  const billed = recipe.expected === 'unbilled' ? zero(carrier.currency) : charge.amount;
  const expected = recipe.expected === 'nothing' ? zero(carrier.currency) : line.contractPrice;
  const impact = subtract(billed, expected);
  const reference = line.owned && recipe.proof === 'inventory' ? line.owned.row.origin : line.term.origin;
  const evidence: CellEvidence[] = [
    evidenceOf(charge.origin, 'amount'),
    evidenceOf(reference, recipe.proof === 'inventory' && line.owned ? 'mrc' : 'unit_price'),
  ];
  const write = (value: Money): string => formatMoney(value, locale);
  const message = recipe.says[locale.language](write(billed), write(expected), write(absolute(impact)));
  const amounts = silent ? { impact: zero(carrier.currency) } : { billed, expected, impact };
  const invoice = invoices.find((candidate) => candidate.carrier.written === carrier.name);
  const about: Subject =
    recipe.about === 'invoice' && invoice
      ? { kind: 'invoice', invoice }
      : recipe.about === 'inventory' && line.owned
        ? { kind: 'inventory', case: line.owned }
        : { kind: 'charge', charge: matched };
  const fact: Fact = {
    about,
    message: 'above',
    words: {},
    ...amounts,
    evidence,
    supports: false,
    working: silent
      ? []
      : [
          { name: 'billed', value: billed },
          { name: 'expected', value: expected },
          { name: 'difference', value: impact },
        ],
  };
  const digits = (0x3f9c2a1b + index * 7919).toString(16).padStart(8, '0');
  return {
    id: `F-${digits}`,
    fingerprint: digits.repeat(2),
    rule: recipe.rule,
    class: recipe.class,
    severity: recipe.severity,
    carrier: carrier.name,
    account: carrier.account,
    invoice: carrier.invoice,
    ...(recipe.about === 'invoice' ? {} : { service: charge.service?.written, code: charge.code?.written }),
    period: OCTOBER,
    ...amounts,
    message,
    evidence,
    also: recipe.also,
    status: 'new',
    fact,
  };
}

function comparisonOf(line: Line, findings: readonly Finding[]): Comparison {
  const { matched, contractPrice, owned } = line;
  const sign = signOf(subtract(matched.charge.amount, contractPrice));
  return {
    charge: matched,
    ...(owned?.row.mrc ? { inventoryPrice: owned.row.mrc } : {}),
    contractPrice,
    verdict: sign > 0 ? 'above' : sign < 0 ? 'below' : 'agrees',
    findings: findings
      .filter((finding) => 'charge' in finding.fact.about && finding.fact.about.charge === matched)
      .map(({ id }) => id),
  };
}

function totalsOf(charges: readonly MatchedCharge[], findings: readonly Finding[]): CurrencyTotal[] {
  return EXAMPLE_CARRIERS.map(({ currency, name }) => totalOf(charges, findings, name, currency));
}

function carrierTotalsOf(charges: readonly MatchedCharge[], findings: readonly Finding[]): CarrierTotal[] {
  return EXAMPLE_CARRIERS.map(({ currency, name }) => ({
    ...totalOf(charges, findings, name, currency),
    carrier: name,
    findings: findings.filter((finding) => finding.carrier === name).length,
  })).filter((total) => total.findings > 0);
}

function totalOf(
  charges: readonly MatchedCharge[],
  findings: readonly Finding[],
  name: string,
  currency: string,
): CurrencyTotal {
  const sum = (values: readonly Money[]): Money =>
    values.reduce((total, value) => add(total, value), zero(currency));
  const own = findings.filter((finding) => finding.carrier === name);
  const impacts = (wanted: string): Money[] =>
    own.flatMap((finding) => (finding.class === wanted && finding.impact ? [finding.impact] : []));
  return {
    currency,
    billed: sum(charges.flatMap(({ charge }) => (charge.carrier.written === name ? [charge.amount] : []))),
    claim: sum(impacts('error')),
    exposure: sum(impacts('exposure').map(absolute)),
  };
}

function invoiceOf(carrier: ExampleCarrier, charges: readonly MatchedCharge[]): BilledInvoice {
  const own = charges.filter(({ charge }) => charge.carrier.written === carrier.name);
  const total = totalOf(own, [], carrier.name, carrier.currency).billed;
  const header = { carrier: carrier.name, invoice: carrier.invoice, net_total: moneyText(total) };
  return {
    carrier: { written: carrier.name, key: carrier.name.toLowerCase() },
    charges: own,
    period: OCTOBER,
    complete: true,
    header: {
      origin: originOf('invoices', 'bills/2026-10/invoices.csv', 2, header),
      carrier: id(carrier.name),
      account: id(carrier.account),
      invoice: id(carrier.invoice),
      invoiceDate: AS_OF,
      dueDate: addMonths(AS_OF, 1),
      period: OCTOBER,
      currency: carrier.currency,
      netTotal: total,
    },
  };
}

function notAuditedOf(): NotAudited[] {
  const file = 'bills/2026-10/laurentel.csv';
  const place = { file, carrier: 'Laurentel', account: '0514-01' };
  return [
    {
      kind: 'charge',
      ...place,
      row: 71,
      service: '514-555-0990',
      code: 'TRUNK',
      amount: money('-412.35', 'CAD'),
      reason: 'no-term',
    },
    { kind: 'row', file, row: 80, reason: 'rejected', detail: '"28,0O" is not an amount.' },
    {
      kind: 'inventory',
      ...place,
      file: 'inventory.xlsx',
      sheet: 'Services',
      row: 91,
      service: '514-555-0991',
      reason: 'account-not-invoiced',
    },
    { kind: 'rule', rule: 'nrc-without-order', reason: 'rule-skipped', detail: 'no orders file' },
  ];
}

function profileOf(carrier: ExampleCarrier): CarrierProfile {
  return {
    name: carrier.name,
    legalName: carrier.legalName,
    address: carrier.address,
    email: carrier.email,
    answerDays: 30,
    proration: 'actual',
    aliases: [],
  };
}

function inputOf(role: Role, file: string, rows: number): Audit['inputs'][number] {
  return {
    role,
    file,
    sha256: 'a'.repeat(64),
    layout: `plain-${role}`,
    rows,
    records: rows,
    rejected: 0,
    ignored: 0,
  };
}

function findingOrder(finding: Finding): string {
  return [finding.carrier, finding.account, finding.invoice, finding.service ?? '', finding.rule].join(
    '\u0000',
  );
}
