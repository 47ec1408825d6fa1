import { isUnclaimed } from '../../findings/standing.ts';
import { absolute, add, compare, type Money, moneyText, zero } from '../../money/money.ts';
import type { Report, ReportCarrierTotal } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';
import { hasDisputed } from '../standing.ts';
import { amountCell, codeCell, EMPTY, isSheetNumber, quotedCell, type SheetCell, textCell } from './cell.ts';
import {
  type Criterion,
  claimTotalCell,
  columnSumCell,
  exposureTotalCell,
  findingsCell,
  type Ledger,
  type Listed,
  shareCell,
  summedCell,
} from './summary-formulas.ts';
import { addHeadings, addLine, addText, nextLine, type Page } from './summary-page.ts';
import { HEADINGS } from './wording.ts';
import { WORDS } from './wording-summary.ts';

/**
 * Adds claim, exposure and billed of each carrier and currency, and the totals of each currency, and returns the lines of
 * those by currency.
 */
export function addAmounts(page: Page, report: Report, ledger: Ledger): ReadonlyMap<string, number> {
  const { language } = page.book.locale;
  const lines = new Map<string, number>();
  const isDisputed = hasDisputed(report);
  addText(page, WORDS.amounts, 'section');
  addHeadings(page, [
    HEADINGS.carrier,
    HEADINGS.currency,
    HEADINGS.findings,
    HEADINGS.claim,
    ...(isDisputed ? [HEADINGS.disputed] : []),
    HEADINGS.exposure,
    HEADINGS.billed,
    HEADINGS.claimShare,
  ]);
  for (const total of report.carrierTotals) {
    const line = nextLine(page);
    const criteria: Criterion[] = [
      { column: 'carrier', text: total.carrier, at: `$A${line}` },
      { column: 'currency', text: total.currency, at: `$B${line}` },
    ];
    const rows = ledger.rows.filter((row) => row.finding.carrier === total.carrier);
    addLine(page, [
      quotedCell(total.carrier),
      ...amountCells(ledger, criteria, rows, total, line, isDisputed),
    ]);
  }
  for (const total of report.totals) {
    const line = nextLine(page);
    lines.set(total.currency, line);
    const criteria: Criterion[] = [{ column: 'currency', text: total.currency, at: `$B${line}` }];
    const cells = amountCells(ledger, criteria, ledger.rows, total, line, isDisputed);
    addLine(page, [textCell(HEADINGS.total[language]), ...cells], 'total');
  }
  addText(page, WORDS.amountsNote, 'note');
  if (report.carriers.some(({ name }) => !report.carrierTotals.some(({ carrier }) => carrier === name))) {
    addText(page, WORDS.carriersNote, 'note');
  }
  return lines;
}

function amountCells(
  ledger: Ledger,
  criteria: readonly Criterion[],
  rows: readonly Listed[],
  total: Omit<ReportCarrierTotal, 'carrier' | 'findings'>,
  line: number,
  isDisputed: boolean,
): SheetCell[] {
  const { currency, claim, disputed, exposure, billed } = total;
  const besideClaim = disputed ? summedCell(ledger, 'disputed', criteria, disputed) : EMPTY;
  const count = rows.filter((row) => row.currency === currency).length;
  const numbers = billed && isSheetNumber(claim) && isSheetNumber(billed);
  return [
    codeCell(currency),
    findingsCell(ledger, criteria, count),
    claimTotalCell(ledger, criteria, claim),
    ...(isDisputed ? [besideClaim] : []),
    exposureTotalCell(ledger, criteria, exposure),
    amountCell(billed),
    numbers
      ? shareCell(`D${line}`, `${isDisputed ? 'G' : 'F'}${line}`, [
          Number(moneyText(claim)),
          Number(moneyText(billed)),
        ])
      : { ...EMPTY, kind: 'percent' },
  ];
}

/** The findings of one rule in one currency. */
export interface ReasonTotal {
  readonly title: string;
  readonly currency?: string;
  readonly count: number;
  readonly claim?: Money;
  readonly exposure?: Money;
}

/** Adds how many findings each rule made and what they claim, a line for each currency, the largest claim first. */
export function addReasons(page: Page, ledger: Ledger): void {
  const { language } = page.book.locale;
  if (ledger.rows.length === 0) {
    addLine(page, []);
    addText(page, WORDS.noFinding, 'note');
    return;
  }
  addText(page, WORDS.reasons, 'section');
  addHeadings(page, [
    HEADINGS.reason,
    HEADINGS.currency,
    HEADINGS.findings,
    HEADINGS.claim,
    HEADINGS.exposure,
  ]);
  const first = nextLine(page);
  for (const reason of reasonTotals(ledger.rows)) {
    const line = nextLine(page);
    const criteria: Criterion[] = [
      { column: 'reason', text: reason.title, at: `$A${line}` },
      { column: 'currency', text: reason.currency, at: `$B${line}` },
    ];
    addLine(page, [
      textCell(reason.title),
      codeCell(reason.currency),
      findingsCell(ledger, criteria, reason.count),
      reason.claim ? claimTotalCell(ledger, criteria, reason.claim) : EMPTY,
      reason.exposure ? exposureTotalCell(ledger, criteria, reason.exposure) : EMPTY,
    ]);
  }
  const all = columnSumCell('C', first, nextLine(page) - 1, ledger.rows.length);
  addLine(page, [textCell(HEADINGS.total[language]), EMPTY, all, EMPTY, EMPTY], 'total');
}

/** The findings of each rule in each currency: by currency, then the largest claim first. */
export function reasonTotals(rows: readonly Listed[]): ReasonTotal[] {
  const totals = new Map<string, ReasonTotal>();
  for (const { title, currency, finding } of rows) {
    const key = `${currency ?? ''}\u0000${title}`;
    const known = totals.get(key) ?? { title, currency, count: 0 };
    const impact = finding.impact;
    totals.set(key, {
      ...known,
      count: known.count + 1,
      ...(impact && isUnclaimed(finding) ? { claim: add(known.claim ?? zero(impact.currency), impact) } : {}),
      ...(impact && finding.class === 'exposure'
        ? { exposure: add(known.exposure ?? zero(impact.currency), absolute(impact)) }
        : {}),
    });
  }
  return [...totals.values()].sort(byWeight);
}

function byWeight(a: ReasonTotal, b: ReasonTotal): number {
  return (
    compareText(a.currency ?? '~', b.currency ?? '~') ||
    heavier(a.claim, b.claim) ||
    heavier(a.exposure, b.exposure) ||
    b.count - a.count ||
    compareText(a.title, b.title)
  );
}

function heavier(a: Money | undefined, b: Money | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return compare(b, a);
}
