import { append } from '../keyed/value-at.ts';
import { absolute, add, compare, type Money, moneyText, rounded, signOf, zero } from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute, DisputeCredit } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import { monthOf } from './billing-month.ts';
import { inOrder } from './credit-desk.ts';
import { groupsOf } from './credit-sums.ts';
import type { KeyOf } from './key-of-name.ts';

/**
 * The lines of bills that persons entered by hand for a dispute before they were read, by the lines' keys. An entry is the
 * line of the same carrier and invoice with the same amount, before tax or with it; where it names no invoice, of the same
 * calendar month. Each is one line, or several of its invoice that come to it. An entry that was taken back by hand, of the
 * same invoice or else in the same month, was a mistake and is no line.
 */
export function enteredCredits(
  credits: readonly CreditLine[],
  disputes: readonly Dispute[],
  keyOf: KeyOf,
): ReadonlyMap<string, Dispute> {
  const entered = new Map<string, Dispute>();
  const entries = disputes
    .toSorted((a, b) => compareText(a.claim, b.claim))
    .flatMap((dispute) => entriesOf(dispute, keyOf).map((entry) => ({ dispute, ...entry })));
  if (entries.length === 0) return entered;
  const known = new Set(disputes.flatMap((dispute) => dispute.credits.map(({ key }) => key)));
  const lines = new Map<string, CreditLine[]>();
  for (const line of inOrder(credits)) {
    if (known.has(line.key)) continue;
    const owner = `${keyOf(line.carrier, 'carrier')}\n${line.amount.currency}\n${signOf(line.amount)}`;
    const invoice = keyOf(line.invoice ?? '', 'number');
    if (invoice !== '') append(lines, `${owner}\ninvoice ${invoice}`, line);
    if (line.date !== undefined) append(lines, `${owner}\nmonth ${monthOf(line.date)}`, line);
  }
  const left: typeof entries = [];
  const free = ({ dispute, credit, where }: (typeof entries)[number]): readonly CreditLine[] => {
    const owner = `${keyOf(dispute.carrier, 'carrier')}\n${dispute.currency}\n${signOf(credit.amount)}`;
    return (lines.get(`${owner}\n${where}`) ?? []).filter(({ key }) => !entered.has(key));
  };
  for (const entry of entries) {
    const line = sameAmount(entry.credit, free(entry));
    if (line) entered.set(line.key, entry.dispute);
    else if (entry.where.startsWith('invoice ')) left.push(entry);
  }
  for (const entry of left)
    for (const { key } of together(entry.credit.amount, free(entry))) entered.set(key, entry.dispute);
  return entered;
}

interface Entry {
  readonly credit: DisputeCredit;
  /** The invoice it names as it is compared, else its month. */
  readonly where: string;
}

function entriesOf({ credits }: Dispute, keyOf: KeyOf): readonly Entry[] {
  const standing: Entry[] = [];
  for (const credit of credits) {
    if (credit.key !== undefined) continue;
    const where = placeOfEntry(credit, keyOf);
    const mistake = standing.findLastIndex(
      (one) =>
        one.where === where &&
        signOf(one.credit.amount) > 0 &&
        signOf(add(one.credit.amount, credit.amount)) === 0,
    );
    if (mistake >= 0) standing.splice(mistake, 1);
    else standing.push({ credit, where });
  }
  return standing;
}

/** Equal for entries that are about the same bill as far as they tell. */
export function placeOfEntry({ invoice, on }: Pick<DisputeCredit, 'invoice' | 'on'>, keyOf: KeyOf): string {
  const named = keyOf(invoice ?? '', 'number');
  return named === '' ? `month ${monthOf(on)}` : `invoice ${named}`;
}

/** The line of the entry's amount: before tax, else with it. */
function sameAmount({ amount, stated }: DisputeCredit, lines: readonly CreditLine[]): CreditLine | undefined {
  const is = (a: Money | undefined, b: Money | undefined) =>
    a !== undefined && b !== undefined && compare(absolute(a), absolute(b)) === 0;
  return (
    lines.find((line) => is(line.amount, amount)) ??
    lines.find((line) => is(line.gross, amount)) ??
    lines.find((line) => is(line.amount, stated))
  );
}

/** Lines that come to the amount: as many of one size, else the only ones that do. */
function together(amount: Money, lines: readonly CreditLine[]): readonly CreditLine[] {
  const comesToIt = (group: readonly CreditLine[]) =>
    compare(
      group.reduce<Money>((sum, line) => add(sum, line.amount), zero(amount.currency)),
      amount,
    ) === 0;
  const sizes = new Map<string, CreditLine[]>();
  for (const line of lines) append(sizes, moneyText(rounded(line.amount)), line);
  for (const [, same] of sizes)
    for (const count of same.keys()) {
      const group = same.slice(0, count + 1);
      if (group.length > 1 && comesToIt(group)) return group;
    }
  const found = groupsOf(lines, comesToIt);
  return found && (found.isAll || found.isOnly) ? found.group : [];
}
