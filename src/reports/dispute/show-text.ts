import { type Day, isoDay } from '../../calendar/day.ts';
import { present } from '../../keyed/present.ts';
import { deadlinesOf } from '../../ledger/deadlines.ts';
import { type Money, moneyText, signOf } from '../../money/money.ts';
import type { Dispute, DisputeDates, DisputeLine, DisputeSums } from '../../records/dispute.ts';
import { expectedOf, outstandingOf } from '../../records/dispute.ts';
import { amountText, heading, moneyWithCode, type Page, paragraph } from '../terminal/page.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type TableColumn, tableOrBlocks } from '../terminal/table.ts';
import { disputeJson } from './dispute-json.ts';
import { DEADLINE_WORDS, type DisputeView, days, disputePage } from './list-text.ts';
import { whatOf } from './listed.ts';
import { taxBasisOf } from './tax-basis.ts';
import { otherCommands, usualCommands } from './usual-step.ts';

/** Everything about a dispute, as of a day, in English. */
export function showText(dispute: Dispute, day: Day, view: DisputeView): string {
  const page = disputePage(view);
  return page.finished([
    ...headLines(dispute, page),
    ...deadlineLines(dispute, day, page),
    ...moneyLines(dispute, page),
    ...chargeLines(dispute, page),
    ...datesLines(dispute, page),
    ...letterLines(dispute, page),
    ...creditLines(dispute, page),
    ...noteLines(dispute, page),
    ...attachmentLines(dispute, page),
    ...historyLines(dispute, page),
    ...commandLines(dispute, day, page),
  ]);
}

