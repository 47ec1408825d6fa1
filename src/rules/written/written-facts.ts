import type { Word, WorkingStep } from '../../findings/fact.ts';
import { billedQuantity } from '../../match/expected-price.ts';
import type { MatchedCharge, Month } from '../../match/month.ts';
import {
  add,
  type Money,
  moneyOf,
  negated,
  rounded,
  shareOf,
  signOf,
  subtract,
  times,
} from '../../money/money.ts';
import type { CellEvidence } from '../../records/origin.ts';
import { billedAmount, billedCell, impactOf, shareWorking } from '../charge-facts.ts';
import type { FactDraft, Scope } from '../rule.ts';
import { exceeds, type Tolerance } from '../tolerance.ts';
import { type Comparison, isPriced } from './comparisons.ts';
import { type ChargeView, type FieldValue, viewsOf, WRITTEN_FIELDS } from './fields.ts';
import { NOTHING, wordName } from './message-words.ts';
import type { WrittenImpact } from './rules-schema.ts';

/** What a written rule looks for. */
export interface WrittenCheck {
  readonly where: readonly Comparison[];
  readonly must: readonly Comparison[];
  readonly impact: WrittenImpact;
  /** What its message names. */
  readonly words: readonly string[];
}

/** A comparison that does not hold, with what the charge would have been where that can be told. */
interface Failure {
  readonly comparison?: Comparison;
  readonly allowed?: Money;
}

/** The charges that a written rule flags, each by the first of its comparisons that fails. */
export function* factsIn(
  check: WrittenCheck,
  month: Month,
  optionsAt: (scope: Scope) => Tolerance,
): Generator<FactDraft<'finding'>> {
  for (const view of viewsOf(month)) {
    if (!check.where.every(({ holds }) => holds(view) === true)) continue;
    const failure = failureOf(check, view, optionsAt);
    const draft = failure && draftOf(check, view, failure);
    if (draft) yield draft;
  }
}

function failureOf(
  { must }: WrittenCheck,
  view: ChargeView,
  optionsAt: (scope: Scope) => Tolerance,
): Failure | undefined {
  if (must.length === 0) return {};
  for (const comparison of must) {
    if (comparison.holds(view) !== false) continue;
    const limit = comparison.limitFor(view);
    const found = comparison.field.read(view);
    if (!limit || !found || !isAmount(limit) || !isAmount(found)) return { comparison };
    if (comparison.op === 'not') return { comparison };
    const [billed, allowed] = [found, limit].map((value) => forTheCharge(comparison, value, view.matched));
    if (!billed || !allowed) return { comparison };
    const difference = subtract(billed, allowed);
    const isStrict = comparison.op === 'above' || comparison.op === 'below';
    if (!isStrict && !exceeds(difference, allowed, optionsAt(view.matched.charge))) continue;
    if (!isPriced(comparison)) return { comparison };
    const { amount } = view.matched.charge;
    return { comparison, allowed: rounded(add(amount, negated(difference))) };
  }
  return undefined;
}

function draftOf(
  { where, must, impact, words }: WrittenCheck,
  view: ChargeView,
  { comparison, allowed }: Failure,
): FactDraft<'finding'> | undefined {
  const { matched } = view;
  const billed = billedAmount(matched);
  // A charge of nothing, or a credit, has no amount to claim.
  if (impact === 'amount' && signOf(billed) <= 0) return undefined;
  const expected = impact === 'difference' ? allowed : undefined;
  const claim = expected ? impactOf(billed, expected) : impact === 'amount' ? billed : undefined;
  const isStrict = comparison?.op === 'above' || comparison?.op === 'below';
  if (expected && claim && signOf(claim) === 0 && !isStrict) return undefined;
  return {
    about: { kind: 'charge', charge: matched },
    message: 'finding',
    words: wordsOf(words, view, comparison, claim),
    billed,
    ...(expected ? { expected } : {}),
    ...(claim ? { impact: claim } : {}),
    evidence: cellsOf(matched, [...(comparison ? [comparison] : []), ...must, ...where], view),
    working: expected ? workingOf(matched, comparison, expected) : [],
  };
}

/** The words of the message that the fact does not have by itself. */
function wordsOf(
  names: readonly string[],
  view: ChargeView,
  comparison: Comparison | undefined,
  claim: Money | undefined,
): Record<string, Word> {
  const limit = comparison?.limitFor(view);
  const words: Record<string, Word> = {
    found: wordOf(comparison?.field.read(view)),
    limit: wordOf(limit),
  };
  if (!claim) words.difference = NOTHING;
  if (!view.matched.period) words.period = NOTHING;
  if (!claim || !comparison || !isPriced(comparison)) words.expected = wordOf(limit);
  for (const name of names) {
    const field = WRITTEN_FIELDS.get(name);
    if (field && !OWN_WORDS.has(name)) words[wordName(name)] = wordOf(field.read(view));
  }
  return words;
}

/** What every message says of the charge by itself, also where it is absent. */
const OWN_WORDS = new Set(['carrier', 'account', 'invoice', 'service', 'code']);

function wordOf(value: FieldValue | undefined): Word {
  if (value === undefined) return NOTHING;
  return 'key' in value ? { kind: 'text', text: value.written } : value;
}

function isAmount(value: FieldValue): value is Money | Extract<Word, { kind: 'unit-price' }> {
  return 'kind' in value && (value.kind === 'money' || value.kind === 'unit-price');
}

/** An amount as it is; a unit price for the quantity and the share of a month that the charge is for. */
function forTheCharge(
  { name }: Comparison,
  value: Money | Extract<Word, { kind: 'unit-price' }>,
  matched: MatchedCharge,
): Money {
  const amount = moneyOf({ digits: value.digits, scale: value.scale }, value.currency);
  if (name !== 'unit_price') return amount;
  return shareOf(times(amount, billedQuantity(matched)), matched.share);
}

function workingOf(
  matched: MatchedCharge,
  comparison: Comparison | undefined,
  expected: Money,
): WorkingStep[] {
  const { charge } = matched;
  const perUnit: WorkingStep[] =
    comparison?.name === 'unit_price' && charge.unitPrice
      ? [
          { name: 'unit-price', value: charge.unitPrice },
          { name: 'quantity', value: { kind: 'number', number: billedQuantity(matched) } },
          ...shareWorking(matched),
        ]
      : [];
  return [...perUnit, { name: 'expected', value: expected }, { name: 'billed', value: charge.amount }];
}

/** The amount's cell, and those of all that was compared, each once. */
function cellsOf(
  matched: MatchedCharge,
  comparisons: readonly Comparison[],
  view: ChargeView,
): readonly CellEvidence[] {
  const cells = new Map<string, CellEvidence>();
  const compared = comparisons.flatMap(({ field, other }) => [field, ...(other ? [other.field] : [])]);
  for (const cell of [billedCell(matched), ...compared.flatMap((field) => field.cells(view))])
    cells.set(JSON.stringify(cell), cell);
  return [...cells.values()];
}
