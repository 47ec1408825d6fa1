import { append } from '../../keyed/value-at.ts';
import { formatPercent } from '../../language/format.ts';
import type { Translated } from '../../language/locale.ts';
import { rescaled } from '../../money/decimal.ts';
import { zero } from '../../money/money.ts';
import { sumsByCurrency } from '../../money/sums-by-currency.ts';
import { problemText } from '../../problem.ts';
import type { Report } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';
import { NOT_AUDITED_KINDS, NOT_AUDITED_WHY, TEXTS } from '../terminal/wording.ts';
import { notChecked } from '../verdict-text.ts';
import { listOf, type Pen } from './section.ts';
import { MARKDOWN_TEXTS } from './wording.ts';

const REASONS_SHOWN = 30;
const RULES_OF_A_REASON = 40;
const WARNINGS_SHOWN = 10;

/** How much of what was read had something to be compared with. A part is never rounded up to the whole. */
export function coverageList({ coverage }: Report, pen: Pen): string {
  const { charges, withInventory, withPrice, spend, spendWithPrice } = coverage;
  const counted = (label: Translated, part: number) =>
    measured(label, pen.count(part), pen.count(charges), BigInt(part), BigInt(charges), pen);
  const items = [
    counted(TEXTS.withInventory, withInventory),
    counted(TEXTS.withPrice, withPrice),
    ...spend.map((whole) => {
      const part = spendWithPrice.find(({ currency }) => currency === whole.currency) ?? zero(whole.currency);
      const scale = Math.max(part.scale, whole.scale);
      const texts = [pen.amounts(part), pen.amounts(whole)] as const;
      return measured(TEXTS.spendWithPrice, ...texts, rescaled(part, scale), rescaled(whole, scale), pen);
    }),
  ];
  return listOf(items, REASONS_SHOWN, pen);
}

function measured(
  label: Translated,
  part: string,
  whole: string,
  partSize: bigint,
  wholeSize: bigint,
  pen: Pen,
): string {
  const values = { label: pen.say(label), part: pen.say(TEXTS.ofWhole, { part, whole }) };
  if (wholeSize <= 0n || partSize > wholeSize) return pen.say(MARKDOWN_TEXTS.unmeasured, values);
  const percent = formatPercent({ digits: (partSize * 1000n) / wholeSize, scale: 1 }, pen.locale);
  return pen.say(MARKDOWN_TEXTS.measured, { ...values, percent: pen.foreign(percent) });
}

/**
 * Rules that were skipped, by reason, and records that were not compared, by reason with their money; undefined where a
 * report that keeps no details lists neither.
 */
export function notCheckedList(report: Report, pen: Pen): string | undefined {
  const { rules } = notChecked(report);
  const reasons = new Map<string, string[]>();
  for (const { id, reason } of rules) append(reasons, reason, id);
  const skipped = [...reasons].map(([reason, ids]) => {
    const more = ids.length - RULES_OF_A_REASON;
    const shown = ids.slice(0, RULES_OF_A_REASON).map(pen.foreign);
    if (more > 0) shown.push(pen.say(MARKDOWN_TEXTS.more, { count: pen.count(more) }));
    const comma = pen.locale.language === 'ar' ? '، ' : ', ';
    return pen.say(TEXTS.skippedBecause, { reason: pen.sentence(reason), rules: shown.join(comma) });
  });
  const items = [
    ...(rules.length === 0 ? [] : [pen.say(TEXTS.rulesSkipped, { count: pen.count(rules.length) })]),
    ...skipped,
    ...recordItems(report, pen),
  ];
  if (items.length > 0) return listOf(items, REASONS_SHOWN, pen);
  return report.detailed ? pen.say(TEXTS.allChecked) : undefined;
}

function recordItems(report: Report, pen: Pen): string[] {
  const groups = new Map<string, Report['notAudited'][number][]>();
  for (const entry of notChecked(report).records) append(groups, `${entry.kind} ${entry.reason}`, entry);
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, entries]) => {
      const [first] = entries;
      if (!first) return [];
      const text = pen.say(MARKDOWN_TEXTS.recordsNotCompared, {
        count: pen.count(entries.length),
        records: pen.say(NOT_AUDITED_KINDS[first.kind]),
        reason: pen.say(NOT_AUDITED_WHY[first.reason]),
      });
      const amounts = pen.amounts(...sumsByCurrency(entries.flatMap(({ amount }) => amount ?? [])));
      return [amounts === '' ? text : pen.say(MARKDOWN_TEXTS.withAmounts, { text, amounts })];
    });
}

/** The first warnings, each in full. */
export function warningsList({ warnings }: Report, pen: Pen): string {
  const shown = warnings.slice(0, WARNINGS_SHOWN).map((warning) => pen.note(problemText(warning)));
  return listOf(shown, WARNINGS_SHOWN, pen, warnings.length);
}