/** The same as JSON, with the deadlines as of a day and the commands that can follow. */
export function showJson(dispute: Dispute, day: Day): string {
  const json = {
    as_of: isoDay(day),
    ...disputeJson(dispute),
    deadlines: deadlinesOf([dispute], day).map(({ kind, day: on, daysLeft, amount }) => ({
      what: kind,
      day: isoDay(on),
      days_left: daysLeft,
      amount: moneyText(amount),
    })),
    usual_next: usualCommands(dispute, day),
    next: [...usualCommands(dispute, day), ...otherCommands(dispute, day)],
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The usual next step apart, then all else that can be done. */
function commandLines(dispute: Dispute, day: Day, page: Page): string[] {
  const usual = usualCommands(dispute, day);
  const others = otherCommands(dispute, day);
  return [
    ...(usual.length === 0
      ? []
      : ['', ...paragraph(`Usually next: ${usual.join(', then ')}`, page, 0, 'strong')]),
    ...(others.length === 0
      ? []
      : heading(usual.length === 0 ? 'What can be done' : 'What else can be done', page)),
    ...others.flatMap((command) => paragraph(command, page, 2)),
  ];
}

function headLines(dispute: Dispute, page: Page): string[] {
  const { claim, state, since, level, carrier, tickets, owner, contacts, payment, invoiceStatus, outcome } =
    dispute;
  const escalated = level === 0 ? '' : level === 1 ? ', after a reminder' : ', after a formal notice';
  return [
    ...paragraph(`${claim}: ${state} since ${isoDay(since)}${escalated}`, page, 0, 'strong'),
    ...paragraph(`${carrier}: ${whatOf(dispute)}`, page),
    '',
    ...pairs(
      [
        ['Carrier’s ticket', tickets.join(', ')],
        ['Contacts', contacts.join(', ')],
        ['Carrier’s word', outcome ?? 'none yet'],
        ['Payment', payment],
        ['E-invoice status', invoiceStatus ?? ''],
        ['Owner', owner ?? ''],
      ],
      page,
    ),
  ];
}

function deadlineLines(dispute: Dispute, day: Day, page: Page): string[] {
  const deadlines = deadlinesOf([dispute], day);
  if (deadlines.length === 0) return [];
  return [
    ...heading(`Deadlines, as of ${isoDay(day)}`, page),
    ...deadlines.flatMap(({ kind, day: on, daysLeft, amount }) => {
      const left =
        daysLeft < 0 ? `${days(-daysLeft)} ago` : daysLeft === 0 ? 'today' : `in ${days(daysLeft)}`;
      const text = `${DEADLINE_WORDS[kind]} ${isoDay(on)}, ${left}: ${moneyWithCode(amount, page)}`;
      return paragraph(text, page, 2, daysLeft < 0 && kind !== 'reminder' ? 'error' : 'plain');
    }),
  ];
}

function moneyLines(dispute: Dispute, page: Page): string[] {
  const { oneTime, recurring } = dispute.money;
  const rows = [
    { name: 'once', sums: oneTime },
    { name: 'every month to come', sums: recurring },
  ];
  type Row = (typeof rows)[number];
  const column = (name: string, of: (sums: DisputeSums) => Money | undefined): TableColumn<Row> => ({
    heading: name,
    align: 'right',
    cell: ({ sums }) => {
      const amount = of(sums);
      return amount ? amountText(amount, page) : '–';
    },
  });
  const basis = basisNote(dispute);
  return [
    ...heading(`Money before tax, ${dispute.currency}`, page),
    ...tableOrBlocks(
      [
        [
          { heading: '', align: 'left', cell: ({ name }) => name },
          column('claimed', ({ claimed }) => claimed),
          column('granted', ({ confirmed }) => confirmed),
          column('received', ({ received }) => received),
        ],
      ],
      rows,
      page,
    ),
    ...paragraph(
      `Expected ${moneyWithCode(expectedOf(dispute), page)}, outstanding ${moneyWithCode(outstandingOf(dispute), page)}.`,
      page,
      2,
    ),
    ...(basis === undefined ? [] : paragraph(basis, page, 2, 'warning')),
  ];
}

/** Which charges' money is not, or may not be, before tax; undefined where all of it is. */
function basisNote({ lines }: Dispute): string | undefined {
  const of = (basis: 'tax' | 'unknown') =>
    lines.filter((line) => taxBasisOf(line) === basis).map(({ finding }) => finding);
  const [tax, unknown] = [of('tax'), of('unknown')];
  const parts = [
    ...(tax.length > 0 ? [`${tax.join(', ')} (tax itself)`] : []),
    ...(unknown.length > 0 ? [`${unknown.join(', ')} (the bill does not say what of it is tax)`] : []),
  ];
  return parts.length === 0 ? undefined : `Before tax, but for ${parts.join(' and ')}.`;
}

function chargeLines({ lines }: Dispute, page: Page): string[] {
  const text = (
    name: string,
    of: (line: DisputeLine) => string | undefined,
    least?: number,
  ): TableColumn<DisputeLine> => ({
    heading: name,
    align: 'left',
    cell: (line) => safeText(of(line) ?? ''),
    ...present('least', least),
  });
  const all = [
    text('finding', ({ finding }) => finding),
    text('bill date', ({ billDate }) => (billDate === undefined ? '' : isoDay(billDate))),
    text('invoice', ({ invoice }) => invoice, 8),
    text('account', ({ account }) => account, 8),
    text('service', ({ service }) => service, 10),
    text('code', ({ code }) => code, 6),
    {
      heading: 'billed',
      align: 'right',
      cell: ({ billed }: DisputeLine) => (billed ? amountText(billed, page) : ''),
    },
    { heading: 'disputed', align: 'right', cell: ({ disputed }: DisputeLine) => amountText(disputed, page) },
    text('reason', ({ rule, codes }) => [rule, ...codes].join(' '), 12),
  ] as const satisfies readonly TableColumn<DisputeLine>[];
  return [...heading('Charges', page), ...tableOrBlocks([all], lines, page)];
}

const DATES: readonly (readonly [keyof DisputeDates, string])[] = [
  ['found', 'Found'],
  ['sent', 'Sent'],
  ['acknowledged', 'Acknowledged'],
  ['answerDue', 'Answer due'],
  ['answered', 'Answered'],
  ['creditExpected', 'Credit expected'],
  ['credited', 'Credited'],
  ['verified', 'Verified'],
  ['limitation', 'Time-barred after'],
  ['windowEnds', 'Contract window ends'],
];

function datesLines({ dates }: Dispute, page: Page): string[] {
  const known = DATES.map(([key, name]): Pair => {
    const day = dates[key];
    return [name, day === undefined ? '' : isoDay(day)];
  });
  return [...heading('Dates', page), ...pairs(known, page)];
}

function letterLines({ dispatches }: Dispute, page: Page): string[] {
  return section(
    'Letters sent',
    dispatches.map(({ on, what, channel, proof, answerDue }) =>
      joined([`${isoDay(on)} ${what}`, channel, proof, `answer due ${isoDay(answerDue)}`]),
    ),
    page,
  );
}

function creditLines({ credits }: Dispute, page: Page): string[] {
  return section(
    'Credits',
    credits.map(({ on, amount, invoice, file, row, stated }) =>
      joined([
        `${isoDay(on)} ${moneyWithCode(amount, page)}${signOf(amount) < 0 ? ' taken back' : ''}`,
        invoice && `invoice ${invoice}`,
        file && (row === undefined ? file : `${file}, row ${row}`),
        stated && `of ${moneyWithCode(stated, page)} on the bill`,
      ]),
    ),
    page,
  );
}

function noteLines({ notes }: Dispute, page: Page): string[] {
  return section(
    'Notes',
    notes.map(({ on, by, audience, text }) => {
      const mark = audience === 'internal' ? 'internal' : 'for the carrier';
      return `${isoDay(on)} ${by} (${mark}): ${text}`;
    }),
    page,
  );
}

function attachmentLines({ attachments }: Dispute, page: Page): string[] {
  return section(
    'Attachments',
    attachments.map(
      ({ on, name, bytes, sha256 }) => `${isoDay(on)} ${name}, ${bytes} bytes, SHA-256 ${sha256}`,
    ),
    page,
  );
}

function historyLines({ history }: Dispute, page: Page): string[] {
  return section(
    'History',
    history.map(({ number, on, by, what, from, to, detail }) => {
      const moved = from === undefined || from === to ? to : `${from} → ${to}`;
      return `${number}. ${isoDay(on)} ${what}: ${moved} (${by})${detail === undefined || detail === '' ? '' : `: ${detail}`}`;
    }),
    page,
  );
}

function section(title: string, texts: readonly string[], page: Page): string[] {
  if (texts.length === 0) return [];
  return [...heading(title, page), ...texts.flatMap((text) => paragraph(text, page, 2))];
}

type Pair = readonly [name: string, value: string];

function pairs(entries: readonly Pair[], page: Page): string[] {
  const known = entries.filter(([, value]) => value !== '');
  const width = Math.max(0, ...known.map(([name]) => name.length));
  return known.flatMap(([name, value]) => paragraph(`${name.padEnd(width)}  ${value}`, page, 2));
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
