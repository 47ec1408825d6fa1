import type { BaselineSummary } from '../../audit/audit.ts';
import type { FindingClass } from '../../findings/finding.ts';
import { isDisputed, isUnclaimed } from '../../findings/standing.ts';
import { formatCount, formatLongDay } from '../../language/format.ts';
import { absolute, add, compare, type Money, zero } from '../../money/money.ts';
import { ROLES } from '../../records/field.ts';
import type { Report, ReportCarrierTotal, ReportFinding } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';
import { hasDisputed } from '../standing.ts';
import { onlyNewLines } from './dispute-lines.ts';
import { amountText, heading, moneyWithCode, type Page, paragraph } from './page.ts';
import { safeText } from './safe-text.ts';
import { type TableColumn, tableOrBlocks } from './table.ts';
import { LABELS, ROLE_NAMES, say, TEXTS } from './wording.ts';

/** What was audited: the customer, the day, the charges, the files, and the rows that were left out. */
export function auditedLines(report: Report, page: Page): string[] {
  const { language } = page.locale;
  const count = (value: number) => formatCount(value, page.locale);
  const day = formatLongDay(report.asOf, page.locale);
  const customer = report.customer.name;
  const title =
    customer === undefined
      ? say(TEXTS.auditAsOf, language, { day })
      : say(TEXTS.auditOf, language, { customer, day });
  const roles = [...ROLES, 'history' as const].flatMap((role) => {
    const files = report.inputs.filter((input) => input.role === role).length;
    return files === 0 ? [] : [`${say(ROLE_NAMES[role], language)} ${count(files)}`];
  });
  const files =
    roles.length === 0
      ? say(TEXTS.noFiles, language)
      : say(TEXTS.files, language, { count: count(report.inputs.length), roles: roles.join(page.comma) });
  const rejected = report.inputs.reduce((sum, input) => sum + input.rejected, 0);
  return [
    ...paragraph(title, page, 0, 'strong'),
    ...paragraph(say(TEXTS.charges, language, { count: count(report.coverage.charges) }), page),
    ...paragraph(files, page),
    ...(rejected === 0
      ? []
      : paragraph(say(TEXTS.rejectedRows, language, { count: count(rejected) }), page, 0, 'warning')),
    ...(report.baseline ? paragraph(baselineText(report.baseline, page), page, 0, 'strong') : []),
    ...onlyNewLines(report, page),
  ];
}

function baselineText({ file, known, gone }: BaselineSummary, page: Page): string {
  return say(TEXTS.baseline, page.locale.language, {
    file,
    known: formatCount(known, page.locale),
    gone: formatCount(gone, page.locale),
  });
}

/** Billed, claim and exposure of each carrier and currency; a total per currency where carriers share one. */
export function totalsLines(report: Report, page: Page): string[] {
  if (report.carrierTotals.length === 0) return [];
  const { language } = page.locale;
  const columns: TableColumn<ReportCarrierTotal>[] = [
    { heading: LABELS.carrier[language], align: 'left', least: 6, cell: (row) => safeText(row.carrier) },
    { heading: LABELS.currency[language], align: 'left', cell: (row) => row.currency },
    {
      heading: LABELS.findings[language],
      align: 'right',
      cell: (row) => formatCount(row.findings, page.locale),
    },
    {
      heading: LABELS.billed[language],
      align: 'right',
      cell: (row) => (row.billed ? amountText(row.billed, page) : ''),
    },
    {
      heading: LABELS.claim[language],
      align: 'right',
      cell: (row) => amountText(row.claim, page),
      tone: () => 'strong',
    },
    ...(hasDisputed(report)
      ? [
          {
            heading: LABELS.disputed[language],
            align: 'right' as const,
            cell: (row: ReportCarrierTotal) => (row.disputed ? amountText(row.disputed, page) : ''),
          },
        ]
      : []),
    {
      heading: LABELS.exposure[language],
      align: 'right',
      cell: (row) => amountText(row.exposure, page),
      tone: () => 'exposure',
    },
  ];
  return [
    ...heading(say(TEXTS.totals, language), page),
    ...tableOrBlocks([columns], report.carrierTotals, page),
  ];
}

/** Findings and their money per rule, the largest claim first; each currency on a line of its own. */
export function rulesLines(report: Report, page: Page): string[] {
  if (report.findings.length === 0) return [];
  const { language } = page.locale;
  const currencies = [...new Set(report.findings.flatMap(({ impact }) => impact?.currency ?? []))].sort(
    compareText,
  );
  const rules = [...new Set(report.findings.map((finding) => finding.rule))].sort(compareText).map((rule) => {
    const own = report.findings.filter((finding) => finding.rule === rule);
    const sums = currencies.map((currency) => ({
      claim: sumOf(own.filter(isUnclaimed), 'error', currency),
      disputed: sumOf(own.filter(isDisputed), 'error', currency),
      exposure: absolute(sumOf(own, 'exposure', currency)),
    }));
    return { rule, count: own.length, sums };
  });
  rules.sort((a, b) => compareClaims(b.sums, a.sums) || compareText(a.rule, b.rule));
  const rows = rules.flatMap(({ rule, count, sums }) => {
    const some = sums.filter((sum) => [sum.claim, sum.disputed, sum.exposure].some(isSome));
    const names = { rule: safeText(rule), count: formatCount(count, page.locale), title: page.titles(rule) };
    const [first, ...others] = some;
    return [{ ...names, ...first }, ...others.map((sum) => ({ rule: '', count: '', title: '', ...sum }))];
  });
  type Row = {
    rule: string;
    count: string;
    title: string;
    claim?: Money;
    disputed?: Money;
    exposure?: Money;
  };
  const amount = (value: Money | undefined) => (value && isSome(value) ? moneyWithCode(value, page) : '');
  const rule: TableColumn<Row> = { heading: LABELS.rule[language], align: 'left', cell: (row) => row.rule };
  const title: TableColumn<Row> = {
    heading: LABELS.reason[language],
    align: 'left',
    least: 16,
    cell: (row) => row.title,
  };
  const amounts: TableColumn<Row>[] = [
    { heading: LABELS.findings[language], align: 'right', cell: (row) => row.count },
    {
      heading: LABELS.claim[language],
      align: 'right',
      cell: (row) => amount(row.claim),
      tone: () => 'strong',
    },
    ...(hasDisputed(report)
      ? [
          {
            heading: LABELS.disputed[language],
            align: 'right' as const,
            cell: (row: Row) => amount(row.disputed),
          },
        ]
      : []),
    {
      heading: LABELS.exposure[language],
      align: 'right',
      cell: (row) => amount(row.exposure),
      tone: () => 'exposure',
    },
  ];
  return [
    ...heading(say(TEXTS.byRule, language), page),
    ...tableOrBlocks<Row>(
      [
        [rule, ...amounts, title],
        [{ ...rule, least: 16 }, ...amounts],
      ],
      rows,
      page,
    ),
  ];
}

/** Sum of the impacts of one class in one currency. */
function sumOf(findings: readonly ReportFinding[], wanted: FindingClass, currency: string): Money {
  return findings.reduce(
    (sum, { class: kind, impact }) =>
      kind === wanted && impact?.currency === currency ? add(sum, impact) : sum,
    zero(currency),
  );
}

/** Order by the claim in the first currency, then the next: amounts of two currencies are never compared. */
function compareClaims(a: readonly { claim: Money }[], b: readonly { claim: Money }[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    const order = right ? compare(left.claim, right.claim) : 0;
    if (order !== 0) return order;
  }
  return 0;
}

function isSome(value: Money): boolean {
  return value.digits !== 0n;
}
