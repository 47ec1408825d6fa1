import { day } from './days.ts';
import { MonthInHand } from './month.ts';
import type { Random } from './prng.ts';
import type { Carrier } from './records.ts';

const MONTHS = [
  [2026, 10],
  [2026, 2],
  [2025, 12],
  [2024, 2],
  [2026, 7],
  [2027, 1],
  [2026, 4],
] as const;

/** A month of several carriers, accounts and currencies in which nothing is wrong, with four earlier months. */
export function cleanMonth(r: Random): MonthInHand {
  const [year, number] = r.pick(MONTHS);
  const country = r.pick(['CA', 'FR'] as const);
  const month = new MonthInHand(r, year, number, country);
  const home = country === 'CA' ? 'CAD' : 'EUR';
  const carrier = (name: string, how: Partial<Carrier>): Carrier => {
    const made: Carrier = {
      name,
      aliases: [],
      prices: true,
      owned: 'mrc',
      basis: 'actual',
      currency: home,
      decimals: 2,
      kind: 'phone',
      catalogue: [],
      ...how,
    };
    month.carriers.push(made);
    return made;
  };
  const names =
    country === 'CA'
      ? ['Laurentel', 'Boreal Networks', 'Delta Tel', 'Ruralink', 'Quiet Telecom', 'Gulfnet']
      : ['Orélis', 'Réseau & Fils', 'Atlantel', 'Ruralis', 'Bruyère Télécom', 'Gulfnet'];
  const [a = '', b = '', d = '', c = '', n = '', f = ''] = names;
  carrier(a, {});
  carrier(b, { basis: 'thirty', kind: 'circuit' });
  carrier(d, { aliases: [`${d} Communications Ltd`] });
  carrier(c, { prices: false });
  carrier(n, { prices: false, owned: 'bare' });
  carrier(
    f,
    r.once(2) ? { currency: 'KWD', decimals: 3, kind: 'id' } : { currency: 'JPY', decimals: 0, kind: 'id' },
  );
  if (country === 'CA') month.taxes.push({ name: 'TPS', rate: 5000 }, { name: 'TVQ', rate: 9975 });
  else
    month.taxes.push(
      { name: 'TVA', rate: 20_000 },
      { name: 'TVA ancienne', rate: 19_600, to: day(2013, 12, 31) },
    );

  for (const one of month.carriers) {
    for (let items = 0; items < 3; items += 1) one.catalogue.push(month.newItem(one));
    for (const cycle of ['advance', 'arrears', 'mid'] as const) {
      const account = month.newAccount(one, {
        cycle,
        headed: cycle !== 'mid' || r.once(2),
        taxed: cycle !== 'mid' && one.prices && one.decimals === 2 && one.basis === 'actual',
      });
      month.shared.add(account);
      for (let lines = 0; lines < 2; lines += 1) month.line({ account });
    }
  }
  const [, , , , , foreign] = month.carriers;
  // A number of four digits before the decimal sign: without it a column of 12.345 could be read in two ways.
  const wide =
    foreign && month.newItem(foreign, (foreign.decimals === 3 ? 123_450 : 123_400) * 10 ** foreign.decimals);
  for (const account of month.accounts)
    if (account.carrier === foreign && wide) month.line({ account, item: wide });
  return month;
}
