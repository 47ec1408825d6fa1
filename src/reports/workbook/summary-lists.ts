import { isUnclaimed } from '../../findings/standing.ts';
import { valueAt } from '../../keyed/value-at.ts';
import { formatMonth } from '../../language/format.ts';
import { minorDecimals } from '../../money/currency.ts';
import { add, compare, type Money, moneyText, signOf, zero } from '../../money/money.ts';
import { compareText } from '../../text/fold.ts';
import { monthClaim } from '../charted-claims.ts';
import { largestCauses, unclaimedCauses } from '../largest-causes.ts';
import { causeClaimFormula } from './causes.ts';
import {
  amountCell,
  codeCell,
  countCell,
  EMPTY,
  formulaCell,
  identifierCell,
  isSheetNumber,
  linkedCell,
  quotedCell,
  type SheetCell,
  textCell,
} from './cell.ts';
import type { Contents } from './contents.ts';
import { exactClaimCell, exactCountCell, type Ledger, shareCell } from './summary-formulas.ts';
import { addHeadings, addLine, addText, nextLine, type Page } from './summary-page.ts';
import { HEADINGS } from './wording.ts';
import { SECTIONS } from './wording-story.ts';

const MOST_LISTED = 10;
const MOST_MONTHS = 24;

/** Adds the largest causes that are claimed, each linked to its line, with its share of the claim of its currency. */
export function addLargestCauses(
  page: Page,
  contents: Contents,
  totalLines: ReadonlyMap<string, number>,
): void {
  const { report } = contents;
  const { language } = report.locale;
  const claimed = largestCauses(report, unclaimedCauses(report));
  if (claimed.length === 0) return;
  addText(page, SECTIONS.largestCauses, 'section');
  addHeadings(
    page,
    [
      HEADINGS.reason,
      HEADINGS.currency,
      HEADINGS.lines,
      HEADINGS.claim,
      HEADINGS.claimShare,
      HEADINGS.cause,
      HEADINGS.carrier,
    ],
    { 5: 'code', 6: 'quoted' },
  );
  for (const { id, rule, carrier, code, lines, total } of claimed) {
    const line = nextLine(page);
    const title = report.titleOf(rule)[language];
    addLine(page, [
      textCell(code === undefined ? title : `${title} · ${code}`),
      codeCell(total.currency),
      countCell(lines),
      causeClaimCell(contents, total, `$F${line}`),
      claimShareCell(contents, totalLines, total, line),
      linkedCell(codeCell(id), contents.toCause(id)),
      quotedCell(carrier),
    ]);
  }
  addText(page, SECTIONS.largestCausesNote, 'note');
}

/** The part of the claim of its currency that stands in column D of a line; the whole is a total of the same page. */
function claimShareCell(
  { report }: Contents,
  totalLines: ReadonlyMap<string, number>,
  claim: Money,
  line: number,
): SheetCell {
  const whole = report.totals.find(({ currency }) => currency === claim.currency)?.claim;
  const wholeLine = totalLines.get(claim.currency);
  if (!whole || wholeLine === undefined || !isSheetNumber(whole) || !isSheetNumber(claim)) {
    return { ...EMPTY, kind: 'percent' };
  }
  const amounts = [Number(moneyText(claim)), Number(moneyText(whole))] as const;
  return shareCell(`D${line}`, `$D$${wholeLine}`, amounts);
}

function causeClaimCell(contents: Contents, total: Money, at: string): SheetCell {
  if (!isSheetNumber(total)) return amountCell(total);
  const decimals = minorDecimals(total.currency);
  const formula = `ROUND(${causeClaimFormula(contents, at)},${decimals})`;
  return formulaCell(formula, Number(moneyText(total)), 'amount', decimals);
}

/** Adds billed and claimed of each month and currency, where earlier months are known. */
export function addMonths(page: Page, { report }: Contents): void {
  const { months, locale } = report;
  const shown = months.filter(({ from }) => from !== months.at(-1)?.from);
  if (shown.length === 0) return;
  addText(page, SECTIONS.trend, 'section');
  addHeadings(page, [
    SECTIONS.month,
    HEADINGS.currency,
    HEADINGS.billed,
    monthClaim(report, HEADINGS.claim),
    HEADINGS.claimShare,
  ]);
  const currencies = [...new Set(months.map(({ billed }) => billed.currency))].sort(compareText);
  for (const currency of currencies) {
    const own = months.filter(({ billed }) => billed.currency === currency).slice(-MOST_MONTHS);
    for (const { from, billed, claim } of own) {
      const line = nextLine(page);
      const numbers = isSheetNumber(billed) && isSheetNumber(claim);
      addLine(page, [
        textCell(formatMonth(from, locale)),
        codeCell(currency),
        amountCell(billed),
        amountCell(claim),
        numbers
          ? shareCell(`D${line}`, `C${line}`, [Number(moneyText(claim)), Number(moneyText(billed))])
          : { ...EMPTY, kind: 'percent' },
      ]);
    }
  }
  addText(page, SECTIONS.trendNote, 'note');
}

interface ServiceClaim {
  readonly service: string;
  readonly carrier: string;
  readonly first: string;
  findings: number;
  claim: Money;
}

/** Adds the ten services of the largest claims in each currency. */
export function addServices(
  page: Page,
  contents: Contents,
  ledger: Ledger,
  totalLines: ReadonlyMap<string, number>,
): void {
  const services = largestServices(contents);
  if (services.length === 0) return;
  addText(page, SECTIONS.services, 'section');
  addHeadings(
    page,
    [
      HEADINGS.service,
      HEADINGS.currency,
      HEADINGS.findings,
      HEADINGS.claim,
      HEADINGS.claimShare,
      HEADINGS.finding,
      HEADINGS.carrier,
    ],
    { 0: 'identifier', 5: 'code', 6: 'quoted' },
  );
  for (const { service, carrier, first, findings, claim } of services) {
    const line = nextLine(page);
    const cells = { service: `$A${line}`, currency: `$B${line}`, carrier: `$G${line}` };
    addLine(page, [
      identifierCell(service),
      codeCell(claim.currency),
      exactCountCell(ledger, cells, findings),
      exactClaimCell(ledger, cells, claim),
      claimShareCell(contents, totalLines, claim, line),
      linkedCell(codeCell(first), contents.toFinding(first)),
      quotedCell(carrier),
    ]);
  }
}

function largestServices({ findings }: Contents): ServiceClaim[] {
  const sums = new Map<string, ServiceClaim>();
  for (const finding of findings) {
    const { id, service, carrier, impact, record } = finding;
    if (service === undefined || record.currency === undefined) continue;
    const currency = record.currency;
    const sum = valueAt(sums, [currency, carrier, service].join('\n'), () => ({
      service,
      carrier,
      first: id,
      findings: 0,
      claim: zero(currency),
    }));
    sum.findings += 1;
    if (isUnclaimed(finding) && impact) sum.claim = add(sum.claim, impact);
  }
  const claimed = [...sums.values()].filter(({ claim }) => signOf(claim) > 0);
  const currencies = [...new Set(claimed.map(({ claim }) => claim.currency))].sort(compareText);
  return currencies.flatMap((currency) =>
    claimed
      .filter(({ claim }) => claim.currency === currency)
      .sort(
        (a, b) =>
          compare(b.claim, a.claim) || compareText(a.carrier, b.carrier) || compareText(a.service, b.service),
      )
      .slice(0, MOST_LISTED),
  );
}
