import type { Plural } from '../language/plural.ts';
import { add, type Money } from '../money/money.ts';
import { isSinceShared } from '../report/causes.ts';
import type { Report } from '../report/report.ts';
import type { ClaimedFinding, ClaimRow, ClaimTable } from './claim.ts';
import { baseName } from './grounds.ts';
import { type InvoiceReference, referenceOf } from './invoice-references.ts';
import type { ChargeCells, ChargeTable, ChargeTableRow } from './sheet.ts';
import { cleaned, type Line, ownLine, phrase, valueLine } from './span.ts';
import { count, days, figure, monthOf, ordinal, plural, shortDay, type Voice } from './voice.ts';

/** What a table of charges is written from beside its rows. */
export interface TableSetting {
  readonly voice: Voice;
  readonly titleOf: Report['titleOf'];
  readonly invoices: readonly InvoiceReference[];
  /** Number of the evidence workbook among the enclosures. */
  readonly evidenceBook: number;
  /** True when the findings' bills are more than one file, so that a row alone would not be found. */
  readonly namesFiles: boolean;
}

const LONGEST_DESCRIPTION = 40;

/** A claim's table in words: its rows, a sub-total per reason where there are several, and the total. */
export function chargeTable(table: ClaimTable, setting: TableSetting): ChargeTable {
  const { voice } = setting;
  const { wording } = voice;
  const rows = table.reasons.flatMap(({ rule, rows: own, count: lines, subtotal }): ChargeTableRow[] => {
    const reason = reasonOf(rule, setting);
    const sum = plural(voice, wording.subtotal, lines, { reason });
    const charges = own.map(
      (row): ChargeTableRow => ({ kind: 'charges', cells: cellsOf(row, own.length === 1, reason, setting) }),
    );
    if (table.reasons.length === 1) return charges;
    return [...charges, { kind: 'sum', label: sum, amount: figure(voice, subtotal), strong: false }];
  });
  const total: ChargeTableRow = {
    kind: 'sum',
    label: ownLine(wording.tableTotal),
    amount: figure(voice, table.total),
    strong: true,
  };
  return { headings: headingsOf(voice), rows: [...rows, total] };
}

/** The rule's title in the letter's language. */
function reasonOf(rule: string, { voice, titleOf }: TableSetting): Line {
  return valueLine(titleOf(rule)[voice.locale.language]);
}

function headingsOf({ wording }: Voice): ChargeCells {
  return {
    number: ownLine(wording.columnNumber),
    billDate: ownLine(wording.columnBillDate),
    invoice: ownLine(wording.columnInvoice),
    account: ownLine(wording.columnAccount),
    service: ownLine(wording.columnService),
    code: ownLine(wording.columnCode),
    description: ownLine(wording.columnDescription),
    period: ownLine(wording.columnPeriod),
    reason: ownLine(wording.columnReason),
    evidence: ownLine(wording.columnEvidence),
    billed: ownLine(wording.columnBilled),
    expected: ownLine(wording.columnExpected),
    disputed: ownLine(wording.columnDisputed),
  };
}

function cellsOf(row: ClaimRow, isAlone: boolean, reason: Line, setting: TableSetting): ChargeCells {
  const { voice } = setting;
  const { wording } = voice;
  const [first] = row.findings;
  const billed = sumWhereAll(row.findings.map((finding) => finding.billed));
  const expected = sumWhereAll(row.findings.map((finding) => finding.expected));
  const several = row.kind !== 'single';
  return {
    number: count(voice, row.number),
    billDate: only(row.findings.map((finding) => billDate(finding, setting))) ?? [],
    invoice: named(
      row.findings.map(({ invoice }) => invoice),
      wording.severalInvoices,
      voice,
    ),
    account: named(
      row.findings.map(({ account }) => account),
      wording.severalAccounts,
      voice,
    ),
    service: named(
      row.findings.map(({ service }) => service),
      wording.severalServices,
      voice,
    ),
    code: named(
      row.findings.map(({ code }) => code),
      wording.severalCodes,
      voice,
    ),
    description: several || !first ? linesOf(row, isAlone, voice) : descriptionOf(first, voice),
    period: only(row.findings.map(({ period }) => (period ? days(voice, period) : []))) ?? [],
    reason,
    evidence:
      several || !first
        ? phrase(wording.inWorkbook, { number: count(voice, setting.evidenceBook) })
        : evidenceOf(first, setting),
    billed: billed ? figure(voice, billed) : [],
    expected: expected ? figure(voice, expected) : [],
    disputed: figure(voice, row.disputed),
  };
}

