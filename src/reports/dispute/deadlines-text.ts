import { type Day, isoDay } from '../../calendar/day.ts';
import { formatCount } from '../../language/format.ts';
import { DEFAULT_LOCALE } from '../../language/locale.ts';
import type { DisputeDeadline } from '../../ledger/deadlines.ts';
import { moneyText } from '../../money/money.ts';
import { DEADLINE_WORDS, WARNING_WORDS } from '../deadline-words.ts';
import { DISPUTE_STATE_WORDS } from '../dispute-words.ts';
import { moneyWithCode, pageOf, paragraph, type TerminalView, type Tone } from '../terminal/page.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type TableColumn, tableOrBlocks } from '../terminal/table.ts';

/** The deadlines of disputes as lines for a terminal, in English; says so where there are none. */
export function deadlinesText(deadlines: readonly DisputeDeadline[], asOf: Day, view: TerminalView): string {
  const page = pageOf({ locale: DEFAULT_LOCALE }, view);
  if (deadlines.length === 0)
    return page.finished(paragraph(`No open claim has a date to keep as of ${isoDay(asOf)}.`, page));
  const tone = ({ warning }: DisputeDeadline): Tone =>
    warning === 'lapsed' ? 'error' : warning === '30' ? 'warning' : 'plain';
  const columns: readonly TableColumn<DisputeDeadline>[] = [
    { heading: 'Day', align: 'left', cell: ({ day }) => isoDay(day), tone },
    {
      heading: 'Days left',
      align: 'right',
      cell: ({ daysLeft }) => formatCount(daysLeft, DEFAULT_LOCALE),
      tone,
    },
    { heading: 'Warning', align: 'left', cell: ({ warning }) => WARNING_WORDS[warning].en, tone },
    { heading: 'What', align: 'left', least: 12, cell: ({ kind }) => DEADLINE_WORDS[kind].en },
    { heading: 'Claim', align: 'left', cell: ({ claim }) => safeText(claim) },
    { heading: 'Carrier', align: 'left', least: 8, cell: ({ dispute }) => safeText(dispute.carrier) },
    { heading: 'At stake', align: 'right', cell: ({ amount }) => moneyWithCode(amount, page) },
    {
      heading: 'State',
      align: 'left',
      least: 8,
      cell: ({ dispute }) => DISPUTE_STATE_WORDS[dispute.state].en,
    },
    { heading: 'Owner', align: 'left', least: 6, cell: ({ dispute }) => safeText(dispute.owner ?? '') },
  ];
  return page.finished([
    ...paragraph(`Dates to keep as of ${isoDay(asOf)}`, page, 0, 'strong'),
    ...tableOrBlocks([columns], deadlines, page),
  ]);
}

/** The same as JSON (`bill-audit/deadlines@1`), ending in a newline; amounts are decimal strings. */
export function deadlinesJson(deadlines: readonly DisputeDeadline[], asOf: Day): string {
  const told = {
    schema: 'bill-audit/deadlines@1',
    as_of: isoDay(asOf),
    deadlines: deadlines.map(({ claim, kind, day, daysLeft, warning, amount, dispute }) => ({
      claim,
      kind,
      day: isoDay(day),
      days_left: daysLeft,
      warning,
      amount: moneyText(amount),
      currency: amount.currency,
      carrier: dispute.carrier,
      state: dispute.state,
      ticket: dispute.tickets.at(-1) ?? null,
      owner: dispute.owner ?? null,
    })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
