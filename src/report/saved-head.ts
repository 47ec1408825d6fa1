import { z } from 'zod';
import type { Coverage, CurrencyTotal, InputFile } from '../audit/audit.ts';
import { claimedIn } from '../audit/coverage.ts';
import { append } from '../keyed/value-at.ts';
import type { Translated } from '../language/locale.ts';
import { type Money, money } from '../money/money.ts';
import { plainProfile } from '../records/customer.ts';
import { ROLES } from '../records/field.ts';
import { titlesIn } from '../rules/catalogue.ts';
import { RULES } from '../rules/index.ts';
import { compareText } from '../text/fold.ts';
import type { LedgerPart } from './ledger-of-report.ts';
import type { Report, ReportCarrier, ReportCarrierTotal, ReportFinding } from './report.ts';
import type { Details } from './saved-details.ts';
import { amount, currencyCode, isoDate } from './saved-finding.ts';

const count = z.number().int().nonnegative();
const amounts = z.record(currencyCode, amount);

/** What a saved report says beside its findings and details. */
export const savedHead = z.object({
  tool: z.object({ version: z.string() }),
  as_of: isoDate,
  rules_sha256: z.string(),
  inputs: z.array(
    z.object({
      role: z.enum([...ROLES, 'history']),
      file: z.string(),
      sha256: z.string(),
      layout: z.string(),
      rows: count,
      records: count,
      rejected: count,
    }),
  ),
  coverage: z.object({
    charges: count,
    with_inventory: count,
    with_price: count,
    spend: amounts,
    spend_with_price: amounts,
    rules: z.array(
      z.discriminatedUnion('status', [
        z.object({ id: z.string(), status: z.literal('ran'), findings: count }),
        z.object({ id: z.string(), status: z.literal('skipped'), reason: z.string() }),
      ]),
    ),
  }),
  totals: z.record(
    currencyCode,
    z.object({ billed: amount, claim: amount, disputed: amount.optional(), exposure: amount }),
  ),
  baseline: z.object({ file: z.string(), known: count, gone: count }).optional(),
});

/** The findings of a saved report, and what it keeps of the ledger where one was read. */
export interface SavedFindings extends Pick<Report, 'findings' | 'settled'> {
  readonly ledger?: LedgerPart;
}

/** The report of a saved one's parts. */
export function headOf(
  saved: z.output<typeof savedHead>,
  { findings, settled, ledger }: SavedFindings,
  details: Details,
): Report {
  const known = titlesIn(RULES);
  const { ownTitles } = details;
  return {
    version: saved.tool.version,
    asOf: saved.as_of,
    locale: details.locale,
    customer: details.customer,
    carriers: details.carriers ?? carriersOf(findings),
    ...(details.laws ? { laws: details.laws } : {}),
    rulesSha256: saved.rules_sha256,
    inputs: saved.inputs.map(
      (input, index): InputFile => ({ ...input, ignored: details.ignored[index] ?? 0 }),
    ),
    coverage: coverageOf(saved.coverage),
    totals: Object.entries(saved.totals)
      .map(
        ([currency, { billed, claim, disputed, exposure }]): CurrencyTotal => ({
          currency,
          billed: money(billed, currency),
          claim: money(claim, currency),
          ...(disputed === undefined ? {} : { disputed: money(disputed, currency) }),
          exposure: money(exposure, currency),
        }),
      )
      .sort((a, b) => compareText(a.currency, b.currency)),
    carrierTotals: details.carrierTotals ?? carrierTotalsOf(findings, ledger !== undefined),
    ...(saved.baseline ? { baseline: saved.baseline } : {}),
    titleOf: (rule): Translated => ownTitles.get(rule) ?? known(rule),
    ownTitles,
    findings,
    settled,
    ...ledger,
    credits: details.credits,
    invoices: details.invoices,
    months: details.months,
    inventory: details.inventory,
    comparison: details.comparison,
    notAudited: details.notAudited,
    warnings: details.warnings,
    ...(details.evidenceFolder === undefined ? {} : { evidenceFolder: details.evidenceFolder }),
    ...(details.drafts ? { drafts: details.drafts } : {}),
    detailed: details.detailed,
  };
}

function coverageOf(saved: z.output<typeof savedHead>['coverage']): Coverage {
  return {
    charges: saved.charges,
    withInventory: saved.with_inventory,
    withPrice: saved.with_price,
    spend: moneyIn(saved.spend),
    spendWithPrice: moneyIn(saved.spend_with_price),
    rules: saved.rules,
  };
}

function moneyIn(saved: Readonly<Record<string, string>>): Money[] {
  return Object.entries(saved)
    .map(([currency, text]) => money(text, currency))
    .sort((a, b) => compareText(a.currency, b.currency));
}

/** The carriers that findings name, of whom nothing else is known. */
function carriersOf(findings: readonly ReportFinding[]): ReportCarrier[] {
  return [...new Set(findings.map(({ carrier }) => carrier))]
    .filter((name) => name !== '')
    .sort(compareText)
    .map((name) => ({ ...plainProfile(name), invoices: 0, billed: [] }));
}

function carrierTotalsOf(findings: readonly ReportFinding[], ledger: boolean): ReportCarrierTotal[] {
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of findings)
    if (finding.impact) append(groups, `${finding.carrier}\n${finding.impact.currency}`, finding);
  return [...groups.values()]
    .flatMap((group): ReportCarrierTotal[] => {
      const [{ carrier, impact } = {}] = group;
      if (carrier === undefined || !impact) return [];
      const { currency } = impact;
      return [{ carrier, currency, ...claimedIn(group, currency, ledger), findings: group.length }];
    })
    .sort((a, b) => compareText(a.carrier, b.carrier) || compareText(a.currency, b.currency));
}
