import { isoDay } from '../calendar/day.ts';
import type { FindingDispute, Ignored } from '../findings/finding.ts';
import { decimalText } from '../money/decimal.ts';
import { compare, type Money, moneyText, rounded } from '../money/money.ts';
import type { CellEvidence } from '../records/origin.ts';
import { type Cause, causesOf } from './causes.ts';
import { detailsLines } from './details-json.ts';
import { ledgerLines } from './ledger-of-report.ts';
import type { FindingRecord, Report, ReportFinding } from './report.ts';

/** How much text is handed over at a time. */
const CHUNK = 1 << 18;

/**
 * The report as `report.json` (`bill-audit/report@1`), in pieces of text that end in a newline together: the text of a
 * large month is longer than a string can be.
 */
export function* reportJson(report: Report): Generator<string> {
  let text = '';
  for (const piece of pieces(report)) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text;
}

function* pieces(report: Report): Generator<string> {
  // Without its closing brace.
  yield indented(headOf(report), 0).slice(0, -2);
  yield* list(
    'findings',
    report.findings.map((finding) => () => findingOf(finding)),
  );
  if (report.settled.length > 0)
    yield* list(
      'settled',
      report.settled.map((finding) => () => findingOf(finding)),
    );
  yield* ledgerLines(report);
  if (report.detailed) {
    yield ',\n  "details": {\n';
    yield* detailsLines(report);
    yield '  }';
  }
  yield '\n}\n';
}

function* list(key: string, makers: readonly (() => unknown)[]): Generator<string> {
  yield `,\n  "${key}": [`;
  for (const [index, make] of makers.entries()) yield `${index === 0 ? '' : ','}\n    ${indented(make(), 4)}`;
  yield makers.length === 0 ? ']' : '\n  ]';
}

