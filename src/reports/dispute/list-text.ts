import { type Day, isoDay } from '../../calendar/day.ts';
import { DEFAULT_LOCALE } from '../../language/locale.ts';
import { AGE_BUCKETS, type AgeBucket } from '../../ledger/ageing.ts';
import type { DeadlineKind, DisputeDeadline } from '../../ledger/deadlines.ts';
import { type CurrencyNumbers, isOpen, numbersOf } from '../../ledger/numbers.ts';
import type { Dispute } from '../../records/dispute.ts';
import {
  amountText,
  heading,
  moneyWithCode,
  type Page,
  pageOf,
  paragraph,
  type Tone,
} from '../terminal/page.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type TableColumn, tableOrBlocks } from '../terminal/table.ts';
import { agedOf, type ListedDispute, listed } from './listed.ts';
import type { ToDo } from './usual-step.ts';

/** Where a text about disputes is read. */
export interface DisputeView {
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
}

/** The page on which English text about disputes is written. */
export function disputePage({ width, color }: DisputeView): Page {
  return pageOf(
    { locale: DEFAULT_LOCALE },
    { width, color, written: [], titles: (rule) => ({ en: rule, fr: rule, ar: rule }) },
  );
}

/** What has to be done by a day, of the list's column and of a claim's dates. */
export const DEADLINE_WORDS: Readonly<Record<DeadlineKind, string>> = {
  limitation: 'time-barred after',
  window: 'contract window ends',
  answer: 'answer due',
  information: 'information due',
  credit: 'credit due',
  reminder: 'may be reminded from',
};

/** The disputes as a table, a line each, with their sums and how old what is outstanding is. `omitted`: how many settled ones are left out. */
export function listText(disputes: readonly Dispute[], day: Day, omitted: number, view: DisputeView): string {
  const page = disputePage(view);
  const rows = listed(disputes, day);
  const settled =
    omitted === 0
      ? ''
      : `${omitted} settled ${omitted === 1 ? 'claim is' : 'claims are'} left out: see them with --all.`;
  if (rows.length === 0)
    return page.finished([
      ...paragraph('No claim.', page),
      ...(settled === '' ? [] : paragraph(settled, page)),
    ]);
  const all = columns(page, rows);
  const lines = [
    ...tableOrBlocks(
      [
        all,
        all.filter(({ heading: name }) => !LEAST_NEEDED.includes(name)),
        narrow(all),
        narrow(all, ['what']),
      ],
      rows,
      page,
    ),
    ...totalsLines(disputes, rows, day, page),
    ...(settled === '' ? [] : ['', ...paragraph(settled, page)]),
  ];
  return page.finished(lines);
}

/** Columns without which a narrow page does. */
const LEAST_NEEDED = ['owner', 'granted', 'received'];

type Column = TableColumn<ListedDispute>;

/** The few columns that stand beside each other on any terminal, the next date in its shortest form. */
function narrow(columns: readonly Column[], without: readonly string[] = []): readonly Column[] {
  const few = columns.filter(
    ({ heading: name }) =>
      ['claim', 'state', 'what', 'claimed', 'outstanding'].includes(name) && !without.includes(name),
  );
  return [...few, { heading: 'next', align: 'left', least: 10, cell: shortNext, tone: toneOfRow }];
}

/** `2026-12-03 answer, late`, or what is to be done whatever the day. */
function shortNext({ next, toDo }: ListedDispute): string {
  if (toDo && !(next && next.daysLeft < 0)) return TO_DO_WORDS[toDo];
  return next ? `${isoDay(next.day)} ${next.kind}${next.daysLeft < 0 ? ', late' : ''}` : '';
}

/** What is to be done whatever the day. */
const TO_DO_WORDS: Readonly<Record<ToDo, string>> = {
  send: 'letter to send',
  'appeal-or-close': 'appeal, or close',
  'ask-credit-day': 'credit without a day: ask for one',
};

/** Days that are told beside what is to be done anyway. */
const SOON = 30;

