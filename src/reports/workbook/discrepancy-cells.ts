import { isDisputed, isUnclaimed } from '../../findings/standing.ts';
import type { Translated } from '../../language/locale.ts';
import { peppolAction, reasonCodesOf } from '../../law/reason-codes.ts';
import { minorDecimals } from '../../money/currency.ts';
import { type Money, moneyText, rounded, signOf, subtract } from '../../money/money.ts';
import type { CellEvidence } from '../../records/origin.ts';
import type { ReportFinding } from '../../report/report.ts';
import { disputeText } from '../dispute-text.ts';
import { DISPUTE_STATE_WORDS } from '../dispute-words.ts';
import { STANDING_WORDS, standingOf } from '../standing.ts';
import {
  amountCell,
  codeCell,
  dayCell,
  EMPTY,
  formulaCell,
  identifierCell,
  isSheetNumber,
  linkedCell,
  ordinalCell,
  quotedCell,
  type SheetCell,
  textCell,
} from './cell.ts';
import { claimStatusOf } from './claim-status.ts';
import type { Contents } from './contents.ts';
import { type DiscrepancyColumn, letterOf } from './discrepancy-columns.ts';
import { withOrderKept } from './left-to-right.ts';
import { proofText } from './place-text.ts';
import { FIRST_LINE } from './table.ts';
import { CLASSES, SEVERITY_WORDS } from './wording.ts';

/** True when the sheet's difference can be a formula: both amounts are there, and less each other they are the impact. */
export function isLiveDifference({
  billed,
  expected,
  impact,
}: Pick<ReportFinding, 'billed' | 'expected' | 'impact'>): boolean {
  if (!billed || !expected || !impact || billed.currency !== expected.currency) return false;
  const computed = rounded(subtract(billed, expected));
  return [billed, expected, impact].every(isSheetNumber) && moneyText(computed) === moneyText(impact);
}

/** The cells of a finding's row on a line of the sheet. */
export function discrepancyCells(
  contents: Contents,
): Record<DiscrepancyColumn, (finding: ReportFinding, line: number) => SheetCell> {
  const { titleOf, locale } = contents.report;
  const { language } = locale;
  const title = (rule: string): string => (titleOf(rule) satisfies Translated)[language];
  return {
    number: (_finding, line) => ordinalCell(line - FIRST_LINE + 1),
    finding: (finding) => {
      const [proof] = [...proofsOf(finding, true), ...finding.evidence];
      return linkedCell(identifierCell(finding.id), contents.toProof(proof));
    },
    severity: ({ severity }) => textCell(SEVERITY_WORDS[severity][language]),
    class: (finding) => textCell(CLASSES[finding.class][language]),
    carrier: ({ carrier }) => quotedCell(carrier),
    account: ({ account }) => identifierCell(account),
    invoice: ({ invoice }) => identifierCell(invoice),
    billDate: ({ record }) => dayCell(record.billDate),
    dueDate: ({ record }) => dayCell(record.dueDate),
    service: ({ service }) => identifierCell(service),
    code: ({ code }) => identifierCell(code),
    description: ({ record }) => quotedCell(record.description),
    from: ({ period }) => dayCell(period?.from),
    to: ({ period }) => dayCell(period?.to),
    billed: ({ billed }) => amountCell(billed),
    expected: ({ expected }) => amountCell(expected),
    difference: differenceCell,
    percent: percentCell,
    claim: (finding, line) =>
      isUnclaimed(finding) ? followingCell(finding, line) : { ...EMPTY, kind: 'amount' },
    currency: ({ record }) => codeCell(record.currency),
    reason: ({ rule }) => textCell(title(rule)),
    cause: ({ cause }) => linkedCell(identifierCell(cause), contents.toCause(cause)),
    message: ({ message }) => textCell(withOrderKept(message, language)),
    billProof: (finding) => textCell(proofText(proofsOf(finding, true), language)),
    referenceProof: (finding) => textCell(proofText(proofsOf(finding, false), language)),
    billFile: (finding) => fileCell(contents, proofsOf(finding, true)[0]),
    referenceFile: (finding) => fileCell(contents, proofsOf(finding, false)[0]),
    source: ({ evidence: [first] }) => sourceCell(contents, first?.file),
    since: ({ since }) => dayCell(since),
    toDate: (finding) => amountCell(withAmount(finding, finding.impactToDate)),
    yearly: (finding) => amountCell(withAmount(finding, finding.impactAnnual)),
    claimable: ({ claimable }) => amountCell(claimable),
    deadline: ({ deadline }) => dayCell(deadline),
    also: ({ also }) => textCell(also.map(title).join('\n')),
    code207: (finding) => codeCell(codesOf(finding)?.france.reason),
    peppolReason: (finding) => codeCell(codesOf(finding)?.peppol.reason),
    peppolAction: (finding) => {
      const codes = codesOf(finding);
      return codeCell(codes && peppolAction(codes, contents.isPaid(finding)));
    },
    standing: (finding) => {
      const standing = standingOf(finding);
      return textCell(standing && STANDING_WORDS[standing][language]);
    },
    claimNumber: ({ dispute }) => identifierCell(dispute?.claim),
    disputeState: ({ dispute }) => textCell(dispute && DISPUTE_STATE_WORDS[dispute.state][language]),
    disputed: (finding, line) =>
      isDisputed(finding) ? followingCell(finding, line) : { ...EMPTY, kind: 'amount' },
    ticket: ({ dispute }) => identifierCell(dispute?.ticket),
    dispute: (finding) => {
      const text = disputeText(finding, locale, (foreign) => foreign);
      return textCell(text && withOrderKept(text, language));
    },
    status: (finding) => textCell(claimStatusOf(finding)[language]),
  };
}