/** What the bill calls the charge, and which other invoice or account has it as well. */
function descriptionOf({ record }: ClaimedFinding, { wording }: Voice): Line {
  const { description = '', besideInvoice, besideAccount } = record;
  const parts = [
    valueLine(shortened(description)),
    besideInvoice === undefined ? [] : phrase(wording.rowRepeats, { invoice: besideInvoice }),
    besideAccount === undefined ? [] : phrase(wording.rowAlsoOn, { account: besideAccount }),
  ].filter((part) => part.length > 0);
  return parts.flatMap((part, index) => (index === 0 ? part : [...ownLine(' – '), ...part]));
}

/** The description, cut at a word where one ends past half of what is shown. */
function shortened(description: string): string {
  const text = cleaned(description);
  const letters = Array.from(text);
  if (letters.length <= LONGEST_DESCRIPTION) return text;
  const cut = letters.slice(0, LONGEST_DESCRIPTION - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut
    .slice(0, space > LONGEST_DESCRIPTION / 2 ? space : undefined)
    .join('')
    .trimEnd()}…`;
}

/** How many lines a row stands for; the rest of a reason are not "other" lines where none is shown. */
function linesOf(row: ClaimRow, isAlone: boolean, voice: Voice): Line {
  const { wording } = voice;
  const [first] = row.findings;
  if (row.kind === 'rest' || !first)
    return plural(voice, isAlone ? wording.allLines : wording.restLines, row.findings.length);
  // The table says its currency once.
  const each = figure(voice, first.impact);
  const lines = plural(voice, wording.groupLines, row.findings.length, { each });
  if (row.cause?.since === undefined) return lines;
  const sentence = isSinceShared(row.cause) ? wording.groupSince : wording.groupOldestSince;
  return phrase(sentence, { lines, month: monthOf(voice, row.cause.since) });
}

function billDate(finding: ClaimedFinding, { invoices, voice }: TableSetting): Line {
  const date = finding.record.billDate ?? referenceOf(invoices, finding)?.date;
  return date === undefined ? [] : shortDay(voice, date);
}

function evidenceOf(finding: ClaimedFinding, { voice, namesFiles }: TableSetting): Line {
  const { wording } = voice;
  const { evidence } = finding;
  const ofMonth = evidence.find(({ role }) => role === 'bills' || role === 'invoices');
  const proof = ofMonth ?? evidence.find(({ role }) => role === 'history');
  const id = valueLine(finding.id);
  if (!proof) return id;
  const file = namesFiles ? [...ownLine(' ('), ...valueLine(baseName(proof.file)), ...ownLine(')')] : [];
  if (proof.page !== undefined)
    return [...phrase(wording.evidencePage, { id, page: ordinal(voice, proof.page) }), ...file];
  if (proof.path !== undefined) {
    return [...elementOf(id, proof.path, proof.term, voice), ...file];
  }
  if (proof.row !== undefined)
    return [...phrase(wording.evidenceRow, { id, row: ordinal(voice, proof.row) }), ...file];
  if (proof.cell !== undefined) return [...phrase(wording.evidenceCell, { id, cell: proof.cell }), ...file];
  return [...id, ...file];
}

/** A segment, or an element of an e-invoice as people name it: the number of its line, else its business term or name. */
function elementOf(id: Line, path: string, term: string | undefined, voice: Voice): Line {
  const { wording } = voice;
  if (/^\d+$/.test(path))
    return phrase(wording.evidenceSegment, { id, segment: ordinal(voice, Number(path)) });
  const line = /Line(?:Item)?\[(\d+)\]/.exec(path)?.[1];
  if (line !== undefined) return phrase(wording.evidenceLine, { id, line: ordinal(voice, Number(line)) });
  const [name = path] = path.split('/').slice(-1);
  return phrase(wording.evidencePath, { id, path: valueLine(term ?? name.replace(/^[\w.-]+:/, '')) });
}

/** The one identifier that all share, else how many there are. */
function named(identifiers: readonly (string | undefined)[], several: Plural, voice: Voice): Line {
  const different = new Set(identifiers.filter((one): one is string => one !== undefined));
  const [first] = different;
  if (first === undefined) return [];
  return different.size === 1 ? valueLine(first) : plural(voice, several, different.size);
}

/** The line that all share. */
function only(lines: readonly Line[]): Line | undefined {
  const different = new Set(lines.map((line) => JSON.stringify(line)));
  return different.size === 1 ? lines[0] : undefined;
}

function sumWhereAll(amounts: readonly (Money | undefined)[]): Money | undefined {
  let sum: Money | undefined;
  for (const value of amounts) {
    if (!value || (sum && sum.currency !== value.currency)) return undefined;
    sum = sum ? add(sum, value) : value;
  }
  return sum;
}
