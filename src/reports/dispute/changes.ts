import { isoDay } from '../../calendar/day.ts';
import { append } from '../../keyed/value-at.ts';
import type { DisputeEvent } from '../../ledger/event.ts';
import { jsonOfEvent } from '../../ledger/event-json.ts';
import type { DisputeBook } from '../../ledger/replay.ts';
import { add, type Money, moneyText, zero } from '../../money/money.ts';
import { type Dispute, outstandingOf } from '../../records/dispute.ts';
import { displayWidth } from '../terminal/display-width.ts';
import { safeText } from '../terminal/safe-text.ts';
import { disputeJson } from './dispute-json.ts';

/** What events made of the disputes. */
export interface Changes {
  readonly before: DisputeBook;
  readonly book: DisputeBook;
  /** In the order in which they were added. */
  readonly added: readonly DisputeEvent[];
}

/** A line for each dispute that changed, in the order of their numbers: `D-2026-0001  draft → sent  Laurentel  12.50 CAD  answer due 2026-12-03`. */
export function changesText(changes: Changes): string {
  const rows = changedDisputes(changes).map(({ dispute, events }) => {
    const from = changes.before.get(dispute.claim)?.state;
    const { state, carrier, claim, money } = dispute;
    return [
      claim,
      from === undefined || from === state ? state : `${from} → ${state}`,
      carrier,
      shown(money.oneTime.claimed),
      consequences(events, dispute),
    ].map(safeText);
  });
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const spaces = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
        return column === 3 ? spaces + cell : cell + spaces;
      });
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

/** The events that were added, without the findings saved in them, and the disputes as they are now. */
export function changesJson(changes: Changes, dryRun: boolean): string {
  const json = {
    dry_run: dryRun,
    events: changes.added.map(eventJson),
    disputes: changedDisputes(changes).map(({ dispute }) => disputeJson(dispute)),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function eventJson(event: DisputeEvent): unknown {
  const hasLines = event.type === 'opened' || event.type === 'extended';
  const slim = hasLines ? { ...event, lines: event.lines.map((line) => ({ ...line, saved: null })) } : event;
  return JSON.parse(jsonOfEvent(slim));
}

function changedDisputes({ book, added }: Changes) {
  const byClaim = new Map<string, DisputeEvent[]>();
  for (const event of added) append(byClaim, event.dispute, event);
  const claims = [...byClaim.keys()].sort();
  return claims.flatMap((claim) => {
    const dispute = book.get(claim);
    return dispute ? [{ dispute, events: byClaim.get(claim) ?? [] }] : [];
  });
}

/** More of what happened at once than a line can tell. */
const MOST_TOLD = 3;

function consequences(events: readonly DisputeEvent[], dispute: Dispute): string {
  if (events.length > MOST_TOLD) return `${events.length} events`;
  return events
    .map((event) => consequence(event, dispute))
    .filter((text) => text !== '')
    .join('; ');
}

/** What an event means for what comes next. */
function consequence(event: DisputeEvent, dispute: Dispute): string {
  const detail = dispute.history[event.number - 1]?.detail ?? '';
  switch (event.type) {
    case 'opened':
      return `opened with ${charges(event.lines.length)}`;
    case 'extended':
      return `${charges(event.lines.length)} added, ${shown(
        sumOf(
          event.lines.map(({ disputed }) => disputed),
          dispute.currency,
        ),
      )}`;
    case 'readied':
      return 'may be sent';
    case 'sent':
      return `answer due ${isoDay(event.answerDue)}`;
    case 'credited':
      return `credited ${shown(event.amount)}, ${shown(outstandingOf(dispute))} outstanding`;
    case 'reversed':
      return `taken back ${shown(event.amount)}, ${shown(outstandingOf(dispute))} outstanding`;
    case 'noted':
      return event.audience === 'carrier' ? 'note for the carrier' : 'note for us';
    case 'attached':
      return `attached ${event.name}`;
    case 'answered':
      return event.outcome === 'denied' ? (event.reason ?? '') : granted(event, dispute);
    default:
      return detail;
  }
}

function granted(
  event: DisputeEvent & { readonly type: 'answered' },
  { money: { oneTime } }: Dispute,
): string {
  const { amount, recurring, creditBy } = event;
  const parts = [`granted ${shown(amount ?? oneTime.confirmed ?? oneTime.claimed)}`];
  if (recurring) parts.push(`${shown(recurring)} a month`);
  if (creditBy !== undefined) parts.push(`credit by ${isoDay(creditBy)}`);
  return parts.join(', ');
}

function charges(count: number): string {
  return `${count} ${count === 1 ? 'charge' : 'charges'}`;
}

function sumOf(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce<Money>((sum, amount) => add(sum, amount), zero(currency));
}

function shown(amount: Money): string {
  return `${moneyText(amount)} ${amount.currency}`;
}
