import { isoDay } from '../../calendar/day.ts';
import type { CreditMatch, MatchReason } from '../../match/credit-match.ts';
import { moneyText } from '../../money/money.ts';
import { heading, moneyWithCode, type Page, paragraph } from '../terminal/page.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type TableColumn, tableOrBlocks } from '../terminal/table.ts';
import { type Changes, changesText } from './changes.ts';
import { type DisputeView, disputePage } from './list-text.ts';
import type { Matching, Proposal } from './matching.ts';

/** What the bills say about the claims: a line for each credit that seems to answer one, what was written, what is open. */
export function matchText(matching: Matching, changes: Changes, view: DisputeView): string {
  const page = disputePage(view);
  const { proposals, unverified } = matching;
  const open = proposals.filter(({ outcome }) => outcome === 'open');
  const lines = [
    ...paragraph(summaryOf(matching), page),
    ...(proposals.length === 0
      ? []
      : [
          '',
          ...tableOrBlocks([columnsOf(page)], proposals, page),
          ...heading('Why', page),
          ...proposals.flatMap((one) =>
            paragraph(`${shortKey(one)} to ${one.claim}: ${safeText(reasonText(one))}`, page, 2),
          ),
        ]),
    ...(changes.added.length === 0
      ? []
      : [
          ...heading('Written', page),
          ...changesText(changes)
            .trimEnd()
            .split('\n')
            .map((line) => `  ${line}`),
        ]),
    ...(unverified.length === 0
      ? []
      : [
          ...heading('Not verified yet', page),
          ...unverified.flatMap(({ claim, because }) =>
            paragraph(`${claim}: ${because.map(safeText).join('; ')}`, page, 2),
          ),
        ]),
    ...(open.length > 0
      ? [
          ...heading('To confirm', page),
          ...open.flatMap((one) =>
            paragraph(`bill-audit dispute match --confirm ${shortKey(one)}=${one.claim}`, page, 2),
          ),
          ...paragraph('or all of them: bill-audit dispute match --yes', page, 2),
        ]
      : []),
  ];
  return page.finished(lines);
}

function summaryOf({ asOf, credits, proposals }: Matching): string {
  const seen = new Set(proposals.map(({ credit }) => credit.key)).size;
  if (credits === 0) return `The bills up to ${isoDay(asOf)} have no credits.`;
  const has = `The bills up to ${isoDay(asOf)} have ${credits} ${credits === 1 ? 'credit' : 'credits'}`;
  return seen === 0
    ? `${has}; no claim that still waits for money is answered by one.`
    : `${has}; ${seen} ${seen === 1 ? 'is' : 'are'} matched to claims.`;
}

function columnsOf(page: Page): readonly TableColumn<Proposal>[] {
  return [
    { heading: 'Key', align: 'left', cell: shortKey },
    {
      heading: 'Date',
      align: 'left',
      cell: ({ credit }) => (credit.date === undefined ? '–' : isoDay(credit.date)),
    },
    { heading: 'Invoice', align: 'left', cell: ({ credit }) => safeText(credit.invoice ?? '–') },
    { heading: 'Claim', align: 'left', cell: ({ claim }) => claim },
    { heading: 'Amount', align: 'right', cell: (one) => moneyWithCode(signed(one), page) },
    { heading: 'Outcome', align: 'left', cell: outcomeOf },
    { heading: 'Confidence', align: 'left', cell: ({ confidence }) => confidence },
  ];
}

function shortKey({ credit }: CreditMatch): string {
  return credit.key.slice(0, 8);
}

function signed({ kind, amount }: CreditMatch) {
  return kind === 'credit' ? amount : { ...amount, digits: -amount.digits };
}

const OUTCOMES = { written: 'written', open: 'to confirm', refused: 'not possible' } as const;

function outcomeOf({ outcome }: Proposal): string {
  return OUTCOMES[outcome];
}

/** Why a credit is matched to a claim, in English. */
export function reasonText({ kind, by, credit, stated, amount, why }: CreditMatch): string {
  const named = GROUNDS[by](why.name ?? '');
  const parts = [
    named,
    equalText(why, kind),
    why.basis === 'gross' ? 'with its tax' : why.basis === 'taxed' ? 'tax included' : '',
    moneyText(stated) === moneyText(amount) ? '' : `part of ${shown(stated)}`,
    why.together.length === 0 ? '' : `together with ${why.together.join(', ')}`,
    why.credits === 1 ? '' : `one of ${why.credits} credits that make it up`,
    why.others.length === 0 ? '' : `could be for ${why.others.join(', ')} as well`,
    why.excess ? `${shown(why.excess)} more than is outstanding, not booked` : '',
    why.over ? `${shown(why.over)} more than is outstanding` : '',
    why.closedTo ? `the claim is ${why.closedTo}` : '',
    credit.date === undefined ? 'the bill has no date' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const GROUNDS: Readonly<Record<CreditMatch['by'], (name: string) => string>> = {
  ticket: (name) => `names the ticket ${name}`,
  'claim-number': () => 'names the claim',
  invoice: (name) => `about invoice ${name}`,
  service: (name) => `for ${name}`,
  amount: () => 'by its amount alone',
};

function equalText({ equals }: MatchReason, kind: CreditMatch['kind']): string {
  switch (equals) {
    case 'outstanding':
      return 'as much as is outstanding';
    case 'claimed':
      return 'as much as was claimed';
    case 'confirmed':
      return 'as much as was granted';
    case 'charges':
      return 'as much as is claimed for it';
    case 'charge':
      return 'as much as one charge';
    case 'credit':
      return 'takes a credit back';
    case undefined:
      return kind === 'credit' ? 'another amount' : '';
  }
}

function shown(amount: CreditMatch['amount']): string {
  return `${moneyText(amount)} ${amount.currency}`;
}
