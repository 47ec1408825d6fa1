import { z } from 'zod';
import { parseIsoDay } from '../../calendar/day.ts';
import { isCurrency } from '../../money/currency.ts';
import { CHARGE_TYPES, SERVICE_STATUSES } from '../../records/field.ts';
import { foldWords } from '../../text/fold.ts';
import { type FieldKind, fieldsOf, WRITTEN_FIELDS } from './fields.ts';

/** The value of a condition as it is written. */
export type WrittenOperand = string | number;

/** What is written of a field: a value, several of which one is meant, or comparisons that all hold. */
export type WrittenCondition =
  | WrittenOperand
  | readonly WrittenOperand[]
  | Readonly<Record<string, WrittenOperand | readonly WrittenOperand[] | boolean>>;

/** Conditions by the name of the field. */
export type WrittenConditions = Readonly<Record<string, WrittenCondition>>;

const spoken = z
  .string()
  .refine((written) => foldWords(written) !== '', 'a text with a letter or a digit')
  .max(200);
const whole = z.number().int().nonnegative();
// A text that is neither is more likely a field misspelt: all that may stand there is told.
const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/, { error: 'a decimal such as "50.00"', abort: true });
const plainNumber = z
  .number()
  .refine((value) => !String(value).includes('e'), 'a number without an exponent');
const dayText = z.string().refine((written) => parseIsoDay(written) !== undefined, {
  error: 'a date such as "2026-10-31"',
  abort: true,
});
const currency = z.string().refine(isCurrency, 'an ISO 4217 code in capitals, such as EUR');
const empty = z.boolean().optional().describe('true: nothing stands there; false: something must');

const ofKind = new Map<FieldKind, z.ZodType>();

/** Conditions on the fields of a charge and of what was found for it; all of them hold together. */
export const conditionsSchema: z.ZodType<WrittenConditions> = z
  .strictObject(Object.fromEntries([...WRITTEN_FIELDS].map(([name, { kind }]) => [name, conditionOf(kind)])))
  .refine((conditions) => Object.keys(conditions).length > 0, {
    error: 'a condition on at least one field',
    when: ({ issues }) => issues.length === 0,
  }) as unknown as z.ZodType<WrittenConditions>;

/** One schema for all fields of a kind. */
function conditionOf(kind: FieldKind): z.ZodType {
  const known = ofKind.get(kind) ?? newConditionOf(kind).optional();
  ofKind.set(kind, known);
  return known;
}

function newConditionOf(kind: FieldKind): z.ZodType {
  switch (kind) {
    case 'identifier':
      return textual([spoken, whole], kind);
    case 'text':
      return textual([spoken], kind);
    case 'charge-type':
      return chosen(z.enum(CHARGE_TYPES));
    case 'status':
      return chosen(z.enum(SERVICE_STATUSES));
    case 'currency':
      return chosen(currency);
    case 'money':
      return ordered(kind, [decimalText, plainNumber]);
    case 'number':
      return ordered(kind, [decimalText, plainNumber]);
    case 'day':
      return dated();
  }
}

type Choice = readonly [z.ZodType, ...z.ZodType[]];

function textual(words: Choice, kind: 'identifier' | 'text'): z.ZodType {
  const some = z.union([...words, z.array(z.union(words)).min(1)]).optional();
  return z.union([
    ...words,
    z.array(z.union(words)).min(1),
    atLeastOne({
      is: some.describe('One of these'),
      not: some.describe('None of these'),
      contains: some.describe('One of these stands somewhere in it'),
      starts_with: some,
      ends_with: some,
      same_as: z.enum(fieldsOf(kind)).optional().describe('The same as another field'),
      empty,
    }),
  ]);
}

function chosen(word: z.ZodType): z.ZodType {
  const some = z.union([word, z.array(word).min(1)]).optional();
  return z.union([word, z.array(word).min(1), atLeastOne({ is: some, not: some, empty })]);
}

function ordered(kind: 'money' | 'number', literals: Choice): z.ZodType {
  const operand = z.union([...literals, z.enum(fieldsOf(kind))]).optional();
  const shape = {
    at_least: operand,
    at_most: operand,
    above: operand,
    below: operand,
    is: operand,
    not: operand,
    empty,
  };
  const comparisons =
    kind === 'number'
      ? atLeastOne(shape)
      : atLeastOne({ ...shape, currency: currency.optional() }).refine(namesItsCurrency, {
          error: 'a currency beside an amount, such as currency: CAD',
          when: ({ issues }) => issues.length === 0,
        });
  return kind === 'number' ? z.union([...literals, comparisons]) : comparisons;
}

function dated(): z.ZodType {
  const operand = z.union([dayText, z.enum(fieldsOf('day'))]).optional();
  return z.union([
    dayText,
    atLeastOne({
      before: operand,
      after: operand,
      on_or_before: operand,
      on_or_after: operand,
      is: operand,
      not: operand,
      empty,
    }),
  ]);
}

function atLeastOne(shape: Readonly<Record<string, z.ZodType>>) {
  return z.strictObject(shape).refine((written) => Object.keys(written).some((key) => key !== 'currency'), {
    error: 'at least one comparison',
    when: ({ issues }) => issues.length === 0,
  });
}

/** An amount without a currency says nothing; the amount of another field brings its own. */
function namesItsCurrency(written: Readonly<Record<string, unknown>>): boolean {
  if (written.currency !== undefined) return true;
  return !Object.values(written).some(
    (value) => typeof value === 'number' || (typeof value === 'string' && /^[-\d]/.test(value)),
  );
}
