import { type Day, isoDay } from '../../calendar/day.ts';
import { append } from '../../keyed/value-at.ts';
import { DEFAULT_LOCALE } from '../../language/locale.ts';
import type { Overdue, Reminders } from '../../ledger/reminders.ts';
import { type Money, moneyText } from '../../money/money.ts';
import type { Dispute } from '../../records/dispute.ts';
import { compareText } from '../../text/fold.ts';
import { moneyWithCode, type Page, pageOf, paragraph, type TerminalView } from '../terminal/page.ts';
import { safeText } from '../terminal/safe-text.ts';

/** A letter that was drafted, and what it is about. */
export interface RemindingLetter {
  readonly carrier: string;
  readonly level: 'reminder' | 'notice';
  /** Names without folders. */
  readonly files: readonly string[];
  readonly claims: readonly Overdue[];
}

/** What there is to remind carriers of, and the letters that do. */
export interface Reminding {
  readonly reminders: Reminders;
  readonly letters: readonly RemindingLetter[];
  readonly asOf: Day;
  readonly dryRun: boolean;
}

/** The same as lines for a terminal, in English: each letter with what it asks for and the command that records it. */
export function remindersText({ reminders, letters, asOf }: Reminding, view: TerminalView): string {
  const page = pageOf({ locale: DEFAULT_LOCALE }, view);
  const { asked, unsent, undated, nextDate } = reminders;
  const drafted = new Set(letters.flatMap(({ claims }) => claims.map(({ dispute }) => dispute.claim)));
  const silent = reminders.overdue.filter(({ dispute }) => !drafted.has(dispute.claim));
  const lines = [
    ...(reminders.overdue.length === 0
      ? paragraph(`No answer and no credit is late as of ${isoDay(asOf)}.`, page)
      : []),
    ...letters.flatMap((letter) => letterLines(letter, page)),
    ...part(
      'A formal notice has passed. Escalate, appeal, or close these:',
      silent.map(lateText(page)),
      page,
    ),
    ...part(
      'The carrier waits for your answer:',
      asked.map((dispute) => `${nameOf(dispute)}: ${safeText(lastQuestion(dispute))}`),
      page,
    ),
    ...part(
      'Granted without a date. Record it with dispute answer … credit-promised --credit-by:',
      byCarrier(undated),
      page,
    ),
    ...part('Not sent yet (dispute send says when it was):', byCarrier(unsent), page),
    ...(nextDate
      ? paragraph(
          `Next date: ${isoDay(nextDate.day)}, ${nextDate.kind} of ${safeText(nextDate.dispute.carrier)} for ${nextDate.claim}.`,
          page,
        )
      : []),
  ];
  return page.finished(lines.at(-1) === '' ? lines.slice(0, -1) : lines);
}

/** The same as JSON (`bill-audit/reminders@1`), ending in a newline; amounts are decimal strings. */
export function remindersJson({ reminders, letters, asOf, dryRun }: Reminding): string {
  const { overdue, asked, unsent, undated, nextDate } = reminders;
  const drafted = new Set(letters.flatMap(({ claims }) => claims.map(({ dispute }) => dispute.claim)));
  const claimOf = ({ claim }: Dispute) => claim;
  const told = {
    schema: 'bill-audit/reminders@1',
    as_of: isoDay(asOf),
    dry_run: dryRun,
    letters: letters.map((letter) => ({
      carrier: letter.carrier,
      level: letter.level,
      files: letter.files,
      claims: letter.claims.map(lateJson),
      record: sendCommand(letter),
    })),
    after_notice: overdue.filter(({ dispute }) => !drafted.has(dispute.claim)).map(lateJson),
    asked: asked.map((dispute) => ({ claim: dispute.claim, question: lastQuestion(dispute) })),
    undated: undated.map(claimOf),
    unsent: unsent.map(claimOf),
    next: nextDate ? { day: isoDay(nextDate.day), kind: nextDate.kind, claim: nextDate.claim } : null,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function letterLines(letter: RemindingLetter, page: Page): readonly string[] {
  const { carrier, level, claims } = letter;
  const title = level === 'reminder' ? 'Reminder' : 'Formal notice';
  return [
    ...paragraph(`${title} to ${safeText(carrier)}`, page, 0, 'strong'),
    ...claims.flatMap((late) => paragraph(lateText(page)(late), page, 2)),
    ...paragraph(`When it is sent: ${sendCommand(letter)}`, page, 2, 'dim'),
    '',
  ];
}

function part(title: string, items: readonly string[], page: Page): readonly string[] {
  if (items.length === 0) return [];
  return [...paragraph(title, page, 0, 'strong'), ...items.flatMap((item) => paragraph(item, page, 2)), ''];
}

function lateText(page: Page): (late: Overdue) => string {
  return ({ dispute, waitsFor, due, daysLate, amount }) => {
    const days = daysLate === 1 ? '1 day late' : `${daysLate} days late`;
    return `${nameOf(dispute)}: ${waitsFor} due ${isoDay(due)}, ${days}, ${asks(amount, page)}`;
  };
}

function asks(amount: Money, page: Page): string {
  return `asks for ${moneyWithCode(amount, page)}`;
}

/** A line for each carrier with the numbers of its claims. */
function byCarrier(disputes: readonly Dispute[]): readonly string[] {
  const numbers = new Map<string, string[]>();
  for (const { carrier, claim } of disputes) append(numbers, carrier, claim);
  return [...numbers]
    .sort(([a], [b]) => compareText(a, b))
    .map(([carrier, claims]) => `${safeText(carrier)}: ${claims.join(', ')}`);
}

function nameOf({ claim, carrier }: Dispute): string {
  return `${claim} ${safeText(carrier)}`;
}

function lastQuestion({ history }: Dispute): string {
  return history.findLast(({ what }) => what === 'asked')?.said?.words ?? '';
}

function lateJson({ dispute, waitsFor, due, daysLate, amount }: Overdue): object {
  return {
    claim: dispute.claim,
    waits_for: waitsFor,
    due: isoDay(due),
    days_late: daysLate,
    amount: moneyText(amount),
    currency: amount.currency,
  };
}

function sendCommand({ level, claims }: RemindingLetter): string {
  const numbers = claims.map(({ dispute }) => dispute.claim);
  return `bill-audit dispute send ${numbers.join(' ')} --what ${level}`;
}
