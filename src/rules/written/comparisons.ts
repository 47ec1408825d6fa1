import { type Day, parseIsoDay } from '../../calendar/day.ts';
import { compareDecimals, type Decimal, decimal } from '../../money/decimal.ts';
import type { Identifier } from '../../records/identifier.ts';
import { fold, foldWords } from '../../text/fold.ts';
import type { WrittenCondition, WrittenConditions, WrittenOperand } from './condition-schema.ts';
import {
  type ChargeView,
  type FieldKind,
  type FieldValue,
  WRITTEN_FIELDS,
  type WrittenField,
} from './fields.ts';

/** Reads an identifier as the product reads those of files; undefined where there is nothing to compare. */
export type ReadKey = (text: string, names: NonNullable<WrittenField['names']>) => string | undefined;

/** One comparison of a field. */
export interface Comparison {
  readonly name: string;
  readonly field: WrittenField;
  /** As it is written: `at_most`. */
  readonly op: string;
  /** As written, for people. */
  readonly written: string;
  /** The field compared with, where it is one. */
  readonly other?: { readonly name: string; readonly field: WrittenField };
  /** What the field is compared with in order; undefined where that is absent or in another currency. */
  readonly limitFor: (view: ChargeView) => FieldValue | undefined;
  /** Undefined where there is nothing to compare. */
  readonly holds: (view: ChargeView) => boolean | undefined;
}

/** The comparisons that conditions stand for, in the order in which they are written. */
export function comparisonsIn(conditions: WrittenConditions, readKey: ReadKey): Comparison[] {
  return Object.entries(conditions).flatMap(([name, condition]) => {
    const field = WRITTEN_FIELDS.get(name);
    return field ? ofField(name, field, condition, readKey) : [];
  });
}

/** True where the difference to what is allowed is money of the charge. */
export function isPriced({ name, op }: Pick<Comparison, 'name' | 'op'>): boolean {
  return (name === 'amount' || name === 'unit_price') && op !== 'not' && op !== 'empty';
}

function ofField(
  name: string,
  field: WrittenField,
  condition: WrittenCondition,
  readKey: ReadKey,
): Comparison[] {
  if (typeof condition !== 'object' || isList(condition))
    return ofField(name, field, { is: condition }, readKey);
  const { currency, ...ops } = condition;
  return Object.entries(ops).map(([op, value]): Comparison => {
    const unit = typeof currency === 'string' ? ` ${currency}` : '';
    const head = { name, field, op, written: `${name} ${op} ${writtenText(value)}${unit}` };
    if (op === 'empty')
      return {
        ...head,
        limitFor: () => undefined,
        holds: (view) => (field.read(view) === undefined) === value,
      };
    const operands = (isList(value) ? value : [value]).map((operand) => operand as WrittenOperand);
    if (isOrdered(field.kind)) return { ...head, ...inOrder(field, op, operands[0] ?? '', currency) };
    return { ...head, ...inWords(field, op, operands, readKey) };
  });
}

function isList(value: unknown): value is readonly WrittenOperand[] {
  return Array.isArray(value);
}

function writtenText(value: WrittenOperand | readonly WrittenOperand[] | boolean): string {
  return isList(value) ? value.join(' or ') : String(value);
}

function isOrdered(kind: FieldKind): boolean {
  return kind === 'money' || kind === 'number' || kind === 'day';
}

/** What a comparison of each name asks of the order of two values. */
const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  at_least: (order) => order >= 0,
  at_most: (order) => order <= 0,
  above: (order) => order > 0,
  below: (order) => order < 0,
  on_or_after: (order) => order >= 0,
  on_or_before: (order) => order <= 0,
  after: (order) => order > 0,
  before: (order) => order < 0,
  is: (order) => order === 0,
  not: (order) => order !== 0,
};

type Judged = Pick<Comparison, 'limitFor' | 'holds' | 'other'>;

