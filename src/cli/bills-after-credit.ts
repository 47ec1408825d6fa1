import { bearingOf, cameBack } from '../audit/dispute-status.ts';
import { type Day, isoDay, later } from '../calendar/day.ts';
import { monthOf } from '../match/billing-month.ts';
import type { KeyOf } from '../match/key-of-name.ts';
import { signOf } from '../money/money.ts';
import { type Dispute, type DisputeLine, isMadeGood } from '../records/dispute.ts';
import type { InvoiceLine, Report, ReportFinding } from '../report/report.ts';
import { compareText } from '../text/fold.ts';

/** An error that came back after its credit. */
export interface Return {
  readonly on: Day;
  readonly recurs: Day;
  readonly reason: string;
}

/**
 * The return of a claim's error on a bill after the one that credited it, or that showed it gone: the first by day.
 * Undefined where the claim's money is not back, or the report has no such finding that stands.
 */
export function returnOf(dispute: Dispute, { findings, asOf }: Report): Return | undefined {
  if (bearingOf(dispute) !== 'gave-back') return undefined;
  const { verified, credited } = dispute.dates;
  const since =
    verified !== undefined && credited !== undefined ? later(verified, credited) : (verified ?? credited);
  const own = againOf(dispute, findings)
    .map((finding) => ({ finding, on: finding.record.billDate ?? asOf }))
    .filter(({ finding, on }) => {
      const from = finding.period?.from ?? on;
      return (since === undefined || on > since) && cameBack(dispute, finding.fingerprint, from);
    })
    .sort((a, b) => a.on - b.on || compareText(a.finding.id, b.finding.id));
  const [first] = own;
  if (!first) return undefined;
  const ids = own.map(({ finding }) => finding.id).join(', ');
  return {
    on: first.on,
    recurs: first.finding.period?.from ?? first.on,
    reason: `the error is billed again: ${ids}`,
  };
}

/** A claim that is verified on a day by an invoice, or why it cannot be said to be. */
export type Verification =
  | { readonly on: Day; readonly invoice: string | undefined; readonly because?: undefined }
  | { readonly because: readonly string[] };

/**
 * What the report shows of a claim whose money is credited in full: every account of it is invoiced in a later month than
 * the last credit's, whole, the rules that found the error ran there, and they do not find it again. Undefined of a claim
 * that has nothing to verify.
 */
export function verificationOf(dispute: Dispute, report: Report, keyOf: KeyOf): Verification | undefined {
  const { state, dates, lines } = dispute;
  const { credited } = dates;
  if (state !== 'credited' || credited === undefined || !isMadeGood(dispute)) return undefined;
  const because = new Set<string>();
  const proving: InvoiceLine[] = [];
  for (const line of lines) {
    const invoice = invoiceAfter(line, dispute, report, keyOf);
    if (typeof invoice === 'string') because.add(invoice);
    else proving.push(invoice);
  }
  const ran = new Set(report.coverage.rules.flatMap(({ id, status }) => (status === 'ran' ? [id] : [])));
  for (const rule of [...new Set(lines.map((line) => line.rule))].sort(compareText))
    if (!ran.has(rule)) because.add(`the rule ${rule} did not run`);
  for (const finding of againOf(dispute, report.findings))
    because.add(`${finding.id} is the same error again`);
  for (const finding of againOf(dispute, report.settled))
    because.add(`${finding.id} is the same error again, and set aside`);
  for (const finding of othersOf(dispute, [...report.findings, ...report.settled], keyOf))
    because.add(`${finding.id} (${finding.rule}) is another error of the same service`);
  for (const left of leftOut(dispute, report, keyOf)) because.add(left);
  if (because.size > 0) return { because: [...because] };
  const [last] = proving.toSorted(
    (a, b) => (b.invoiceDate ?? 0) - (a.invoiceDate ?? 0) || compareText(a.invoice ?? '', b.invoice ?? ''),
  );
  return last?.invoiceDate === undefined ? undefined : { on: last.invoiceDate, invoice: last.invoice };
}

