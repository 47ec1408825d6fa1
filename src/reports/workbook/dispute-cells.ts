import { formatDay } from '../../language/format.ts';
import { ageOf, bucketOf } from '../../ledger/ageing.ts';
import { isOpen, rulesOf } from '../../ledger/numbers.ts';
import { type Money, signOf } from '../../money/money.ts';
import { type Dispute, outstandingOf, SETTLED_STATES } from '../../records/dispute.ts';
import { bucketText } from '../dispute-charts.ts';
import { DISPATCH_WORDS, DISPUTE_STATE_WORDS, PAYMENT_WORDS } from '../dispute-words.ts';
import {
  amountCell,
  codeCell,
  columnFormulaCell,
  dayCell,
  identifierCell,
  linkedCell,
  quotedCell,
  type SheetCell,
  textCell,
} from './cell.ts';
import { type Contents, findingsCellOf } from './contents.ts';
import { type DisputeColumn, disputeLetter } from './dispute-columns.ts';
import { leftToRight, withOrderKept } from './left-to-right.ts';
import { FIRST_LINE } from './table.ts';

/** The cells of a dispute's row; `asOf` is the cell with the day from which the days to its time limit are counted. */
export function disputeCells(
  contents: Contents,
  asOf: string,
  last: number,
): Record<DisputeColumn, (dispute: Dispute, line: number) => SheetCell> {
  const { report } = contents;
  const { locale, titleOf } = report;
  const { language } = locale;
  const ofMonth = new Set(report.findings.map(({ id }) => id));
  const limitation = `${disputeLetter('limitation')}${FIRST_LINE}`;
  // Only what is open has an age.
  const age = `${disputeLetter('age')}${FIRST_LINE}`;
  const daysLeft = {
    formula: `IF(AND(ISNUMBER(${limitation}),ISNUMBER(${asOf}),${age}<>""),${limitation}-${asOf},"")`,
    first: `${disputeLetter('daysLeft')}${FIRST_LINE}`,
    last: `${disputeLetter('daysLeft')}${last}`,
  };
  const findingsIn = ({ lines }: Dispute): string[] => [
    ...new Set(lines.flatMap(({ finding }) => (ofMonth.has(finding) ? [finding] : []))),
  ];
  return {
    claim: (dispute) => linkedCell(identifierCell(dispute.claim), contents.toFinding(findingsIn(dispute)[0])),
    ticket: ({ tickets }) => identifierCell(tickets.at(-1)),
    carrier: ({ carrier }) => quotedCell(carrier),
    accounts: ({ lines }) =>
      identifierCell(shortList([...new Set(lines.flatMap(({ account }) => account ?? []))], '\n')),
    reason: (dispute) =>
      textCell(
        rulesOf(dispute)
          .map((rule) => titleOf(rule)[language])
          .join('\n'),
      ),
    state: ({ state }) => textCell(DISPUTE_STATE_WORDS[state][language]),
    level: ({ level, dates }) => {
      const what = level === 2 ? 'notice' : level === 1 ? 'reminder' : 'claim';
      return textCell(dates.sent === undefined && level === 0 ? undefined : DISPATCH_WORDS[what][language]);
    },
    claimed: ({ money }) => amountCell(money.oneTime.claimed),
    granted: ({ money }) => amountCell(money.oneTime.confirmed),
    received: ({ money }) => amountCell(someOf(money.oneTime.received)),
    outstanding: (dispute) => amountCell(outstandingOfOpen(dispute)),
    currency: ({ currency }) => codeCell(currency),
    sent: ({ dates }) => dayCell(dates.sent),
    answerDue: ({ state, dates }) => dayCell(isAnswered(state) ? undefined : dates.answerDue),
    creditExpected: ({ dates }) => dayCell(dates.creditExpected),
    limitation: ({ dates }) => dayCell(dates.limitation),
    daysLeft: (dispute, line) => {
      const { limitation: end } = dispute.dates;
      const left = end === undefined || !isOpen(dispute) ? '' : end - report.asOf;
      return columnFormulaCell(daysLeft, line === FIRST_LINE, left, 0);
    },
    age: (dispute) =>
      codeCell(
        isOpen(dispute)
          ? leftToRight(bucketText(bucketOf(ageOf(dispute, report.asOf))), language)
          : undefined,
      ),
    owner: ({ owner }) => quotedCell(owner),
    payment: ({ payment }) => textCell(PAYMENT_WORDS[payment][language]),
    monthly: ({ money }) => amountCell(someOf(money.recurring.claimed)),
    saving: ({ money }) => amountCell(someOf(money.recurring.received)),
    found: ({ dates }) => dayCell(dates.found),
    acknowledged: ({ dates }) => dayCell(dates.acknowledged),
    answered: ({ dates }) => dayCell(dates.answered),
    credited: ({ dates }) => dayCell(dates.credited),
    verified: ({ dates }) => dayCell(dates.verified),
    windowEnds: ({ dates }) => dayCell(dates.windowEnds),
    letters: ({ dispatches }) =>
      textCell(
        withOrderKept(
          dispatches
            .map(({ what, on }) => `${DISPATCH_WORDS[what][language]} ${formatDay(on, locale)}`)
            .join('\n'),
          language,
        ),
      ),
    findings: (dispute) => {
      const found = findingsIn(dispute);
      return found.length === 1 ? findingsCellOf(contents, found) : identifierCell(shortList(found, ', '));
    },
  };
}

/** What is outstanding of a dispute that is not settled; nothing of others, as nobody waits for it. */
export function outstandingOfOpen(dispute: Dispute): Money | undefined {
  return isOpen(dispute) ? outstandingOf(dispute) : undefined;
}

/** More would make the row too high; they are counted. */
const MOST_LISTED = 4;

function shortList(texts: readonly string[], separator: string): string {
  if (texts.length <= MOST_LISTED) return texts.join(separator);
  const shown = texts.slice(0, MOST_LISTED - 1);
  return [...shown, `… +${texts.length - shown.length}`].join(separator);
}

function someOf(amount: Money): Money | undefined {
  return signOf(amount) === 0 ? undefined : amount;
}

/** True once nobody waits for the carrier's answer any more. */
function isAnswered(state: Dispute['state']): boolean {
  return state === 'credited' || SETTLED_STATES.has(state);
}
