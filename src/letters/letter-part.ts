import type { Day } from '../calendar/day.ts';
import { present } from '../keyed/present.ts';
import { openCharges, sentPart } from '../ledger/open-charges.ts';
import { add, type Money, subtract, zero } from '../money/money.ts';
import type { Dispatch, Dispute, DisputeLine, DisputeStep } from '../records/dispute.ts';

/** What of a dispute a letter is about. */
export interface LetterPart {
  /** With the charges that the letter is about, and what is asked and was credited of these. */
  readonly dispute: Dispute;
  /** The day of the letter that claimed its other charges; only of a claim that adds to it. */
  readonly addsTo?: Day;
}

/**
 * The part of a dispute that a letter of a day is about. A claim: the charges that no letter before it claims; all of them
 * where that leaves none, or where older ones are open again. Other letters: the charges that were claimed by then.
 */
export function letterPart(dispute: Dispute, level: Dispatch, date?: Day): LetterPart {
  const days = claimDays(dispute);
  if (level !== 'claim') {
    const byThen = [...days].filter(([, day]) => date === undefined || day <= date);
    // A letter dated before the first one is refused for its date.
    const claimed = new Set((byThen.length > 0 ? byThen : [...days]).map(([finding]) => finding));
    const lines = dispute.lines.map((line) => ({ ...line, sent: claimed.has(line.finding) }));
    return { dispute: sentPart({ ...(level === 'appeal' ? refused(dispute, date) : dispute), lines }) };
  }
  const isBefore = (day: Day | undefined) => day !== undefined && (date === undefined || day < date);
  const before = dispute.lines.filter(({ finding }) => isBefore(days.get(finding)));
  // A letter that was recorded already is drafted again as it went.
  const own = [...days.values()].filter((day) => !isBefore(day)).sort((a, b) => a - b)[0];
  const rest = dispute.lines.filter(({ finding }) => days.get(finding) === own && !isBefore(own));
  if (rest.length === 0 || rest.length === dispute.lines.length) return { dispute };
  if (before.length > 0 && isReopened(dispute, date)) {
    const added = new Set(rest.map(({ finding }) => finding));
    if (openCharges(dispute).some(({ line }) => !added.has(line.finding))) return { dispute };
  }
  const first = before.flatMap(({ finding }) => days.get(finding) ?? []).sort((a, b) => a - b)[0];
  return { dispute: only(dispute, rest), ...present('addsTo', first) };
}

/** The day of the letter that claims each charge; none of a charge that no letter claims. */
export function claimDays({ history }: Dispute): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  let waiting: string[] = [];
  for (const { what, on, detail } of history) {
    if (what === 'opened' || what === 'extended') waiting.push(...(detail ?? '').split(', '));
    if (what !== 'sent claim') continue;
    for (const finding of waiting) days.set(finding, on);
    waiting = [];
  }
  return days;
}

/** True where the matter was opened again since the claim was last sent before the day. */
function isReopened({ history }: Dispute, date: Day | undefined): boolean {
  const before = ({ on }: DisputeStep) => date === undefined || on < date;
  const sent = history.findLastIndex((step) => step.what === 'sent claim' && before(step));
  return history.slice(sent + 1).some(({ what }) => what === 'reopened');
}

/** The dispute as if it had these charges only; what was credited pays the older ones first. */
function only(dispute: Dispute, lines: readonly DisputeLine[]): Dispute {
  const none = zero(dispute.currency);
  const open = new Map(openCharges(dispute).map(({ line, open: left }) => [line.finding, left]));
  const asked = lines.filter(({ finding }) => open.has(finding));
  const own = asked.length > 0 ? asked : lines;
  const sum = (amounts: readonly Money[]) => amounts.reduce<Money>((total, one) => add(total, one), none);
  const claimed = sum(own.map(({ disputed }) => disputed));
  const left = sum(own.map(({ finding }) => open.get(finding) ?? none));
  const { recurring } = dispute.money;
  return {
    ...dispute,
    lines: own,
    money: { oneTime: { claimed, received: subtract(claimed, left) }, recurring },
  };
}

/** As the carrier had decided before an appeal of that day or a later one was recorded, which it has not answered. */
function refused(dispute: Dispute, date: Day | undefined): Dispute {
  const { history, money, lines, currency } = dispute;
  const appealed = history.findIndex(
    ({ what, on }) => what === 'sent appeal' && date !== undefined && on >= date,
  );
  if (appealed < 0 || history.slice(appealed).some(({ what }) => what === 'answered')) return dispute;
  const answered = history.slice(0, appealed).findLastIndex(({ said }) => said?.outcome !== undefined);
  const outcome = history[answered]?.said?.outcome;
  if (outcome !== 'denied' && outcome !== 'partly-approved') return dispute;
  const known = new Set(
    history
      .slice(0, answered)
      .flatMap(({ what, detail }) =>
        what === 'opened' || what === 'extended' ? (detail ?? '').split(', ') : [],
      ),
  );
  const decided = lines.reduce<Money>(
    (sum, { finding, disputed }) => (known.has(finding) ? add(sum, disputed) : sum),
    zero(currency),
  );
  const confirmed = outcome === 'denied' ? zero(currency) : (money.oneTime.confirmed ?? zero(currency));
  return { ...dispute, outcome, money: { ...money, oneTime: { ...money.oneTime, confirmed, decided } } };
}