/** The value as it stands in a document of two spaces a level, at so many spaces. */
function indented(value: unknown, spaces: number): string {
  const text = JSON.stringify(value, null, 2);
  return spaces === 0 ? text : text.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

function headOf(report: Report): unknown {
  const { coverage } = report;
  return {
    schema: 'bill-audit/report@1',
    tool: { name: 'bill-audit', version: report.version },
    as_of: isoDay(report.asOf),
    rules_sha256: report.rulesSha256,
    inputs: report.inputs.map(({ role, file, sha256, layout, rows, records, rejected }) => ({
      role,
      file,
      sha256,
      layout,
      rows,
      records,
      rejected,
    })),
    coverage: {
      charges: coverage.charges,
      with_inventory: coverage.withInventory,
      with_price: coverage.withPrice,
      spend: byCurrency(coverage.spend),
      spend_with_price: byCurrency(coverage.spendWithPrice),
      rules: coverage.rules,
    },
    totals: Object.fromEntries(
      report.totals.map(({ currency, billed, claim, disputed, exposure }) => [
        currency,
        {
          billed: amountText(billed),
          claim: amountText(claim),
          ...(disputed ? { disputed: amountText(disputed) } : {}),
          exposure: amountText(exposure),
        },
      ]),
    ),
    ...(report.baseline ? { baseline: report.baseline } : {}),
    causes: causesOf(report.findings).map(causeJson),
  };
}

function causeJson({ each, total, since, ...cause }: Cause): unknown {
  return {
    id: cause.id,
    rule: cause.rule,
    class: cause.class,
    severity: cause.severity,
    carrier: cause.carrier,
    code: cause.code ?? null,
    currency: cause.currency ?? null,
    each: each ? amountText(each) : null,
    total: total ? amountText(total) : '0.00',
    lines: cause.lines,
    services: cause.services,
    accounts: cause.accounts,
    since: since === undefined ? null : isoDay(since),
    findings: cause.findings.map(({ id }) => id),
  };
}

/** A finding as `report.json` has it. */
export function findingOf(finding: ReportFinding): unknown {
  const { period, impact } = finding;
  return {
    id: finding.id,
    fingerprint: finding.fingerprint,
    cause: finding.cause,
    rule: finding.rule,
    class: finding.class,
    severity: finding.severity,
    carrier: finding.carrier,
    account: finding.account ?? null,
    invoice: finding.invoice ?? null,
    service: finding.service ?? null,
    code: finding.code ?? null,
    period: period ? { from: isoDay(period.from), to: isoDay(period.to) } : null,
    billed: finding.billed ? amountText(finding.billed) : null,
    expected: finding.expected ? amountText(finding.expected) : null,
    impact: impact ? amountText(impact) : '0.00',
    currency: impact?.currency ?? null,
    since: finding.since === undefined ? null : isoDay(finding.since),
    impact_to_date: finding.impactToDate ? amountText(finding.impactToDate) : '0.00',
    impact_annual: finding.impactAnnual ? amountText(finding.impactAnnual) : '0.00',
    claimable: finding.claimable ? amountText(finding.claimable) : null,
    deadline: finding.deadline === undefined ? null : isoDay(finding.deadline),
    message: finding.message,
    evidence: finding.evidence.map(evidenceOf),
    also: finding.also,
    status: finding.status,
    ...(finding.dispute ? { dispute: disputeJson(finding.dispute) } : {}),
    ...(finding.ignored ? { ignored: ignoredJson(finding.ignored) } : {}),
    record: recordJson(finding),
  };
}

function disputeJson({ claim, state, since, ticket, claimed, recurs }: FindingDispute): unknown {
  return {
    claim,
    state,
    since: isoDay(since),
    ...(ticket === undefined ? {} : { ticket }),
    claimed,
    ...(recurs === undefined ? {} : { recurs: isoDay(recurs) }),
  };
}

function ignoredJson({ reason, owner, until }: Ignored): unknown {
  return {
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(until === undefined ? {} : { until: isoDay(until) }),
  };
}

function recordJson({ record, billed, expected, impact }: ReportFinding): unknown {
  return {
    about: record.about,
    bill_date: record.billDate === undefined ? undefined : isoDay(record.billDate),
    due_date: record.dueDate === undefined ? undefined : isoDay(record.dueDate),
    description: record.description,
    charge_type: record.chargeType,
    contract: record.contract,
    currency: record.currency === impact?.currency ? undefined : record.currency,
    // In full, where the finding's own are rounded to the minor unit or of another currency than its impact.
    billed: exactText(billed, impact),
    expected: exactText(expected, impact),
    tax_basis: record.taxBasis,
    tax_rate: record.taxRate && decimalText(record.taxRate),
    tax_rate_due: record.taxRateDue && decimalText(record.taxRateDue),
    tax_amount: record.taxAmount && moneyText(record.taxAmount),
    disputes_charges: record.disputesCharges || undefined,
    earlier_month: record.earlierMonth || undefined,
    beside_invoice: record.besideInvoice,
    beside_date: record.besideDate === undefined ? undefined : isoDay(record.besideDate),
    beside_account: record.besideAccount,
    einvoice: record.einvoice || undefined,
  } satisfies Record<keyof FindingRecordJson, unknown>;
}

/** The keys of a finding's record in JSON. */
type FindingRecordJson = {
  [K in keyof Required<FindingRecord> as SnakeCase<K & string>]: unknown;
} & { billed: unknown; expected: unknown };
type SnakeCase<K extends string> = K extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${SnakeCase<Tail>}`
  : K;

function exactText(amount: Money | undefined, impact: Money | undefined): string | undefined {
  if (!amount) return undefined;
  const isTold = amount.currency === impact?.currency && compare(amount, rounded(amount)) === 0;
  return isTold ? undefined : `${moneyText(amount)} ${amount.currency}`;
}

/** The keys in the order of the contract, whatever order they were made in. */
function evidenceOf(evidence: CellEvidence): unknown {
  const { role, file, row, column, sheet, cell, page, position, path, term, value } = evidence;
  return {
    role,
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(page === undefined ? {} : { page }),
    ...(position === undefined ? {} : { position: { x: position.x, y: position.y } }),
    ...(path === undefined ? {} : { path }),
    ...(term === undefined ? {} : { term }),
    value,
  };
}

function byCurrency(amounts: readonly Money[]): Record<string, string> {
  return Object.fromEntries(amounts.map((amount) => [amount.currency, amountText(amount)]));
}

function amountText(amount: Money): string {
  return moneyText(rounded(amount));
}
