import { append } from '../../keyed/value-at.ts';
import { moneyText, zero } from '../../money/money.ts';
import type { Report } from '../../report/report.ts';
import { amountCell, codeCell, countCell, EMPTY, isSheetNumber, runningCell, textCell } from './cell.ts';
import { shareCell } from './summary-formulas.ts';
import { addHeadings, addLine, addText, nextLine, type Page } from './summary-page.ts';
import { HEADINGS } from './wording.ts';
import { WORDS } from './wording-summary.ts';

/** Adds how much of the bill had an inventory and a price to compare with, and what was not checked. */
export function addCoverage(page: Page, report: Report): void {
  addCharges(page, report);
  addSpend(page, report);
  addLimits(page, report);
}

function addCharges(page: Page, { coverage }: Report): void {
  const { language } = page.book.locale;
  addText(page, WORDS.coverage, 'section');
  addHeadings(page, [
    undefined,
    HEADINGS.currency,
    HEADINGS.count,
    HEADINGS.spend,
    HEADINGS.spendWithPrice,
    undefined,
    HEADINGS.share,
  ]);
  const all = nextLine(page);
  addLine(page, [
    textCell(WORDS.allCharges[language]),
    EMPTY,
    countCell(coverage.charges),
    EMPTY,
    EMPTY,
    EMPTY,
    EMPTY,
  ]);
  const parts = [
    [WORDS.withInventory, coverage.withInventory],
    [WORDS.withPrice, coverage.withPrice],
  ] as const;
  for (const [label, count] of parts) {
    const share = shareCell(`C${nextLine(page)}`, `C${all}`, [count, coverage.charges]);
    addLine(page, [textCell(label[language]), EMPTY, countCell(count), EMPTY, EMPTY, EMPTY, share]);
  }
}

function addSpend(page: Page, { coverage }: Report): void {
  const { language } = page.book.locale;
  for (const spend of coverage.spend) {
    const line = nextLine(page);
    const priced =
      coverage.spendWithPrice.find(({ currency }) => currency === spend.currency) ?? zero(spend.currency);
    const numbers = isSheetNumber(priced) && isSheetNumber(spend);
    addLine(page, [
      textCell(WORDS.spendChecked[language]),
      codeCell(spend.currency),
      EMPTY,
      amountCell(spend),
      amountCell(priced),
      EMPTY,
      numbers
        ? shareCell(`E${line}`, `D${line}`, [Number(moneyText(priced)), Number(moneyText(spend))])
        : EMPTY,
    ]);
  }
}

function addLimits(page: Page, report: Report): void {
  const { language } = page.book.locale;
  const skipped = report.coverage.rules.flatMap((rule) => (rule.status === 'skipped' ? [rule] : []));
  const rejected = report.inputs.reduce((sum, input) => sum + input.rejected, 0);
  addText(page, WORDS.limits, 'section');
  const counts = [
    [WORDS.notAudited, report.notAudited.filter(({ kind }) => kind !== 'rule').length, 'listed'],
    [WORDS.rejectedRows, rejected, 'known'],
    [WORDS.warnings, report.warnings.length, 'listed'],
    [WORDS.skippedRules, skipped.length, 'known'],
  ] as const;
  for (const [label, count, kept] of counts) {
    const known = kept === 'known' || report.detailed;
    addLine(page, [textCell(label[language]), EMPTY, known ? countCell(count) : codeCell('–')]);
  }
  if (!report.detailed) addText(page, WORDS.noDetails, 'note');
  for (const [reason, ids] of byReason(skipped)) {
    if (ids.length > MOST_NAMED) addLine(page, [textCell(reason), EMPTY, countCell(ids.length)], 'note');
    else
      for (const id of ids)
        addLine(page, [textCell(report.titleOf(id)[language]), runningCell(reason)], 'note');
  }
}

/** Rules skipped for one reason are named up to this many; the sheet of what was not audited names them all. */
const MOST_NAMED = 5;

function byReason(
  skipped: readonly { readonly id: string; readonly reason: string }[],
): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { id, reason } of skipped) {
    append(reasons, reason, id);
  }
  return reasons;
}