/** The findings of the claim's errors in months that it does not claim. */
function againOf({ lines }: Dispute, findings: readonly ReportFinding[]): readonly ReportFinding[] {
  const own = new Set(lines.map(({ finding }) => finding));
  const errors = new Set(lines.map(({ fingerprint }) => fingerprint));
  return findings.filter(
    ({ id, fingerprint, class: klass }) => klass === 'error' && errors.has(fingerprint) && !own.has(id),
  );
}

/** Other errors of the claim's services, whose rule may have taken the place of the one that found it. */
function othersOf(
  dispute: Dispute,
  findings: readonly ReportFinding[],
  keyOf: KeyOf,
): readonly ReportFinding[] {
  const who = keyOf(dispute.carrier, 'carrier');
  const own = new Set(dispute.lines.map((line) => placeOf(line, keyOf)));
  const same = new Set(dispute.lines.map(({ fingerprint }) => fingerprint));
  const claimed = new Set(dispute.lines.map(({ finding }) => finding));
  return findings.filter(
    (finding) =>
      finding.class === 'error' &&
      finding.impact !== undefined &&
      signOf(finding.impact) > 0 &&
      !same.has(finding.fingerprint) &&
      !claimed.has(finding.id) &&
      keyOf(finding.carrier, 'carrier') === who &&
      own.has(placeOf(finding, keyOf)),
  );
}

/** The service, in whatever account; without one, account and code. */
function placeOf(
  { account, service, code }: Pick<DisputeLine, 'account' | 'service' | 'code'>,
  keyOf: KeyOf,
): string {
  if (service !== undefined) return `service ${keyOf(service, 'service')}`;
  return ['account', keyOf(account ?? '', 'account'), keyOf(code ?? '', 'code')].join(' ');
}

function invoiceAfter(
  { account }: DisputeLine,
  { carrier, dates }: Dispute,
  { invoices, detailed }: Report,
  keyOf: KeyOf,
): InvoiceLine | string {
  if (!detailed) return 'the report keeps no invoices';
  const who = keyOf(carrier, 'carrier');
  const key = account === undefined ? undefined : keyOf(account, 'account');
  const own = invoices.filter(
    (one) =>
      keyOf(one.carrier, 'carrier') === who &&
      (key === undefined || one.account === undefined || keyOf(one.account, 'account') === key),
  );
  const named = account === undefined ? carrier : `account ${account}`;
  if (own.length === 0) return `${named} has no invoice in this month`;
  const credited = dates.credited ?? dates.found;
  const after = own.filter(
    ({ invoiceDate }) => invoiceDate !== undefined && monthOf(invoiceDate) > monthOf(credited),
  );
  if (after.length === 0)
    return `${named} has no invoice here of a later month than the credit of ${isoDay(credited)}`;
  const partly = after.find(({ complete }) => !complete);
  if (partly) return `invoice ${partly.invoice ?? '–'} of ${named} was not read whole`;
  const [first] = after.toSorted(
    (a, b) => (a.invoiceDate ?? 0) - (b.invoiceDate ?? 0) || compareText(a.invoice ?? '', b.invoice ?? ''),
  );
  return first ?? `${named} has no invoice in this month`;
}

/** Findings of the claim's rules and services that the report does not list: one of them may be the error. */
function leftOut({ carrier, lines }: Dispute, { notAudited }: Report, keyOf: KeyOf): readonly string[] {
  const nameOf = (one: Pick<DisputeLine, 'account' | 'service' | 'code'>, rule: string | undefined) =>
    [
      rule,
      keyOf(one.account ?? '', 'account'),
      keyOf(one.service ?? '', 'service'),
      keyOf(one.code ?? '', 'code'),
    ].join('\n');
  const own = new Set(lines.map((line) => nameOf(line, line.rule)));
  return notAudited
    .filter(
      (one) =>
        one.kind === 'finding' &&
        !lines.some(({ finding }) => one.detail?.split(', ')[0] === finding) &&
        keyOf(one.carrier ?? '', 'carrier') === keyOf(carrier, 'carrier') &&
        own.has(nameOf(one, one.rule)),
    )
    .map(
      ({ rule, detail, reason }) =>
        `a finding of ${rule} is left out (${reason}${detail ? `: ${detail}` : ''})`,
    );
}
