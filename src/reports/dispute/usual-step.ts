import type { Day } from '../../calendar/day.ts';
import { promisedOf } from '../../ledger/deadlines.ts';
import { commandsFor } from '../../ledger/faults.ts';
import { limitations, unsentStake } from '../../ledger/open-charges.ts';
import { overdueOf } from '../../ledger/reminders.ts';
import { signOf } from '../../money/money.ts';
import { type Dispute, SETTLED_STATES } from '../../records/dispute.ts';

/** What a person has to do about a dispute whatever its days: to send its letter, to settle a refusal, to ask when the credit comes. */
export const TO_DO = ['send', 'appeal-or-close', 'ask-credit-day'] as const;
export type ToDo = (typeof TO_DO)[number];

/** What has to be done about a dispute; undefined where only its days count. */
export function toDoOf(dispute: Dispute): ToDo | undefined {
  const { state, dates } = dispute;
  if (SETTLED_STATES.has(state)) return undefined;
  if (isUnsent(dispute)) return 'send';
  if (state === 'denied') return 'appeal-or-close';
  const isGranted = state === 'approved' || state === 'partly-approved';
  const lacksDay = dates.creditExpected === undefined && signOf(promisedOf(dispute)) > 0;
  return isGranted && lacksDay ? 'ask-credit-day' : undefined;
}

/** The commands that usually come next, in their order, as they are typed; none of a settled claim. */
export function usualCommands(dispute: Dispute, day: Day): readonly string[] {
  const { claim, state } = dispute;
  const typed = (...commands: readonly string[]) =>
    commands.map((command) => `bill-audit dispute ${command}`);
  if (SETTLED_STATES.has(state)) return state === 'verified' ? typed(`close ${claim}`) : [];
  const toDo = toDoOf(dispute);
  if (state === 'info-requested')
    return typed(`letter ${claim} --level information`, `send ${claim} --what information`);
  if (toDo === 'send') return typed(`send ${claim}`);
  if (toDo === 'appeal-or-close')
    return typed(`letter ${claim} --level appeal`, `send ${claim} --what appeal`);
  if (toDo === 'ask-credit-day') return typed(`answer ${claim} credit-promised --credit-by YYYY-MM-DD`);
  if (overdueOf(dispute, day)) return typed('remind');
  switch (state) {
    case 'sent':
      return typed(`ack ${claim}`);
    case 'approved':
    case 'partly-approved':
    case 'credit-promised':
    case 'credited':
      return typed('match');
    default:
      return typed(`answer ${claim} approved|partly-approved|denied`);
  }
}

/** The other commands that can follow, as they are typed, without those that the ledger would refuse. */
export function otherCommands(dispute: Dispute, day: Day): readonly string[] {
  const { claim, credits } = dispute;
  const lapses = limitations(dispute);
  const isExpired = lapses.some(({ on }) => on < day);
  const usual = new Set(usualCommands(dispute, day));
  return commandsFor(dispute, day)
    .filter((command) => credits.length > 0 || !command.includes('--reversed'))
    .filter((command) => isExpired || command !== 'close --expired')
    .map((command) =>
      `bill-audit dispute ${TYPED[command] ?? command.replace(/^\S+/, `$& ${claim}`)}`.replace(
        'CLAIM',
        claim,
      ),
    )
    .filter((command) => !usual.has(command));
}

/** Commands that are told in other words than where they are refused. */
const TYPED: Readonly<Record<string, string>> = {
  'open (adds charges to it)': 'open --all',
  'match (once the next bill does not repeat the error)': 'match',
  'answer approved, partly-approved or denied': 'answer CLAIM approved|partly-approved|denied',
  'answer under-review': 'answer CLAIM under-review',
  'answer info-requested': 'answer CLAIM info-requested --reason TEXT',
  'answer credit-promised': 'answer CLAIM credit-promised --credit-by YYYY-MM-DD',
  credit: 'credit CLAIM --amount AMOUNT',
  'credit --reversed': 'credit CLAIM --reversed --amount AMOUNT',
  reopen: 'reopen CLAIM --reason TEXT',
  withdraw: 'withdraw CLAIM --reason TEXT',
  close: 'close CLAIM --reason TEXT',
  'close --written-off': 'close CLAIM --written-off --reason TEXT',
};

/** True where a letter that claims something of it is still to be sent. */
function isUnsent(dispute: Dispute): boolean {
  return dispute.state === 'reopened' || signOf(unsentStake(dispute)) > 0;
}
