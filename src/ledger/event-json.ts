import { z } from 'zod';
import { type Day, isoDay, parseIsoDay } from '../calendar/day.ts';
import { isCurrency } from '../money/currency.ts';
import { type Money, money, moneyText } from '../money/money.ts';
import { quoted } from '../problem.ts';
import { CHANNELS, DISPATCHES, OUTCOMES, PAYMENT_POSITIONS } from '../records/dispute.ts';
import type { DisputeEvent } from './event.ts';

/** Characters of a note, a reason or a question. */
export const LONGEST_TEXT = 10_000;
/** Characters of a name or a number. */
export const LONGEST_NAME = 500;

const day = z.codec(z.string(), z.custom<Day>(), {
  decode: (text, context) => {
    const read = parseIsoDay(text);
    if (read !== undefined) return read;
    context.issues.push({ code: 'custom', message: 'is no day (YYYY-MM-DD)', input: text });
    return z.NEVER;
  },
  encode: (value) => isoDay(value),
});

/** `31.50 CAD`: an amount never stands without its currency. */
const sum = z.codec(z.string(), z.custom<Money>(), {
  decode: (text, context) => {
    const parts = /^(-?\d{1,24}(?:\.\d{1,12})?) ([A-Z]{3})$/.exec(text);
    if (parts?.[1] && parts[2] && isCurrency(parts[2])) return money(parts[1], parts[2]);
    context.issues.push({ code: 'custom', message: 'is no amount such as "31.50 CAD"', input: text });
    return z.NEVER;
  },
  encode: (value) => `${moneyText(value)} ${value.currency}`,
});

const text = z.string().min(1).max(LONGEST_TEXT);
const name = z.string().min(1).max(LONGEST_NAME);
const period = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, 'ends before it begins');

const line = z.strictObject({
  finding: name,
  fingerprint: name,
  rule: name,
  account: name.optional(),
  invoice: name.optional(),
  billDate: day.optional(),
  service: name.optional(),
  code: name.optional(),
  description: z.string().max(LONGEST_TEXT).optional(),
  period: period.optional(),
  billed: sum.optional(),
  disputed: sum,
  monthly: sum.optional(),
  codes: z.array(name),
  limitation: day.optional(),
  windowEnds: day.optional(),
  saved: z.unknown(),
});

const credit = z.strictObject({
  key: name.optional(),
  invoice: name.optional(),
  file: name.optional(),
  row: z.number().int().positive().optional(),
  stated: sum.optional(),
});

const head = {
  dispute: z.string().regex(/^D-\d{4}-\d{4,}$/, 'is no claim number such as "D-2026-0001"'),
  number: z.number().int().positive(),
  on: day,
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'is no instant in UTC'),
  by: name,
};

function event<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ ...head, type: z.literal(type), ...shape });
}

/** An event as JSON has it: days as ISO texts, amounts as `31.50 CAD`. */
const eventCodec = z.discriminatedUnion('type', [
  event('opened', {
    carrier: name,
    currency: z.string().refine(isCurrency, 'is no currency'),
    lines: z.array(line).min(1),
    found: day,
    payment: z.enum(PAYMENT_POSITIONS),
    owner: name.optional(),
    limitation: day.optional(),
    windowEnds: day.optional(),
  }),
  event('extended', { lines: z.array(line).min(1) }),
  event('readied', {}),
  event('sent', {
    what: z.enum(DISPATCHES),
    channel: z.enum(CHANNELS).optional(),
    proof: name.optional(),
    answerDue: day,
  }),
  event('acknowledged', { ticket: name.optional(), contact: name.optional() }),
  event('reviewed', { detail: text.optional() }),
  event('asked', { question: text }),
  event('answered', {
    outcome: z.enum(OUTCOMES),
    amount: sum.optional(),
    recurring: sum.optional(),
    reason: text.optional(),
    ticket: name.optional(),
    creditBy: day.optional(),
  }),
  event('promised', { creditBy: day, amount: sum.optional() }),
  event('credited', { amount: sum, credit }),
  event('reversed', { amount: sum, credit, reason: text.optional() }),
  event('verified', { audit: day.optional(), invoice: name.optional() }),
  event('closed', { reason: text.optional() }),
  event('expired', { reason: text.optional() }),
  event('withdrawn', { reason: text }),
  event('written-off', { reason: text }),
  event('reopened', { reason: text, recurs: day.optional() }),
  event('noted', { text, audience: z.enum(['internal', 'carrier']) }),
  event('attached', {
    name,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256'),
    bytes: z.number().int().nonnegative(),
  }),
  event('amended', {
    changes: z.strictObject({
      ticket: name.optional(),
      owner: name.optional(),
      contact: name.optional(),
      payment: z.enum(PAYMENT_POSITIONS).optional(),
      invoiceStatus: name.optional(),
      limitation: day.optional(),
      windowEnds: day.optional(),
      answerDue: day.optional(),
      creditBy: day.optional(),
    }),
  }),
]);

/** What of an event is no event, each with the key where it stands. */
export interface EventFault {
  readonly key: string;
  readonly message: string;
}

/** The event that a JSON value holds, or what is wrong with it. */
export function eventOfJson(
  value: unknown,
): { readonly event: DisputeEvent } | { readonly faults: readonly EventFault[] } {
  const read = eventCodec.safeDecode(value as z.input<typeof eventCodec>);
  if (read.success) return { event: read.data as DisputeEvent };
  return {
    faults: read.error.issues.map((issue) => ({ key: issue.path.join('.'), message: wordsOf(issue) })),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'is no text',
  number: 'is no number',
  int: 'is no whole number',
  array: 'is no list',
  object: 'is no object',
};

/** What is wrong, in the words of the product. */
function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return 'is missing';
      return KINDS[issue.expected] ?? 'is not what belongs there';
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'is no kind of event';
    case 'unrecognized_keys':
      return `has ${issue.keys.map((key) => quoted(key)).join(', ')}, which is not known there`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? 'is too small' : 'is empty';
    case 'too_big':
      return issue.origin === 'string' ? `has more than ${issue.maximum} characters` : 'is too large';
    default:
      return issue.message;
  }
}

/** The event as one line of JSON, keys in a fixed order. Throws RangeError for what is no event. */
export function jsonOfEvent(event: DisputeEvent): string {
  const written = eventCodec.safeEncode(event as z.output<typeof eventCodec>);
  if (!written.success) throw new RangeError(z.prettifyError(written.error));
  return JSON.stringify(sorted(written.data));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  );
}
