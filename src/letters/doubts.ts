import type { FindingStatus } from '../findings/finding.ts';
import { append } from '../keyed/value-at.ts';
import type { Law } from '../law/law.ts';
import { add, compare, type Money, signOf, subtract } from '../money/money.ts';
import type { ClaimWindow } from '../records/customer.ts';
import type { Report, ReportCarrier } from '../report/report.ts';
import { compareText } from '../text/fold.ts';
import type { ClaimedFinding } from './claim.ts';
import { baseName } from './grounds.ts';

/** What of a claim comes too late, and the limits that are known. */
export interface Barred {
  /** Sorted by currency. */
  readonly amounts: readonly Money[];
  readonly laws: readonly Law[];
  readonly window?: ClaimWindow;
}

/** Lines of a carrier's bills that the audit did not have. */
export interface Unread {
  /** Bills of which rows could not be read, without folders. */
  readonly rejected: readonly { readonly file: string; readonly rows: number }[];
  /** Bills that do not add up to their own totals, without folders. */
  readonly unbalanced: readonly string[];
}

/** The part of the findings that could no longer be claimed on the day of the audit; undefined without any. */
export function barredOf(
  findings: readonly ClaimedFinding[],
  { claimWindow }: ReportCarrier,
  laws: readonly Law[],
): Barred | undefined {
  const byCurrency = new Map<string, Money>();
  for (const { impact, claimable } of findings) {
    if (!claimable || claimable.currency !== impact.currency || compare(claimable, impact) >= 0) continue;
    const late = signOf(claimable) > 0 ? subtract(impact, claimable) : impact;
    const sum = byCurrency.get(impact.currency);
    byCurrency.set(impact.currency, sum ? add(sum, late) : late);
  }
  if (byCurrency.size === 0) return undefined;
  const amounts = [...byCurrency.values()].sort((a, b) => compareText(a.currency, b.currency));
  return { amounts, laws, ...(claimWindow ? { window: claimWindow } : {}) };
}

/** What was not read of the carrier's bills; undefined where all was. */
export function unreadOf(
  { invoices, inputs, findings }: Report,
  { name }: ReportCarrier,
): Unread | undefined {
  const off = findings.filter(({ rule, carrier }) => rule === 'control-total-mismatch' && carrier === name);
  const partly = invoices.some(({ carrier, complete }) => carrier === name && !complete);
  if (off.length === 0 && !partly) return undefined;
  const rows = new Map<string, number[]>();
  for (const { role, file, rejected } of inputs) {
    if (role === 'bills' && rejected > 0) append(rows, baseName(file), rejected);
  }
  const unbalanced = off.flatMap(({ evidence: [proof] }) => (proof ? [baseName(proof.file)] : []));
  return {
    rejected: [...rows].map(([file, counts]) => ({ file, rows: counts.reduce((sum, one) => sum + one, 0) })),
    unbalanced: [...new Set(unbalanced)].sort(compareText),
  };
}

const SET_ASIDE: ReadonlySet<string> = new Set(['suppressed', 'known', 'below-minimum', 'disputed']);
/** Money that another claim asks for, or asked for. */
const ELSEWHERE: ReadonlySet<FindingStatus> = new Set(['in-dispute', 'credited', 'verified']);

/**
 * True where findings with an amount were set aside, or other claims ask for some of the carrier's money: what is not among
 * the findings of this claim is then not undisputed.
 */
export function hasSetAside(
  { notAudited, findings, settled }: Report,
  { name }: ReportCarrier,
  claimed: readonly ClaimedFinding[],
): boolean {
  const own = new Set(claimed.map(({ id }) => id));
  return (
    notAudited.some(
      ({ kind, reason, carrier, amount }) =>
        kind === 'finding' && SET_ASIDE.has(reason) && carrier === name && amount && signOf(amount) > 0,
    ) ||
    [...findings, ...settled].some(
      ({ id, status, class: klass, carrier, impact }) =>
        !own.has(id) &&
        ELSEWHERE.has(status) &&
        klass === 'error' &&
        carrier === name &&
        impact !== undefined &&
        signOf(impact) > 0,
    )
  );
}
