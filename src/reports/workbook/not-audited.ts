import type { Language } from '../../language/locale.ts';
import type { Money } from '../../money/money.ts';
import { problemText } from '../../problem.ts';
import type { Report } from '../../report/report.ts';
import { disputeText } from '../dispute-text.ts';
import type { Book } from './book.ts';
import {
  amountCell,
  codeCell,
  identifierCell,
  linkedCell,
  quotedCell,
  type SheetCell,
  textCell,
} from './cell.ts';
import { columnsOf } from './columns.ts';
import type { Contents } from './contents.ts';
import { closeSheet } from './open-sheet.ts';
import { placeText } from './place-text.ts';
import { type Table, writeTable } from './table.ts';
import { type HEADINGS, SHEETS } from './wording.ts';
import { DISPUTE_WORDS } from './wording-disputes.ts';
import { KINDS, REASONS, WARNING_SENTENCE } from './wording-reasons.ts';
import { WORDS } from './wording-summary.ts';

/** Writes the sheet of what was not checked: charges, invoices and rows, the rules skipped, the warnings of reading. */
export async function writeNotAudited(book: Book, { report, toSource }: Contents): Promise<void> {
  const { language } = book.locale;
  const cells = cellsOf(toSource, language === 'ar');
  const columns = columnsOf<Gap, (typeof COLUMNS)[number]>(COLUMNS, WIDTHS, cells, {
    amount: ({ amount }) => amount,
  });
  const table: Table<Gap> = {
    name: SHEETS.notAudited,
    id: 'NotAudited',
    columns,
    rows: [
      ...itemGaps(report, language),
      ...settledGaps(report, language),
      ...ruleGaps(report, language),
      ...warningGaps(report, language),
    ],
    tint: () => 'none',
    frozen: 0,
    empty: report.detailed ? WORDS.everything : WORDS.noDetails,
    wide: true,
  };
  const sheet = await writeTable(book, table);
  closeSheet(book, sheet);
}

/** A line of the sheet. */
interface Gap {
  readonly what: string;
  readonly why: string;
  readonly detail?: string;
  readonly carrier?: string;
  readonly account?: string;
  readonly service?: string;
  readonly code?: string;
  readonly rule?: string;
  readonly place?: string;
  readonly file?: string;
  readonly amount?: Money;
}

const COLUMNS = [
  'what',
  'why',
  'detail',
  'carrier',
  'account',
  'service',
  'code',
  'rule',
  'place',
  'amount',
  'currency',
] as const satisfies readonly (keyof typeof HEADINGS)[];
type GapColumn = (typeof COLUMNS)[number];

const WIDTHS: Readonly<Record<GapColumn, readonly [least: number, most: number]>> = {
  what: [8, 16],
  why: [24, 40],
  detail: [16, 40],
  carrier: [10, 18],
  account: [8, 16],
  service: [8, 18],
  code: [6, 14],
  rule: [10, 28],
  place: [16, 36],
  amount: [9, 24],
  currency: [5, 6],
};

function cellsOf(
  toSource: Contents['toSource'],
  isArabic: boolean,
): Record<GapColumn, (gap: Gap) => SheetCell> {
  return {
    what: ({ what }) => textCell(what),
    why: ({ why }) => textCell(why),
    detail: ({ detail }) => quotedCell(detail),
    carrier: ({ carrier }) => quotedCell(carrier),
    account: ({ account }) => identifierCell(account),
    service: ({ service }) => identifierCell(service),
    code: ({ code }) => identifierCell(code),
    rule: ({ rule }) => textCell(rule),
    // Some programs show nothing of a linked text of both directions.
    place: ({ place, file }) => (isArabic ? textCell(place) : linkedCell(textCell(place), toSource(file))),
    amount: ({ amount }) => amountCell(amount),
    currency: ({ amount }) => codeCell(amount?.currency),
  };
}

function itemGaps(report: Report, language: Language): Gap[] {
  return report.notAudited.map((item) => ({
    what: KINDS[item.kind][language],
    why: REASONS[item.reason][language],
    detail: item.detail,
    carrier: item.carrier,
    account: item.account,
    service: item.service,
    code: item.code,
    rule: item.rule === undefined ? undefined : report.titleOf(item.rule)[language],
    place: placeText({ file: item.file, sheet: item.sheet, row: item.row }, language),
    file: item.file,
    amount: item.amount,
  }));
}

/** Findings that nobody asks for any more; those that a suppression sets aside are told of as such. */
function settledGaps({ settled, locale, titleOf }: Report, language: Language): Gap[] {
  return settled
    .filter(({ ignored }) => ignored?.until === undefined)
    .map((finding) => {
      const text = disputeText(finding, locale, (foreign) => foreign);
      return {
        what: DISPUTE_WORDS.settled[language],
        why: DISPUTE_WORDS[finding.status === 'verified' ? 'verified' : 'ignored'][language],
        detail: [finding.id, text].filter((part) => part !== undefined).join(', '),
        carrier: finding.carrier,
        account: finding.account,
        service: finding.service,
        code: finding.code,
        rule: titleOf(finding.rule)[language],
        amount: finding.impact,
      };
    });
}

function ruleGaps(report: Report, language: Language): Gap[] {
  const listed = new Set(report.notAudited.map(({ rule }) => rule));
  return report.coverage.rules.flatMap((rule) =>
    rule.status === 'ran' || listed.has(rule.id)
      ? []
      : [
          {
            what: KINDS.rule[language],
            why: REASONS['rule-skipped'][language],
            detail: rule.reason,
            rule: report.titleOf(rule.id)[language],
          },
        ],
  );
}

function warningGaps(report: Report, language: Language): Gap[] {
  return report.warnings.map(({ place, ...problem }) => ({
    what: KINDS.warning[language],
    why: WARNING_SENTENCE[language],
    detail: problemText(problem),
    place: placeText(place ?? {}, language),
    file: place?.file,
  }));
}
