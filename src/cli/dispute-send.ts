import { addDays, type Day, isoDay } from '../calendar/day.ts';
import type { Config } from '../config/config.ts';
import { present } from '../keyed/present.ts';
import type { Problem } from '../problem.ts';
import { plainProfile } from '../records/customer.ts';
import type { Channel, Dispatch, Dispute, DisputeState } from '../records/dispute.ts';
import { foldWords } from '../text/fold.ts';
import type { Step, StepInput } from './dispute-steps.ts';
import { usage } from './request.ts';

/** A draft is checked. */
export function readyStep({ words }: StepInput): Step {
  return { claims: words, of: () => [{ type: 'readied' }] };
}

/** Something went to the carrier: what the state asks for, where the command line does not say what. */
export function sendStep({ words, values }: StepInput): Step {
  const what = values.word<Dispatch>('what');
  const channel = values.word<Channel>('channel');
  const proof = values.name('proof');
  const answerBy = values.day('answerBy');
  return {
    claims: words,
    of: (dispute, { on, config }) => {
      const isMore = dispute.state !== 'info-requested' && dispute.lines.some((line) => !line.sent);
      const sent = what ?? (isMore ? 'claim' : usualLetter(dispute.state));
      if (sent === undefined) return unsettledLetter(dispute);
      if (answerBy !== undefined && answerBy < on) return dueBefore(dispute, answerBy, on);
      const answerDue = answerBy ?? addDays(on, answerDays(dispute.carrier, config));
      const how = { ...present('channel', channel), ...present('proof', proof) };
      return [{ type: 'sent', what: sent, answerDue, ...how }];
    },
  };
}

/** The carrier has the claim. */
export function ackStep({ words, values }: StepInput): Step {
  const known = {
    ...present('ticket', values.name('ticket')),
    ...present('contact', values.name('contact')),
  };
  return { claims: words, of: () => [{ type: 'acknowledged', ...known }] };
}

/** How many days a carrier has for its answer. */
export function answerDays(carrier: string, config: Config | undefined): number {
  const name = foldWords(carrier);
  const profile = config?.carriers.find((own) =>
    [own.name, ...own.aliases].some((one) => foldWords(one) === name),
  );
  return (profile ?? plainProfile(carrier)).answerDays;
}

/** The letter that a state asks for; of what is granted in part, an appeal and a reminder are as likely. */
function usualLetter(state: DisputeState): Dispatch | undefined {
  switch (state) {
    case 'partly-approved':
      return undefined;
    case 'info-requested':
      return 'information';
    case 'denied':
      return 'appeal';
    case 'sent':
    case 'acknowledged':
    case 'under-review':
    case 'escalated':
    case 'appealed':
    case 'approved':
    case 'credit-promised':
    case 'credited':
      return 'reminder';
    default:
      return 'claim';
  }
}

function unsettledLetter({ claim }: Dispute): Problem {
  return usage(
    `what was sent of ${claim} is not said: it is approved in part`,
    '--what appeal, which asks for the rest, or --what reminder, which asks for the credit',
    'Say what was sent',
  );
}

function dueBefore({ claim }: Dispute, answerBy: Day, on: Day): Problem {
  return usage(
    `--answer-by ${isoDay(answerBy)} is before ${isoDay(on)}, the day on which ${claim} was sent`,
    'that day or a later one',
    'Correct one of the two',
  );
}
