import { isDisputed, isUnasked, isUnclaimed } from '../findings/standing.ts';
import { valueAt } from '../keyed/value-at.ts';
import type { Translated } from '../language/locale.ts';
import { add, type Money, zero } from '../money/money.ts';
import { sumsByCurrency } from '../money/sums-by-currency.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import { compareText } from '../text/fold.ts';

/** How the money of an error stands, from what is still to be asked for to what nobody asks for any more. */
export const STANDINGS = ['new', 'unasked', 'claimed', 'credited', 'verified', 'ignored'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What each is called, in lower case. */
export const STANDING_WORDS: Readonly<Record<Standing, Translated>> = {
  new: { en: 'not claimed yet', fr: 'pas encore réclamé', ar: 'لم يُطالَب به بعد' },
  unasked: {
    en: 'in dispute for other months, not asked for yet',
    fr: 'en litige pour d’autres mois, pas encore réclamé',
    ar: 'متنازع عليه عن أشهر أخرى، ولم يُطالَب به بعد',
  },
  claimed: { en: 'in dispute', fr: 'en litige', ar: 'متنازع عليه' },
  credited: { en: 'credited', fr: 'crédité', ar: 'قُيِّد رصيده الدائن' },
  verified: {
    en: 'credited and verified',
    fr: 'crédité et vérifié',
    ar: 'قُيِّد رصيده الدائن وتم التحقق منه',
  },
  ignored: { en: 'ignored, with a reason', fr: 'ignoré, avec un motif', ar: 'مُستبعد لسبب' },
};

/** How a finding stands; undefined of one that is no error, for which nothing is asked. */
export function standingOf(finding: ReportFinding): Standing | undefined {
  if (finding.class !== 'error') return undefined;
  if (isUnclaimed(finding)) return 'new';
  if (isUnasked(finding)) return 'unasked';
  if (isDisputed(finding)) return finding.status === 'credited' ? 'credited' : 'claimed';
  return finding.status === 'verified' ? 'verified' : 'ignored';
}

/** The errors of one standing in one currency. */
export interface StandingSum {
  readonly standing: Standing;
  readonly amount: Money;
  readonly findings: number;
}

/**
 * What of the month's errors stands how, settled ones among them: by currency, then from what is to be asked for to what is
 * settled. None where no ledger was read, or where it says nothing of them.
 */
export function standingSums({ disputes, findings, settled }: Report): readonly StandingSum[] {
  if (!disputes) return [];
  const sums = new Map<string, { standing: Standing; amount: Money; findings: number }>();
  for (const finding of [...findings, ...settled]) {
    const standing = standingOf(finding);
    const { impact } = finding;
    if (!standing || !impact) continue;
    const sum = valueAt(sums, `${impact.currency}\n${standing}`, () => ({
      standing,
      amount: zero(impact.currency),
      findings: 0,
    }));
    sum.amount = add(sum.amount, impact);
    sum.findings += 1;
  }
  const all = [...sums.values()].sort(
    (a, b) =>
      compareText(a.amount.currency, b.amount.currency) ||
      STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing),
  );
  return all.every(({ standing }) => standing === 'new') ? [] : all;
}

/** What `--new` set aside because it is in dispute or credited: how many findings, and their sums by currency. */
export function disputedAside({ notAudited }: Report): {
  readonly findings: number;
  readonly amounts: readonly Money[];
} {
  const aside = notAudited.filter(({ reason }) => reason === 'disputed');
  return { findings: aside.length, amounts: sumsByCurrency(aside.flatMap(({ amount }) => amount ?? [])) };
}
