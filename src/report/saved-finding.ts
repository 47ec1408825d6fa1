import { z } from 'zod';
import { type Day, parseIsoDay } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import {
  FINDING_CLASSES,
  FINDING_STATUSES,
  type FindingDispute,
  type Ignored,
  SEVERITIES,
} from '../findings/finding.ts';
import { present } from '../keyed/present.ts';
import { isCurrency } from '../money/currency.ts';
import { decimal } from '../money/decimal.ts';
import { type Money, money } from '../money/money.ts';
import { DISPUTE_STATES } from '../records/dispute.ts';
import { CHARGE_TYPES, ROLES } from '../records/field.ts';
import type { CellEvidence } from '../records/origin.ts';
import { MONEY, PLAIN_DECIMAL } from './cell-codec.ts';
import { type FindingRecord, type ReportFinding, SUBJECT_KINDS, TAX_BASES } from './report.ts';

/** A plain decimal of `report.json`. */
export const amount = z.string().regex(PLAIN_DECIMAL, 'is no plain decimal');
/** An ISO 4217 code of `report.json`. */
export const currencyCode = z.string().refine(isCurrency, 'is no currency');
/** An ISO day of `report.json`. */
export const isoDate = z.string().transform((text, context): Day => {
  const day = parseIsoDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'is no day' });
  return z.NEVER;
});

const exact = z.string().transform((text, context): Money => {
  const read = MONEY.read(text);
  if (read) return read.value;
  context.addIssue({ code: 'custom', message: 'is no amount' });
  return z.NEVER;
});

