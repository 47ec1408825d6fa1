import { present } from '../keyed/present.ts';
import type { CreditSeen } from '../ledger/event.ts';
import { add, compare, type Money, signOf, zero } from '../money/money.ts';
import type { Dispute } from '../records/dispute.ts';
import type { Step, StepInput } from './dispute-steps.ts';
import { enteredAlready } from './entered-already.ts';

/** A credit that a person saw on a bill or was told of, or its reversal. */
export function creditStep({ words, values }: StepInput): Step {
  const amount = values.amount('amount');
  const credit = present('invoice', values.name('invoice'));
  const reason = values.text('reason');
  const reversed = values.has('reversed');
  if (!values.has('amount'))
    values.fault('no amount is given', '--amount AMOUNT, before tax', 'Give the credit’s amount');
  if (words.length > 1)
    values.fault(
      'an amount is given for several claims',
      'what of the credit answers one claim',
      'Write the credits one by one',
    );
  if (reason !== undefined && !reversed)
    values.fault(
      '--reason is of a credit that was taken back',
      '--reversed beside it',
      'Leave it out, or write it as a note',
    );
  return {
    claims: words,
    of: (dispute, { on }) => {
      const { currency, credits } = dispute;
      if (!amount) return [];
      if (!reversed)
        return (
          enteredAlready(dispute, { on, amount: amount(currency), ...credit }) ?? [
            { type: 'credited', amount: amount(currency), credit },
          ]
        );
      const taken = amount(currency);
      const seen = { ...credit, ...takenFrom(credits, taken, credit.invoice) };
      return [{ type: 'reversed', amount: taken, credit: seen, ...present('reason', reason) }];
    },
  };
}

/** The newest credit of a bill that can have been taken back: the part that is given back can answer another claim. */
function takenFrom(
  credits: Dispute['credits'],
  taken: Money,
  invoice: string | undefined,
): Pick<CreditSeen, 'key' | 'stated'> {
  const left = new Map<string, Money>();
  for (const { key, amount } of credits)
    if (key !== undefined && amount.currency === taken.currency)
      left.set(key, add(left.get(key) ?? zero(amount.currency), amount));
  const from = credits.findLast(
    (one) =>
      one.key !== undefined &&
      signOf(one.amount) > 0 &&
      (invoice === undefined || one.invoice === invoice) &&
      compare(left.get(one.key) ?? zero(taken.currency), taken) >= 0,
  );
  return { ...present('key', from?.key), ...present('stated', from?.stated) };
}
