import type { Month } from '../match/month.ts';
import type { Problem } from '../problem.ts';
import type { RuleSettings } from './settings.ts';

/** Overrides for a carrier, account or service that no record of the month has: most likely a slip of the pen. */
export function unusedOverrides(month: Month, settings: RuleSettings): Problem[] {
  const overrides = settings.overrides();
  if (overrides.length === 0) return [];
  const seen = { carrier: new Set<string>(), account: new Set<string>(), service: new Set<string>() };
  const records = [...month.charges.map(({ charge }) => charge), ...month.inventory.map(({ row }) => row)];
  for (const { carrier, account, service } of records) {
    seen.carrier.add(carrier.key);
    if (account) seen.account.add(account.key);
    if (service) seen.service.add(service.key);
  }
  return overrides.flatMap((override): Problem[] => {
    const strange = (['carrier', 'account', 'service'] as const).filter((name) => {
      const key = override[name];
      return key !== undefined && !seen[name].has(key);
    });
    if (strange.length === 0) return [];
    const found = `the override is for ${override.written ?? strange.join(' and ')}, which no bill or inventory row has: it changed nothing`;
    return [
      {
        id: 'override-unused',
        place: override.place,
        found,
        fix: 'Correct the name, or remove the override',
      },
    ];
  });
}