const evidence = z.object({
  role: z.enum([...ROLES, 'history']),
  file: z.string(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  row: z.number().int().positive().optional(),
  column: z.string().optional(),
  page: z.number().int().positive().optional(),
  position: z.object({ x: z.number().int(), y: z.number().int() }).optional(),
  path: z.string().optional(),
  term: z.string().optional(),
  value: z.string(),
});

const record = z.object({
  about: z.enum(SUBJECT_KINDS).optional(),
  bill_date: isoDate.optional(),
  due_date: isoDate.optional(),
  description: z.string().optional(),
  charge_type: z.enum(CHARGE_TYPES).optional(),
  contract: z.string().optional(),
  currency: currencyCode.optional(),
  billed: exact.optional(),
  expected: exact.optional(),
  tax_basis: z.enum(TAX_BASES),
  tax_rate: amount.optional(),
  tax_rate_due: amount.optional(),
  tax_amount: amount.optional(),
  disputes_charges: z.boolean().optional(),
  earlier_month: z.boolean().optional(),
  beside_invoice: z.string().optional(),
  beside_date: isoDate.optional(),
  beside_account: z.string().optional(),
  einvoice: z.boolean().optional(),
});

const dispute = z.object({
  claim: z.string().min(1),
  state: z.enum(DISPUTE_STATES),
  since: isoDate,
  ticket: z.string().optional(),
  claimed: z.boolean(),
  recurs: isoDate.optional(),
});

const ignored = z.object({
  reason: z.string(),
  owner: z.string().optional(),
  until: isoDate.optional(),
});

/** A finding as a saved report must have it: earlier versions wrote less, later ones may write more. */
export const savedFinding = z.object({
  id: z.string().min(1),
  fingerprint: z.string(),
  cause: z.string().min(1).optional(),
  rule: z.string().min(1),
  class: z.enum(FINDING_CLASSES),
  severity: z.enum(SEVERITIES),
  carrier: z.string(),
  account: z.string().nullable(),
  invoice: z.string().nullable(),
  service: z.string().nullable(),
  code: z.string().nullable(),
  period: z
    .object({ from: isoDate, to: isoDate })
    .refine(({ from, to }) => from <= to, 'is no period: it ends before it begins')
    .nullable(),
  billed: amount.nullable(),
  expected: amount.nullable(),
  impact: amount,
  currency: currencyCode.nullable(),
  since: isoDate.nullish(),
  impact_to_date: amount.optional(),
  impact_annual: amount.optional(),
  claimable: amount.nullish(),
  deadline: isoDate.nullish(),
  message: z.string(),
  evidence: z.array(evidence),
  also: z.array(z.string()),
  status: z.enum(FINDING_STATUSES).optional(),
  dispute: dispute.optional(),
  ignored: ignored.optional(),
  record: record.optional(),
});

type SavedFinding = z.output<typeof savedFinding>;

/** The finding of a saved one; `causeOf` names the cause of one that names none. */
export function findingOfSaved(
  saved: SavedFinding,
  causeOf: (finding: Omit<ReportFinding, 'cause'>) => string,
): ReportFinding {
  const { currency } = saved;
  const amountOf = (text: string | null | undefined): Money | undefined =>
    currency === null || text === null || text === undefined ? undefined : money(text, currency);
  const impact = amountOf(saved.impact);
  const finding: Omit<ReportFinding, 'cause'> = {
    id: saved.id,
    fingerprint: saved.fingerprint,
    rule: saved.rule,
    class: saved.class,
    severity: saved.severity,
    carrier: saved.carrier,
    ...present('account', saved.account),
    ...present('invoice', saved.invoice),
    ...present('service', saved.service),
    ...present('code', saved.code),
    ...present('period', saved.period as Period | null),
    ...present('billed', saved.record?.billed ?? amountOf(saved.billed)),
    ...present('expected', saved.record?.expected ?? amountOf(saved.expected)),
    ...present('impact', impact),
    ...present('since', saved.since),
    ...present('impactToDate', amountOf(saved.impact_to_date ?? saved.impact)),
    ...present('impactAnnual', amountOf(saved.impact_annual)),
    ...present('claimable', amountOf(saved.claimable)),
    ...present('deadline', saved.deadline),
    message: saved.message,
    evidence: saved.evidence as readonly CellEvidence[],
    also: saved.also,
    status: saved.status ?? 'new',
    ...present('dispute', saved.dispute && disputeOfSaved(saved.dispute)),
    ...present('ignored', saved.ignored && ignoredOfSaved(saved.ignored)),
    record: recordOfSaved(saved, impact),
  };
  return { ...finding, cause: saved.cause ?? causeOf(finding) };
}

function disputeOfSaved({ ticket, recurs, ...saved }: z.output<typeof dispute>): FindingDispute {
  return { ...saved, ...present('ticket', ticket), ...present('recurs', recurs) };
}

function ignoredOfSaved({ reason, owner, until }: z.output<typeof ignored>): Ignored {
  return { reason, ...present('owner', owner), ...present('until', until) };
}

function recordOfSaved({ record: saved, currency }: SavedFinding, impact: Money | undefined): FindingRecord {
  const named = saved?.currency ?? currency;
  return {
    ...present('about', saved?.about),
    ...present('billDate', saved?.bill_date),
    ...present('dueDate', saved?.due_date),
    ...present('description', saved?.description),
    ...present('chargeType', saved?.charge_type),
    ...present('currency', named),
    taxBasis: saved?.tax_basis ?? 'unknown',
    ...present('taxRate', saved?.tax_rate === undefined ? undefined : decimal(saved.tax_rate)),
    ...present('taxRateDue', saved?.tax_rate_due === undefined ? undefined : decimal(saved.tax_rate_due)),
    ...present(
      'taxAmount',
      saved?.tax_amount && impact ? money(saved.tax_amount, impact.currency) : undefined,
    ),
    disputesCharges: saved?.disputes_charges ?? false,
    earlierMonth: saved?.earlier_month ?? false,
    ...present('contract', saved?.contract),
    ...present('besideInvoice', saved?.beside_invoice),
    ...present('besideDate', saved?.beside_date),
    ...present('besideAccount', saved?.beside_account),
    einvoice: saved?.einvoice ?? false,
  };
}
