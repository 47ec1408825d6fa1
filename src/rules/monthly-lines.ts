import type { Day } from '../calendar/day.ts';
import type { MatchedCharge } from '../match/month.ts';
import { sameThingKey } from './history-facts.ts';
import { sameChargeKey } from './same-charge.ts';

/**
 * What charges come to in one month: of the lines for the same thing of a service on an account those of the last period
 * only, and a line that repeats another of its invoice once. So a month billed in two parts counts once.
 */
export function monthlyLines(charges: readonly MatchedCharge[]): MatchedCharge[] {
  const latest = new Map<string, { from: Day | undefined; lines: Map<string, MatchedCharge> }>();
  for (const matched of charges) {
    const { charge } = matched;
    const key = [charge.carrier.key, charge.account?.key, charge.service?.key, sameThingKey(charge)].join(
      '\n',
    );
    const from = matched.period?.from;
    let group = latest.get(key);
    if (!group || (from !== undefined && (group.from === undefined || from > group.from))) {
      group = { from, lines: new Map() };
      latest.set(key, group);
    }
    if (from !== group.from) continue;
    group.lines.set(`${charge.invoice?.key ?? ''}\n${sameChargeKey(matched)}`, matched);
  }
  return [...latest.values()].flatMap(({ lines }) => [...lines.values()]);
}
