import { z } from 'zod';
import { FINDING_CLASSES, FINDING_STATUSES, SEVERITIES } from '../findings/finding.ts';
import { DISPUTE_STATES } from '../records/dispute.ts';
import { CHARGE_TYPES } from '../records/field.ts';
import { detailsSchema } from './details-schema.ts';
import { SUBJECT_KINDS, TAX_BASES } from './report.ts';

const amount = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('A plain decimal, to the minor unit of its currency');
const perCurrency = z.record(z.string().regex(/^[A-Z]{3}$/), amount);
const day = z.iso.date();
const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));
const role = z.enum(['bills', 'history', 'invoices', 'inventory', 'prices', 'orders']);

const evidence = z
  .strictObject({
    role,
    file: z.string(),
    sheet: z.string().optional(),
    cell: z.string().optional().describe('A cell of a workbook, such as F7'),
    row: z.number().int().positive().optional().describe('Row as a spreadsheet shows it, from 1'),
    column: z
      .string()
      .optional()
      .describe(
        'The heading as written, the number of the column where there are no headings, or the element of a segment',
      ),
    page: z.number().int().positive().optional().describe('Page of a PDF, from 1'),
    position: z
      .strictObject({ x: z.number().int(), y: z.number().int() })
      .optional()
      .describe('Points from the left and from the top of the page'),
    path: z
      .string()
      .optional()
      .describe('XPath in an e-invoice, or the number of the segment, from 1, in an EDI interchange'),
    term: z.string().optional().describe('Business term of EN 16931, such as BT-131'),
    value: z.string(),
  })
  .describe('A place in an input and the value found there');

const causeId = z
  .string()
  .regex(/^C-[0-9a-f]{8,64}$/)
  .describe('What one mistake explains; the same in any month');
const count = z.number().int().nonnegative();

const cause = z
  .strictObject({
    id: causeId,
    rule: z.string(),
    class: z.enum(FINDING_CLASSES),
    severity: z.enum(SEVERITIES).describe('The gravest of its findings'),
    carrier: z.string(),
    code: z.string().nullable(),
    currency: z.string().nullable(),
    each: amount.nullable().describe('The impact that all its findings share; null where they have none'),
    total: amount.describe('Sum of the impacts of its findings'),
    lines: count.positive().describe('How many findings it has'),
    services: count,
    accounts: count,
    since: day
      .nullable()
      .describe('First day of the earliest month in which one of its findings stood already'),
    findings: z.array(z.string()).describe('Ids, in the order of the report'),
  })
  .describe('Findings with the same rule, class, carrier, code and difference');

const exact = z
  .string()
  .regex(/^-?\d+(\.\d+)? [A-Z]{3}$/)
  .describe('In full, where the finding has it to the minor unit or not in its currency');

const record = z
  .strictObject({
    about: z.enum(SUBJECT_KINDS),
    bill_date: day.optional(),
    due_date: day.optional(),
    description: z.string().optional(),
    charge_type: z.enum(CHARGE_TYPES).optional(),
    contract: z.string().optional(),
    currency: z.string().optional().describe('Where the finding names none'),
    billed: exact.optional(),
    expected: exact.optional(),
    tax_basis: z
      .enum(TAX_BASES)
      .describe('What the amount is: before tax, tax itself, or both in unknown parts'),
    tax_rate: amount.optional().describe('In percent'),
    tax_rate_due: amount
      .optional()
      .describe('In percent, where another finding claims what the charge’s tax is above it'),
    tax_amount: amount.optional().describe('Of charges disputed whole that state no one rate'),
    disputes_charges: z.literal(true).optional(),
    earlier_month: z.literal(true).optional(),
    beside_invoice: z.string().optional().describe('The invoice that is billed again'),
    beside_date: day.optional(),
    beside_account: z.string().optional().describe('The account on which the same is billed as well'),
    einvoice: z.literal(true).optional(),
  })
  .describe('The record the finding is about');

const dispute = z
  .strictObject({
    claim: z.string().describe('Our claim number'),
    state: z.enum(DISPUTE_STATES),
    since: day.describe('Day on which it came into that state'),
    ticket: z.string().optional().describe('The carrier’s number of the case, the newest'),
    claimed: z.boolean().describe('False where the claim is about the same error in other months only'),
    recurs: day.optional().describe('First day of the error’s return after its credit'),
  })
  .describe('Only where a ledger was read: the dispute that the finding is part of');

