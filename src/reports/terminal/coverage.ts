import type { NotAudited } from '../../audit/audit.ts';
import { formatCount, formatPercent } from '../../language/format.ts';
import { type Decimal, rescaled } from '../../money/decimal.ts';
import { add, type Money, zero } from '../../money/money.ts';
import { problemText } from '../../problem.ts';
import type { Report } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';
import { cutStart } from './display-width.ts';
import { amountText, heading, moneyList, moneyWithCode, type Page, paragraph } from './page.ts';
import { safeText } from './safe-text.ts';
import { type TableColumn, tableOrBlocks } from './table.ts';
import { LABELS, NOT_AUDITED_KINDS, NOT_AUDITED_WHY, say, TEXTS } from './wording.ts';

const WARNINGS_SHOWN = 5;

/** How much of what was read had something to be compared with. A part is never rounded up to the whole. */
export function coverageLines(report: Report, page: Page): string[] {
  const { language } = page.locale;
  const { charges, withInventory, withPrice, spend, spendWithPrice } = report.coverage;
  const counted = (label: string, part: number) => ({
    label,
    percent: percentText(BigInt(part), BigInt(charges), page),
    part: say(TEXTS.ofWhole, language, {
      part: formatCount(part, page.locale),
      whole: formatCount(charges, page.locale),
    }),
  });
  const rows = [
    counted(say(TEXTS.withInventory, language), withInventory),
    counted(say(TEXTS.withPrice, language), withPrice),
    ...spend.map((whole) => {
      const part = spendWithPrice.find(({ currency }) => currency === whole.currency) ?? zero(whole.currency);
      const scale = Math.max(part.scale, whole.scale);
      return {
        label: say(TEXTS.spendWithPrice, language),
        percent: percentText(rescaled(part, scale), rescaled(whole, scale), page),
        part: say(TEXTS.ofWhole, language, {
          part: amountText(part, page),
          whole: moneyWithCode(whole, page),
        }),
      };
    }),
  ];
  type Row = (typeof rows)[number];
  const columns: TableColumn<Row>[] = [
    { heading: '', align: 'left', least: 12, cell: (row) => row.label },
    { heading: '', align: 'right', cell: (row) => row.percent },
    { heading: '', align: 'left', cell: (row) => row.part },
  ];
  return [...heading(say(TEXTS.coverage, language), page), ...tableOrBlocks([columns], rows, page)];
}

/** Rules that were skipped, by reason, and records that were not compared, by reason with their money. */
export function notCheckedLines(report: Report, page: Page): string[] {
  const { language } = page.locale;
  const count = (value: number) => formatCount(value, page.locale);
  const title = heading(say(TEXTS.notChecked, language), page);
  const { rules, records } = notChecked(report);
  if (rules.length === 0 && records.length === 0)
    return [...title, ...paragraph(say(TEXTS.allChecked, language), page, 2)];
  const reasons = [...new Set(rules.map((rule) => rule.reason))];
  const skipped = reasons.flatMap((reason) => {
    const ids = rules.filter((rule) => rule.reason === reason).map((rule) => rule.id);
    return paragraph(
      say(TEXTS.skippedBecause, language, { reason, rules: ids.join(page.comma) }),
      page,
      2,
      'plain',
      page.bullet,
    );
  });
  const ruleLines =
    rules.length === 0
      ? []
      : [
          ...paragraph(say(TEXTS.rulesSkipped, language, { count: count(rules.length) }), page, 2, 'warning'),
          ...skipped,
        ];
  const groups = groupedRecords(records);
  type Row = (typeof groups)[number];
  const columns: TableColumn<Row>[] = [
    { heading: LABELS.count[language], align: 'right', cell: (row) => count(row.count) },
    {
      heading: LABELS.records[language],
      align: 'left',
      least: 7,
      cell: (row) => say(NOT_AUDITED_KINDS[row.kind], language),
    },
    { heading: LABELS.amount[language], align: 'right', cell: (row) => moneyList(row.amounts, page) },
    {
      heading: LABELS.reason[language],
      align: 'left',
      least: 16,
      cell: (row) => say(NOT_AUDITED_WHY[row.reason], language),
    },
  ];
  return [...title, ...ruleLines, ...(groups.length === 0 ? [] : tableOrBlocks([columns], groups, page))];
}

/** The first warnings, each in full, and how many more there are. */
export function warningLines(report: Report, page: Page): string[] {
  const { warnings } = report;
  if (warnings.length === 0) return [];
  const { language } = page.locale;
  const count = (value: number) => formatCount(value, page.locale);
  const rest = warnings.length - WARNINGS_SHOWN;
  const more = { ellipsis: page.ellipsis, count: count(rest) };
  return [
    ...heading(say(TEXTS.warnings, language, { count: count(warnings.length) }), page),
    ...warnings
      .slice(0, WARNINGS_SHOWN)
      .flatMap((warning) => paragraph(problemText(warning), page, 2, 'warning', page.marks.warning)),
    ...(rest > 0 ? paragraph(say(TEXTS.moreWarnings, language, more), page, 2, 'dim') : []),
  ];
}

/** The files the command wrote; of a path that does not fit, its end. */
export function writtenLines(written: readonly string[], page: Page): string[] {
  if (written.length === 0) return [];
  return [
    ...heading(say(TEXTS.written, page.locale.language), page),
    ...written.map((file) => `  ${cutStart(safeText(file), page.width - 2, page.ellipsis)}`),
  ];
}

/** Rules that did not run, and records that were not compared, apart. */
export function notChecked(report: Report) {
  return {
    rules: report.coverage.rules.flatMap((rule) => (rule.status === 'skipped' ? [rule] : [])),
    records: report.notAudited.filter((entry) => entry.kind !== 'rule'),
  };
}

function groupedRecords(records: readonly NotAudited[]) {
  const groups = new Map<
    string,
    { kind: NotAudited['kind']; reason: NotAudited['reason']; count: number; amounts: Money[] }
  >();
  for (const { kind, reason, amount } of records) {
    const key = `${kind} ${reason}`;
    const group = groups.get(key) ?? { kind, reason, count: 0, amounts: [] };
    const sum = amount && group.amounts.find(({ currency }) => currency === amount.currency);
    const others = group.amounts.filter((other) => other !== sum);
    const amounts = amount ? [...others, sum ? add(sum, amount) : amount] : others;
    amounts.sort((a, b) => compareText(a.currency, b.currency));
    groups.set(key, { ...group, count: group.count + 1, amounts });
  }
  return [...groups.entries()].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

function percentText(part: bigint, whole: bigint, page: Page): string {
  if (whole <= 0n || part > whole) return '';
  const percent: Decimal = { digits: (part * 1000n) / whole, scale: 1 };
  return safeText(formatPercent(percent, page.locale));
}
