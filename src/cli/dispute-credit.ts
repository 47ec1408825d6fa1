import { present } from '../keyed/present.ts';
import type { Step, StepInput } from './dispute-steps.ts';

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
    of: ({ currency }) => {
      if (!amount) return [];
      if (!reversed) return [{ type: 'credited', amount: amount(currency), credit }];
      return [{ type: 'reversed', amount: amount(currency), credit, ...present('reason', reason) }];
    },
  };
}
