import { isoDay } from '../calendar/day.ts';
import { present } from '../keyed/present.ts';
import { type Money, moneyText } from '../money/money.ts';
import type { CarrierWord, DisputeState, DisputeStep } from '../records/dispute.ts';
import type { Amendments, DisputeEvent } from './event.ts';

/** The step of the history that an event makes. */
export function stepOf(event: DisputeEvent, from: DisputeState | undefined, to: DisputeState): DisputeStep {
  const { number, on, by } = event;
  return {
    number,
    on,
    by,
    what: event.type === 'sent' ? `sent ${event.what}` : event.type,
    ...present('from', from),
    to,
    ...present('detail', detailOf(event)),
    ...present('said', saidIn(event)),
    ...(event.type === 'reopened' ? present('recurs', event.recurs) : {}),
  };
}

function saidIn(event: DisputeEvent): CarrierWord | undefined {
  switch (event.type) {
    case 'acknowledged':
      return { ...present('ticket', event.ticket) };
    case 'asked':
      return { words: event.question };
    case 'answered':
      return {
        outcome: event.outcome,
        ...present('amount', event.amount),
        ...present('creditBy', event.creditBy),
        ...present('ticket', event.ticket),
        ...present('words', event.reason),
      };
    case 'promised':
      return { ...present('amount', event.amount), creditBy: event.creditBy };
    default:
      return undefined;
  }
}

function detailOf(event: DisputeEvent): string | undefined {
  switch (event.type) {
    case 'opened':
    case 'extended':
      return event.lines.map(({ finding }) => finding).join(', ');
    case 'sent':
      return words([event.channel, event.proof, `answer due ${isoDay(event.answerDue)}`]);
    case 'acknowledged':
      return words([event.ticket, event.contact]);
    case 'reviewed':
      return event.detail;
    case 'asked':
      return event.question;
    case 'answered':
      return words([
        event.outcome,
        event.amount && amountText(event.amount),
        event.recurring && `${amountText(event.recurring)} a month`,
        event.creditBy === undefined ? undefined : `credit by ${isoDay(event.creditBy)}`,
        event.ticket,
        event.reason,
      ]);
    case 'promised':
      return words([event.amount && amountText(event.amount), `credit by ${isoDay(event.creditBy)}`]);
    case 'credited':
    case 'reversed':
      return words([
        amountText(event.amount),
        event.credit.invoice,
        event.credit.file,
        event.type === 'reversed' ? event.reason : undefined,
      ]);
    case 'verified':
      return event.invoice;
    case 'noted':
      return event.text;
    case 'attached':
      return event.name;
    case 'amended':
      return amendmentText(event.changes);
    case 'readied':
      return undefined;
    default:
      return event.reason;
  }
}

function words(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function amountText(amount: Money): string {
  return `${moneyText(amount)} ${amount.currency}`;
}

function amendmentText({ ticket, owner, contact, payment, invoiceStatus, ...days }: Amendments): string {
  const { limitation, windowEnds, answerDue, creditBy } = days;
  const dated = (what: string, day: typeof limitation) =>
    day === undefined ? undefined : `${what} ${isoDay(day)}`;
  return words([
    ticket && `ticket ${ticket}`,
    owner && `owner ${owner}`,
    contact && `contact ${contact}`,
    payment,
    invoiceStatus && `invoice status ${invoiceStatus}`,
    dated('limitation', limitation),
    dated('contract window', windowEnds),
    dated('answer due', answerDue),
    dated('credit by', creditBy),
  ]);
}
