import { parseIsoDay } from '../../src/calendar/day.ts';
import type { EventBody, NewLine } from '../../src/ledger/event.ts';
import { afterEntries, type Entry } from '../../src/ledger/ledger.ts';
import { builtInBlocks, compositionOf, sheetOf } from '../../src/letters/compose.ts';
import { type DisputeLetterOptions, disputeLettersOf } from '../../src/letters/dispute-letters.ts';
import { linesIn } from '../../src/letters/lines-in.ts';
import { markdown } from '../../src/letters/markdown.ts';
import type { Section } from '../../src/letters/sections.ts';
import { plainText } from '../../src/letters/span.ts';
import { type Money, money } from '../../src/money/money.ts';
import type { Dispute, PaymentPosition } from '../../src/records/dispute.ts';
import type { Report, ReportFinding } from '../../src/report/report.ts';
import { reportJson } from '../../src/report/report-json.ts';

/** A day from its ISO text. */
export function on(text: string) {
  const day = parseIsoDay(text);
  if (day === undefined) throw new RangeError(text);
  return day;
}

/** What happens to a dispute on a day. */
export type Happening = readonly [day: string, body: EventBody];

/** The report's findings as lines of a claim, with the findings as report.json has them. */
export function linesFrom(report: Report, chosen = report.findings): readonly NewLine[] {
  const { findings } = JSON.parse([...reportJson(report)].join('')) as { findings: { id: string }[] };
  return chosen.map((finding) =>
    lineFrom(
      finding,
      findings.find(({ id }) => id === finding.id),
    ),
  );
}

function lineFrom({ id, impact, record, ...finding }: ReportFinding, saved: unknown): NewLine {
  if (!impact) throw new RangeError(`${id} claims nothing`);
  return {
    finding: id,
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    ...(finding.account === undefined ? {} : { account: finding.account }),
    ...(finding.invoice === undefined ? {} : { invoice: finding.invoice }),
    ...(record.billDate === undefined ? {} : { billDate: record.billDate }),
    disputed: impact,
    codes: [],
    saved,
  };
}

/** A dispute of lines of Laurentel, opened on 31 October 2026, after what happened to it. */
export function disputeOf(
  claim: string,
  lines: readonly NewLine[],
  happened: readonly Happening[] = [],
  payment: PaymentPosition = 'paid-under-reserve',
): Dispute {
  const currency = lines[0]?.disputed.currency ?? 'CAD';
  const opened: Happening = [
    '2026-10-31',
    { type: 'opened', carrier: 'Laurentel', currency, lines, found: on('2026-10-31'), payment },
  ];
  const entries = [opened, ...happened].map(
    ([day, body]): Entry => ({
      dispute: claim,
      on: on(day),
      at: `${day}T09:00:00.000Z`,
      by: 'Anne Roy',
      ...body,
    }),
  );
  const dispute = afterEntries(new Map(), entries).book.get(claim);
  if (!dispute) throw new RangeError(claim);
  return dispute;
}

/** The claim sent on 3 November 2026 as a registered letter. */
export const SENT: Happening = [
  '2026-11-03',
  { type: 'sent', what: 'claim', answerDue: on('2026-12-03'), channel: 'registered', proof: 'RN 12' },
];

/** The carrier's acknowledgement of 10 November 2026. */
export const ACKNOWLEDGED: Happening = [
  '2026-11-10',
  { type: 'acknowledged', ticket: 'CASE-7', contact: 'J. Martin' },
];

/** A credit of so much on a bill. */
export function creditOf(day: string, amount: Money, invoice: string): Happening {
  return [day, { type: 'credited', amount, credit: { invoice } }];
}

/** An answer with an amount in the report's currency. */
export function grantOf(day: string, amount: string, currency: string, creditBy: string): Happening {
  return [
    day,
    {
      type: 'answered',
      outcome: 'partly-approved',
      amount: money(amount, currency),
      reason: 'Two of the lines are in the price list of 2025.',
      creditBy: on(creditBy),
    },
  ];
}

/** The letter about these disputes: its markdown, the lines of each part and the remarks of its note. */
export function writtenDisputeLetter(
  report: Report,
  disputes: readonly Dispute[],
  options: DisputeLetterOptions,
) {
  const [drafted] = disputeLettersOf(report, disputes, options);
  if (!drafted) throw new RangeError('no letter');
  const { letter, base } = drafted;
  const composition = compositionOf(letter, report.titleOf);
  const sheet = sheetOf(composition, builtInBlocks(composition));
  return {
    letter,
    base,
    text: markdown(sheet),
    linesOf: (section: Section): readonly string[] =>
      composition.sections[section].flatMap(linesIn).map(plainText),
    remarks: (sheet.note?.remarks ?? []).map(plainText),
  };
}