function inOrder(field: WrittenField, op: string, operand: WrittenOperand, currency: unknown): Judged {
  const otherField = WRITTEN_FIELDS.get(String(operand));
  const literal = otherField ? undefined : literalOf(field.kind, String(operand), currency);
  const limitFor = (view: ChargeView): FieldValue | undefined => {
    const value = field.read(view);
    const limit = otherField ? otherField.read(view) : literal;
    if (!value || !limit) return undefined;
    // `currency` beside another field says which charges are meant.
    if (currency !== undefined && currencyOf(value) !== currency) return undefined;
    return currencyOf(value) === currencyOf(limit) ? limit : undefined;
  };
  return {
    limitFor,
    holds: (view) => {
      const value = field.read(view);
      const limit = limitFor(view);
      return value && limit ? ORDERS[op]?.(orderOf(value, limit)) : undefined;
    },
    ...(otherField ? { other: { name: String(operand), field: otherField } } : {}),
  };
}

function literalOf(kind: FieldKind, written: string, currency: unknown): FieldValue | undefined {
  if (kind === 'day') {
    const day = parseIsoDay(written);
    return day === undefined ? undefined : { kind: 'day', day };
  }
  if (kind === 'number') return { kind: 'number', number: decimal(written) };
  return { kind: 'unit-price', currency: String(currency), ...decimal(written) };
}

function currencyOf(value: FieldValue): string | undefined {
  return 'currency' in value ? value.currency : undefined;
}

function orderOf(a: FieldValue, b: FieldValue): number {
  const [left, right] = [magnitudeOf(a), magnitudeOf(b)];
  return compareDecimals(left, right);
}

function magnitudeOf(value: FieldValue): Decimal {
  if ('kind' in value) {
    if (value.kind === 'day') return { digits: BigInt(value.day satisfies Day), scale: 0 };
    if (value.kind === 'number') return value.number;
    if (value.kind === 'money' || value.kind === 'unit-price') return value;
  }
  throw new RangeError('only amounts, numbers and days have an order');
}

function inWords(
  field: WrittenField,
  op: string,
  operands: readonly WrittenOperand[],
  readKey: ReadKey,
): Judged {
  const limitFor = () => undefined;
  if (op === 'same_as') {
    const name = String(operands[0]);
    const other = WRITTEN_FIELDS.get(name);
    return {
      limitFor: (view) => other?.read(view),
      holds: (view) => {
        const [value, second] = [field.read(view), other?.read(view)];
        return value && second ? isSame(value, second) : undefined;
      },
      ...(other ? { other: { name, field: other } } : {}),
    };
  }
  const tests = operands.map((operand) => wordTest(field, op, String(operand), readKey));
  return {
    limitFor,
    holds: (view) => {
      const value = field.read(view);
      if (!value) return undefined;
      return tests.some((test) => test(value)) === (op !== 'not');
    },
  };
}

function wordTest(
  { names, kind }: WrittenField,
  op: string,
  operand: string,
  readKey: ReadKey,
): (value: FieldValue) => boolean {
  const whole = op === 'is' || op === 'not';
  // A code or a carrier is told apart by its dashes, a number is not.
  const strict = whole && (names === 'code' || names === 'carrier');
  const spelling = kind === 'identifier' ? (strict ? fold : squeezed) : foldWords;
  const wanted = spelling(operand);
  const key = names && readKey(operand, names);
  return (value) => {
    const found = spelling(textOf(value));
    if (op === 'contains') return found.includes(wanted);
    if (op === 'starts_with') return found.startsWith(wanted);
    if (op === 'ends_with') return found.endsWith(wanted);
    return found === wanted || (key !== undefined && isIdentifier(value) && value.key === key);
  };
}

function isSame(a: FieldValue, b: FieldValue): boolean {
  if (isIdentifier(a) && isIdentifier(b)) return a.key === b.key;
  return foldWords(textOf(a)) === foldWords(textOf(b));
}

function isIdentifier(value: FieldValue): value is Identifier {
  return 'key' in value;
}

function textOf(value: FieldValue): string {
  if (isIdentifier(value)) return value.written;
  return value.kind === 'text' ? value.text : '';
}

/** Letters and digits alone: 514-555-0101 is (514) 555-0101. */
function squeezed(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
