import { type Day, isoDay } from '../calendar/day.ts';
import { nearest } from '../config/schema-problems.ts';
import { present } from '../keyed/present.ts';
import type { EventBody } from '../ledger/event.ts';
import { type Problem, quoted } from '../problem.ts';
import type { Outcome } from '../records/dispute.ts';
import { isClaimName } from './dispute-claims.ts';
import type { Step, StepInput } from './dispute-steps.ts';
import { flagOf } from './dispute-values.ts';
import { usage } from './request.ts';

/** What a carrier may say, and the options that go with it. */
const TAKES = {
  approved: ['amount', 'recurring', 'creditBy', 'reason', 'ticket'],
  'partly-approved': ['amount', 'recurring', 'creditBy', 'reason', 'ticket'],
  denied: ['reason', 'ticket'],
  'info-requested': ['reason', 'ticket'],
  'under-review': ['reason', 'ticket'],
  'credit-promised': ['amount', 'creditBy', 'ticket'],
} as const;
type Answer = keyof typeof TAKES;
const ANSWERS = Object.keys(TAKES) as readonly Answer[];
const OPTIONS = ['amount', 'recurring', 'creditBy', 'reason', 'ticket'] as const;

/** What the carrier said. */
export function answerStep({ words, values }: StepInput): Step {
  const said = words.filter(isAnswer);
  const claims = words.filter((word) => !isAnswer(word));
  const [answer, ...others] = said;
  const amount = values.amount('amount');
  const recurring = values.amount('recurring');
  const creditBy = values.day('creditBy');
  const reason = values.text('reason');
  const ticket = values.name('ticket');
  const misspelt = claims.filter((word) => !isClaimName(word) && nearest(word, ANSWERS) !== undefined);
  if (answer === undefined && misspelt.length > 0) {
    for (const word of misspelt) {
      const near = nearest(word, ANSWERS) ?? '';
      values.fault(
        `${quoted(word)} is no answer`,
        `one of ${ANSWERS.join(', ')}`,
        `Did you mean ${quoted(near)}?`,
      );
    }
    return { claims, of: () => [] };
  }
  const odd = claims.find((word) => !isClaimName(word));
  if (answer === undefined || others.length > 0) {
    const found =
      answer === undefined && odd !== undefined
        ? `${quoted(odd)} is no answer`
        : answer === undefined
          ? 'no answer is given'
          : `${said.length} answers are given: ${said.join(', ')}`;
    values.fault(found, `one of ${ANSWERS.join(', ')}`, 'Say what the carrier answered');
    return { claims, of: () => [] };
  }
  const takes: readonly string[] = TAKES[answer];
  for (const option of OPTIONS) {
    if (values.has(option) && !takes.includes(option))
      values.fault(
        `${flagOf(option)} does not go with ${answer}`,
        `of ${answer}: ${takes.map(flagOf).join(', ')}`,
        'Leave it out',
      );
  }
  if (claims.length > 1 && (amount || recurring))
    values.fault(
      'an amount is given for several claims',
      'the amount of one claim',
      'Write the answers one by one',
    );
  if (answer === 'info-requested' && reason === undefined && !values.has('reason'))
    values.fault('it is not said what the carrier asks', '--reason TEXT', 'Write its question');
  if (answer === 'credit-promised' && creditBy === undefined && !values.has('creditBy'))
    values.fault('it is not said when the credit comes', '--credit-by YYYY-MM-DD', 'Give the last day');
  const named: EventBody[] = ticket === undefined ? [] : [{ type: 'amended', changes: { ticket } }];
  return {
    claims,
    of: ({ claim, currency }, { on }) => {
      if (creditBy !== undefined && creditBy < on) return creditBefore(claim, creditBy, on);
      const granted = present('amount', amount?.(currency));
      switch (answer) {
        case 'under-review':
          return [{ type: 'reviewed', ...present('detail', reason) }, ...named];
        case 'info-requested':
          return reason === undefined ? [] : [{ type: 'asked', question: reason }, ...named];
        case 'credit-promised':
          return creditBy === undefined ? [] : [{ type: 'promised', creditBy, ...granted }, ...named];
        default:
          return [
            {
              type: 'answered',
              outcome: answer satisfies Outcome,
              ...granted,
              ...present('recurring', recurring?.(currency)),
              ...present('reason', reason),
              ...present('ticket', ticket),
              ...present('creditBy', creditBy),
            },
          ];
      }
    },
  };
}

function creditBefore(claim: string, creditBy: Day, on: Day): Problem {
  return usage(
    `--credit-by ${isoDay(creditBy)} is before ${isoDay(on)}, the day on which ${claim} was answered`,
    'that day or a later one',
    'Correct one of the two',
  );
}

function isAnswer(word: string): word is Answer {
  return (ANSWERS as readonly string[]).includes(word);
}