function columns(page: Page, rows: readonly ListedDispute[]): readonly [Column, ...Column[]] {
  const hasOwners = rows.some(({ dispute }) => dispute.owner !== undefined);
  const owner: Column = {
    heading: 'owner',
    align: 'left',
    least: 8,
    cell: ({ dispute }) => safeText(dispute.owner ?? ''),
  };
  return [
    { heading: 'claim', align: 'left', cell: ({ dispute }) => dispute.claim },
    { heading: 'state', align: 'left', cell: ({ dispute }) => dispute.state, tone: toneOfRow },
    { heading: 'carrier', align: 'left', least: 6, cell: ({ dispute }) => safeText(dispute.carrier) },
    { heading: 'what', align: 'left', least: 14, cell: ({ what }) => safeText(what) },
    {
      heading: 'claimed',
      align: 'right',
      cell: ({ dispute }) => amountText(dispute.money.oneTime.claimed, page),
    },
    {
      heading: 'granted',
      align: 'right',
      cell: ({ dispute: { money } }) =>
        money.oneTime.confirmed ? amountText(money.oneTime.confirmed, page) : '',
    },
    {
      heading: 'received',
      align: 'right',
      cell: ({ dispute }) => amountText(dispute.money.oneTime.received, page),
    },
    { heading: 'outstanding', align: 'right', cell: ({ outstanding }) => moneyWithCode(outstanding, page) },
    { heading: 'days', align: 'right', cell: ({ age }) => (age === undefined ? '' : String(age)) },
    { heading: 'next', align: 'left', cell: nextText, tone: toneOfRow },
    ...(hasOwners ? [owner] : []),
  ];
}

function toneOfRow({ overdue, next }: ListedDispute): Tone {
  return overdue || (next !== undefined && next.daysLeft < 0) ? 'error' : 'plain';
}

/** `answer due 2026-12-03, 12 days late`, after what is to be done whatever the day; then only a day that is near. */
function nextText({ next, toDo }: ListedDispute): string {
  const first = toDo ? TO_DO_WORDS[toDo] : '';
  if (!next || (toDo && next.daysLeft > SOON)) return first;
  const last = dateText(next);
  return first === '' ? last : `${first}; ${last}`;
}

function dateText(next: DisputeDeadline): string {
  const late =
    next.daysLeft < 0 ? `, ${days(-next.daysLeft)} ${next.kind === 'limitation' ? 'ago' : 'late'}` : '';
  return `${DEADLINE_WORDS[next.kind]} ${isoDay(next.day)}${late}`;
}

/** A count of days in words. */
export function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

function totalsLines(
  disputes: readonly Dispute[],
  rows: readonly ListedDispute[],
  day: Day,
  page: Page,
): string[] {
  const { currencies } = numbersOf(disputes, day);
  const amount = (of: (numbers: CurrencyNumbers) => CurrencyNumbers['claimed'], name: string) => ({
    heading: name,
    align: 'right' as const,
    cell: (numbers: CurrencyNumbers) => amountText(of(numbers), page),
  });
  const inBucket = ({ currency }: CurrencyNumbers, id: AgeBucket) => {
    const { claims, outstanding } = agedOf(rows, id, currency);
    return claims === 0 ? '' : `${amountText(outstanding, page)} (${claims})`;
  };
  const currency: TableColumn<CurrencyNumbers> = {
    heading: '',
    align: 'left',
    cell: (numbers) => numbers.currency,
  };
  return [
    ...heading(disputes.every(isOpen) ? 'Together, open claims only' : 'Together, the claims above', page),
    ...tableOrBlocks(
      [
        [
          currency,
          { heading: 'claims', align: 'right', cell: (numbers) => String(numbers.disputes) },
          amount(({ claimed }) => claimed, 'claimed'),
          amount(({ granted }) => granted, 'granted'),
          amount(({ received }) => received, 'received'),
          amount(({ outstanding }) => outstanding, 'outstanding'),
          amount(({ overdue }) => overdue, 'approved and overdue'),
        ],
      ],
      currencies,
      page,
    ),
    ...heading(`Outstanding by days since sent (unsent: since found), as of ${isoDay(day)}`, page),
    ...tableOrBlocks(
      [
        [
          currency,
          ...AGE_BUCKETS.map(({ id }) => ({
            heading: id.replace('-', '–'),
            align: 'right' as const,
            cell: (numbers: CurrencyNumbers) => inBucket(numbers, id),
          })),
        ],
      ],
      currencies,
      page,
    ),
  ];
}
