import { append } from '../keyed/value-at.ts';
import type { Month } from '../match/month.ts';
import type { Charge } from '../records/charge.ts';
import { foldWords } from '../text/fold.ts';
import type { BilledLocation } from './apply-move.ts';
import { accountsFit, codesFit, serviceKeyOf } from './holdings.ts';

/** Looks up where the bills have a service in periods that begin on a day or later; only where all of them say the same. */
export function billedLocations(month: Month): BilledLocation {
  const byService = new Map<string, Charge[]>();
  for (const { charge } of month.charges)
    if (charge.service && charge.location !== '') append(byService, serviceKeyOf(charge), charge);
  return (order, since) => {
    const charges = (byService.get(serviceKeyOf(order)) ?? []).filter(
      ({ period, account, code }) =>
        period !== undefined &&
        period.from >= since &&
        accountsFit(account, order.account) &&
        codesFit(code, order.code),
    );
    const places = new Set(charges.map(({ location }) => foldWords(location)));
    return places.size === 1 ? charges[0]?.location : undefined;
  };
}