/** The codes of a claim on an e-invoice. */
function codesOf({ rule, class: klass, record }: ReportFinding): ReturnType<typeof reasonCodesOf> {
  return record.einvoice && klass === 'error' ? reasonCodesOf(rule) : undefined;
}

// Linked texts are short: some programs show them on one line only.
function fileCell(contents: Contents, proof: CellEvidence | undefined): SheetCell {
  return linkedCell(
    { ...identifierCell(proof?.file.split('/').at(-1)), wraps: false },
    contents.toProof(proof),
  );
}

function sourceCell(contents: Contents, file: string | undefined): SheetCell {
  const number = contents.sourceNumber(file);
  if (number === undefined) return { ...EMPTY, kind: 'ordinal' };
  return linkedCell(ordinalCell(number), contents.toSource(file));
}

/** The amount where the finding has one of its own; nothing beside findings that are no money. */
function withAmount({ impact }: ReportFinding, amount: Money | undefined): Money | undefined {
  return impact && signOf(impact) !== 0 ? amount : undefined;
}

function differenceCell(finding: ReportFinding, line: number): SheetCell {
  const { impact, billed, expected } = finding;
  if (!impact || (signOf(impact) === 0 && (!billed || !expected))) return { ...EMPTY, kind: 'amount' };
  if (!isLiveDifference(finding)) return amountCell(impact);
  const decimals = minorDecimals(impact.currency);
  const formula = `ROUND(${at('billed', line)}-${at('expected', line)},${decimals})`;
  return formulaCell(formula, Number(moneyText(impact)), 'amount', decimals);
}

function percentCell(finding: ReportFinding, line: number): SheetCell {
  const { impact, expected } = finding;
  if (!isLiveDifference(finding) || !impact || !expected) return { ...EMPTY, kind: 'percent' };
  const whole = Math.abs(Number(moneyText(expected)));
  const formula = `IF(${at('expected', line)}=0,"",${at('difference', line)}/ABS(${at('expected', line)}))`;
  return formulaCell(formula, whole === 0 ? '' : Number(moneyText(impact)) / whole, 'percent', 1);
}

// What is claimed or in dispute follows the difference, so that a corrected amount reaches the totals.
function followingCell(finding: ReportFinding, line: number): SheetCell {
  const { impact } = finding;
  if (!impact) return { ...EMPTY, kind: 'amount' };
  if (!isLiveDifference(finding)) return amountCell(impact);
  const decimals = minorDecimals(impact.currency);
  return formulaCell(at('difference', line), Number(moneyText(impact)), 'amount', decimals);
}

function proofsOf(finding: ReportFinding, ofBill: boolean): readonly CellEvidence[] {
  return finding.evidence.filter(({ role }) => (role === 'bills' || role === 'invoices') === ofBill);
}

function at(column: DiscrepancyColumn, line: number): string {
  return `${letterOf(column)}${line}`;
}
