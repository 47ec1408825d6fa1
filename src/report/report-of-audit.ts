import type { Audit } from '../audit/audit.ts';
import { causeIdsOf } from '../audit/causes.ts';
import type { Finding } from '../findings/finding.ts';
import { creditsAtHand } from '../match/earlier-credits.ts';
import { answersOf } from '../match/month-answers.ts';
import type { CreditLine } from '../records/credit-line.ts';
import { placeOfRow } from '../records/origin.ts';
import { titlesIn } from '../rules/catalogue.ts';
import { RULES } from '../rules/index.ts';
import { withoutInvisible } from '../text/fold.ts';
import { recordOf } from './finding-record.ts';
import { inventoryLines, invoiceLines, monthLines, withBilled } from './month-lines.ts';
import { ratesDue } from './rates-due.ts';
import type { ComparisonLine, Report, ReportFinding } from './report.ts';

/** The audit as plain values, apart from the records it was made of. */
export function reportOf(audit: Audit): Report {
  const { month, findings, catalogue } = audit;
  const own = catalogue.filter((rule) => !RULES.includes(rule));
  return {
    version: audit.version,
    asOf: audit.asOf,
    locale: audit.locale,
    customer: audit.customer,
    carriers: withBilled(audit.carriers, month, findings),
    ...(audit.laws ? { laws: audit.laws } : {}),
    rulesSha256: audit.rulesSha256,
    inputs: audit.inputs,
    coverage: audit.coverage,
    totals: audit.totals,
    carrierTotals: audit.carrierTotals,
    ...(audit.baseline ? { baseline: audit.baseline } : {}),
    titleOf: titlesIn(catalogue),
    ownTitles: new Map(own.map(({ id, title }) => [id, title])),
    ...listsOf(audit),
    credits: freeCredits(audit),
    invoices: invoiceLines(month.invoices),
    months: monthLines(audit),
    inventory: inventoryLines(month.inventory, findings),
    comparison: comparisonLines(audit),
    notAudited: audit.notAudited,
    warnings: audit.warnings,
    detailed: true,
  };
}

/** The credits of the month but for those that give back what would be claimed of the month itself and answer no claim; with a ledger, then those of earlier months that it does not have. */
function freeCredits({ month, aside }: Audit): readonly CreditLine[] {
  const taken = new Set(aside.flatMap((one) => (one.why === 'credited' ? [one.credit] : [])));
  const proposed = new Set(answersOf(month).map(({ credit }) => credit.key));
  return creditsAtHand(month).flatMap(({ line, matched }) =>
    matched && taken.has(matched.charge) && !proposed.has(line.key) ? [] : [line],
  );
}

/** The findings and those that are settled; their causes are told together, so that each has one name. */
function listsOf({ findings, settled }: Audit): Pick<Report, 'findings' | 'settled'> {
  const reported = reportFindings([...findings, ...settled]);
  return { findings: reported.slice(0, findings.length), settled: reported.slice(findings.length) };
}

/** The findings, each with its cause and what the record behind it says. */
export function reportFindings(findings: readonly Finding[]): ReportFinding[] {
  const causes = causeIdsOf(findings);
  const rateDue = ratesDue(findings);
  return findings.map((finding) => {
    const { fact: _fact, lost: _lost, earlier: _earlier, ...own } = finding;
    const taxRateDue = rateDue(finding);
    const record = { ...recordOf(finding), ...(taxRateDue ? { taxRateDue } : {}) };
    // Direction marks are for who shows the text: programs that compare it would stumble over them.
    const message = withoutInvisible(own.message);
    return { ...own, message, cause: causes.get(finding.id) ?? '', record };
  });
}

function comparisonLines({ comparison }: Audit): ComparisonLine[] {
  return comparison.map(({ charge: matched, inventoryPrice, contractPrice, verdict, findings }) => {
    const { charge, period } = matched;
    return {
      carrier: charge.carrier.written,
      account: charge.account?.written,
      invoice: charge.invoice?.written,
      service: charge.service?.written,
      code: charge.code?.written,
      description: charge.description,
      period,
      quantity: charge.quantity,
      billed: charge.amount,
      inventoryPrice,
      contractPrice,
      verdict,
      findings,
      place: placeOfRow(charge.origin),
    };
  });
}
