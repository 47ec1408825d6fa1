import type { Locale } from '../../language/locale.ts';
import { type Money, moneyText, rounded, signOf } from '../../money/money.ts';
import type { CellEvidence } from '../../records/origin.ts';
import type { ReportFinding } from '../../report/report.ts';
import { disputeText } from '../dispute-text.ts';
import { LABELS } from '../terminal/wording.ts';
import { placeText } from '../workbook/place-text.ts';
import { plainText } from './xml-text.ts';

/** A finding on a few lines: its id, amount and message, what it is about, both prices, and the first cell that proves it. */
export function findingLines(finding: ReportFinding, locale: Locale): string[] {
  const { impact, billed, expected, evidence } = finding;
  const head = [
    plainText(finding.id),
    ...(impact && signOf(impact) !== 0 ? [exactAmount(impact)] : []),
    plainText(finding.message),
  ];
  const comma = locale.language === 'ar' ? '، ' : ', ';
  const labelled = (name: keyof typeof LABELS, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`${LABELS[name][locale.language]} ${text}`];
  const facts = [
    ...(['account', 'invoice', 'service', 'code'] as const).flatMap((name) =>
      labelled(name, plainText(finding[name] ?? '')),
    ),
    ...labelled('billed', billed && exactAmount(billed)),
    ...labelled('expected', expected && exactAmount(expected)),
  ];
  const [first] = evidence;
  const dispute = disputeText(finding, locale, plainText);
  return [
    head.join(' · '),
    ...(dispute === undefined ? [] : [`    ${dispute}`]),
    ...(facts.length === 0 ? [] : [`    ${facts.join(comma)}`]),
    ...(first ? [`    ${evidenceText(first, locale)}`] : []),
  ];
}

/** An amount as a plain decimal with its currency: `31.50 CAD`. */
export function exactAmount(amount: Money): string {
  return `${moneyText(rounded(amount))} ${amount.currency}`;
}

function evidenceText(evidence: CellEvidence, locale: Locale): string {
  const { file, sheet, cell, column, path, term } = evidence;
  const texts = { file, sheet, cell, column, path, term };
  const plain = Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, plainText(text)]])),
  );
  const place = placeText({ row: evidence.row, page: evidence.page, ...plain }, locale.language);
  return `${place} = ${plainText(evidence.value)}`;
}
