import type { Audit } from '../audit/audit.ts';
import { type Cause, causesByFinding, causesOf } from '../audit/causes.ts';
import { isoDay } from '../calendar/day.ts';
import type { Finding } from '../findings/finding.ts';
import { type Money, moneyText, rounded } from '../money/money.ts';
import type { CellEvidence } from '../records/origin.ts';

/** The audit as `report.json` (`bill-audit/report@1`), ending in a newline. */
export function reportJson(audit: Audit): string {
  return `${JSON.stringify(reportOf(audit), null, 2)}\n`;
}

function reportOf(audit: Audit): unknown {
  const { coverage } = audit;
  const causes = causesOf(audit.findings);
  const causeOf = causesByFinding(causes);
  return {
    schema: 'bill-audit/report@1',
    tool: { name: 'bill-audit', version: audit.version },
    as_of: isoDay(audit.asOf),
    rules_sha256: audit.rulesSha256,
    inputs: audit.inputs.map(({ role, file, sha256, layout, rows, records, rejected }) => ({
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
      audit.totals.map(({ currency, billed, claim, exposure }) => [
        currency,
        { billed: amountText(billed), claim: amountText(claim), exposure: amountText(exposure) },
      ]),
    ),
    ...(audit.baseline ? { baseline: audit.baseline } : {}),
    causes: causes.map(causeJson),
    findings: audit.findings.map((finding) => findingOf(finding, causeOf.get(finding.id)?.id)),
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

function findingOf(finding: Finding, cause: string | undefined): unknown {
  const { period, impact } = finding;
  return {
    id: finding.id,
    fingerprint: finding.fingerprint,
    cause,
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
  };
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
