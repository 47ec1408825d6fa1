import { addDays, addMonths } from '../../src/calendar/day.ts';
import { DEFAULT_LOCALE } from '../../src/language/locale.ts';
import { add, type Money, moneyOf, zero } from '../../src/money/money.ts';
import type { ComparisonLine, InventoryLine, Report, ReportFinding } from '../../src/report/report.ts';
import { titlesIn } from '../../src/rules/catalogue.ts';
import { RULES } from '../../src/rules/index.ts';
import { day } from '../calendar/days.ts';

const AS_OF = day('2026-10-31');
const OCTOBER = { from: day('2026-10-01'), to: AS_OF };
const CARRIERS = 12;
const USED_RULES = RULES.filter((rule) => rule.class === 'error').slice(0, 20);
const FILE = 'bills/2026-10/carrier.csv';

/** A report of so many claims in one currency; with details, of as many inventory rows and recurring charges. */
export function reportOfMany(count: number, detailed: boolean): Report {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const findings = numbers.map(findingOf);
  const claims = Array.from({ length: CARRIERS }, (): Money => zero('CAD'));
  for (const [index, { impact }] of findings.entries()) {
    claims[index % CARRIERS] = add(claims[index % CARRIERS] ?? zero('CAD'), impact ?? zero('CAD'));
  }
  const billed = amount(count * 3150);
  const claim = claims.reduce((sum, one) => add(sum, one), zero('CAD'));
  return {
    version: '0.1.0',
    asOf: AS_OF,
    locale: DEFAULT_LOCALE,
    customer: { kind: 'business', address: [], contact: {} },
    carriers: [],
    rulesSha256: 'b'.repeat(64),
    inputs: [
      {
        role: 'bills',
        file: FILE,
        sha256: 'a'.repeat(64),
        layout: 'plain-bill',
        rows: count,
        records: count,
        rejected: 0,
        ignored: 0,
      },
    ],
    coverage: {
      charges: count,
      withInventory: count,
      withPrice: count,
      spend: [billed],
      spendWithPrice: [billed],
      rules: USED_RULES.map(({ id }) => ({
        id,
        status: 'ran',
        findings: Math.ceil(count / USED_RULES.length),
      })),
    },
    totals: [{ currency: 'CAD', billed, claim, exposure: zero('CAD') }],
    carrierTotals: claims.map((own, index) => ({
      carrier: carrierOf(index),
      currency: 'CAD',
      billed,
      claim: own,
      exposure: zero('CAD'),
      findings: Math.ceil(count / CARRIERS),
    })),
    titleOf: titlesIn(RULES),
    ownTitles: new Map(),
    findings,
    settled: [],
    credits: [],
    invoices: [],
    months: [3, 2, 1, 0].map((back) => ({ from: addMonths(OCTOBER.from, -back), billed, claim })),
    inventory: detailed ? numbers.map(inventoryOf) : [],
    comparison: detailed ? numbers.map(comparisonOf) : [],
    notAudited: [],
    warnings: [],
    detailed,
  };
}

function findingOf(index: number): ReportFinding {
  const rule = USED_RULES[index % USED_RULES.length];
  if (!rule) throw new RangeError('there are rules');
  const service = serviceOf(index);
  const over = 350 + (index % 90);
  const hex = index.toString(16).padStart(8, '0');
  return {
    id: `F-${hex}`,
    fingerprint: hex.repeat(2),
    rule: rule.id,
    class: 'error',
    severity: 'error',
    carrier: carrierOf(index),
    account: `514-${index % 40}`,
    invoice: `L-2026-10-${index % 40}`,
    service,
    code: `VOIP-${index % 9}`,
    period: OCTOBER,
    billed: amount(2800 + over),
    expected: amount(2800),
    impact: amount(over),
    impactToDate: amount(3 * over),
    impactAnnual: amount(12 * over),
    claimable: amount(2 * over),
    deadline: addDays(AS_OF, index % 200),
    since: addMonths(OCTOBER.from, -2),
    message: `Billed CA$${(2800 + over) / 100} for ${service}; the contract says CA$28.00. Difference CA$${over / 100}.`,
    evidence: [
      { role: 'bills', file: FILE, row: index + 2, column: 'amount', value: String((2800 + over) / 100) },
      {
        role: 'prices',
        file: 'contracts/prices.xlsx',
        sheet: '2026',
        cell: `F${(index % 99) + 2}`,
        value: '28.00',
      },
    ],
    also: [],
    status: 'new',
    cause: `C-${((index % 12) * 1000 + (index % 90)).toString(16).padStart(8, '0')}`,
    record: {
      about: 'charge',
      billDate: AS_OF,
      dueDate: addMonths(AS_OF, 1),
      description: `Accès n° ${index} à l’étage`,
      chargeType: 'recurring',
      currency: 'CAD',
      taxBasis: 'net',
      disputesCharges: true,
      earlierMonth: false,
      einvoice: false,
    },
  };
}

function inventoryOf(index: number): InventoryLine {
  return {
    carrier: carrierOf(index),
    account: `514-${index % 40}`,
    service: serviceOf(index),
    code: `VOIP-${index % 9}`,
    description: `Accès n° ${index} à l’étage`,
    status: 'active',
    mrc: amount(2800),
    location: '',
    costCenter: '',
    contract: 'CTR',
    charges: 1,
    billed: amount(3150 + (index % 90)),
    wholeMonths: true,
    verdict: 'found',
    findings: [`F-${index.toString(16).padStart(8, '0')}`],
    place: { file: 'inventory.csv', row: index + 2 },
  };
}

function comparisonOf(index: number): ComparisonLine {
  return {
    carrier: carrierOf(index),
    service: serviceOf(index),
    code: `VOIP-${index % 9}`,
    description: `Accès n° ${index} à l’étage`,
    period: OCTOBER,
    billed: amount(3150 + (index % 90)),
    inventoryPrice: amount(2800),
    contractPrice: amount(2800),
    verdict: 'above',
    findings: [`F-${index.toString(16).padStart(8, '0')}`],
    place: { file: FILE, row: index + 2 },
  };
}

function carrierOf(index: number): string {
  return `Carrier ${index % CARRIERS}`;
}

function serviceOf(index: number): string {
  return `514-${5_550_000 + index}`;
}

function amount(cents: number): Money {
  return moneyOf({ digits: BigInt(cents), scale: 2 }, 'CAD');
}