const ignored = z
  .strictObject({
    reason: z.string(),
    owner: z.string().optional(),
    until: day.optional().describe('Last day; for good where absent'),
  })
  .describe('Why nobody asks for it');

const event = z
  .record(z.string(), z.unknown())
  .describe('What happened to a dispute, as dispute export writes it, without the findings saved in it');

const finding = z.strictObject({
  id: z
    .string()
    .regex(/^F-[0-9a-f]{8,64}$/)
    .describe('Stable for one fact in one month'),
  fingerprint: hex(32).describe('The same fact in any month'),
  cause: causeId,
  rule: z.string(),
  class: z.enum(FINDING_CLASSES),
  severity: z.enum(SEVERITIES),
  carrier: z.string(),
  account: z.string().nullable(),
  invoice: z.string().nullable(),
  service: z.string().nullable(),
  code: z.string().nullable(),
  period: z.strictObject({ from: day, to: day }).nullable().describe('Both ends included'),
  billed: amount.nullable(),
  expected: amount.nullable(),
  impact: amount.describe('Above zero is billed too much, below zero too little'),
  currency: z.string().nullable(),
  since: day
    .nullable()
    .describe(
      'First day of the earliest period, in an unbroken row of months up to this one, in which it stands',
    ),
  impact_to_date: amount.describe('Its impacts of all months known, this one included'),
  impact_annual: amount.describe('What a year of it comes to'),
  claimable: amount
    .nullable()
    .describe('The part of impact_to_date that can still be claimed; null where no time limit is known'),
  deadline: day.nullable().describe('Last day on which the first of it can be claimed'),
  message: z.string(),
  evidence: z.array(evidence),
  also: z.array(z.string()).describe('Other rules that saw the same charge'),
  status: z
    .enum(FINDING_STATUSES)
    .describe('new: no claim asks for it yet; verified and ignored ones are under settled'),
  dispute: dispute.optional(),
  ignored: ignored.optional(),
  record,
});

const ruleOutcome = z.discriminatedUnion('status', [
  z.strictObject({ id: z.string(), status: z.literal('ran'), findings: z.number().int().nonnegative() }),
  z.strictObject({ id: z.string(), status: z.literal('skipped'), reason: z.string() }),
]);

/** The shape of `report.json`, from which its JSON Schema is published. */
export const reportSchema = z.strictObject({
  schema: z.literal('bill-audit/report@1'),
  tool: z.strictObject({ name: z.literal('bill-audit'), version: z.string() }),
  as_of: day,
  rules_sha256: hex(64).describe('Digest of the rules in force, with their options'),
  inputs: z.array(
    z.strictObject({
      role,
      file: z.string(),
      sha256: hex(64),
      layout: z.string(),
      rows: z.number().int().nonnegative(),
      records: z.number().int().nonnegative(),
      rejected: z.number().int().nonnegative(),
    }),
  ),
  coverage: z.strictObject({
    charges: z.number().int().nonnegative(),
    with_inventory: z.number().int().nonnegative(),
    with_price: z.number().int().nonnegative(),
    spend: perCurrency,
    spend_with_price: perCurrency,
    rules: z.array(ruleOutcome),
  }),
  totals: z.record(
    z.string(),
    z.strictObject({
      billed: amount,
      claim: amount.describe('What no dispute asks for yet'),
      disputed: amount.optional().describe('In dispute or credited; only where a ledger was read'),
      exposure: amount,
    }),
  ),
  baseline: z
    .strictObject({
      file: z.string().describe('Name of the earlier report'),
      known: z
        .number()
        .int()
        .nonnegative()
        .describe('Findings it had, for no less money, that were set aside'),
      gone: z.number().int().nonnegative().describe('Its fingerprints that are not found any more'),
    })
    .optional()
    .describe('Only with --baseline: findings and totals are then of what is new'),
  causes: z
    .array(cause)
    .describe('Each finding is in one; claims first, then the largest total, whatever its sign'),
  findings: z.array(finding),
  settled: z
    .array(finding)
    .optional()
    .describe('Found, and not asked for any more: verified or ignored; only where a ledger was read'),
  ledger: z
    .strictObject({ events: z.array(event) })
    .optional()
    .describe('The disputes of the ledger that was read, as their events'),
  details: detailsSchema.describe(
    'What the workbook, the letters and the other formats say beyond the findings',
  ),
});

/** The JSON Schema of `report.json`. */
export function reportJsonSchema(): unknown {
  return { title: 'bill-audit report', ...z.toJSONSchema(reportSchema) };
}
