import { daysFrom, extension, halfUp, monthSpan, plusDays, sequence } from './figures.js';
import { AUDITED, accountOf, BOREAL, LAURENTEL, NORTHLINE, PRORATION } from './firm.js';
import { OWNED } from './services.js';

/**
 * A charge: `quantity` in hundredths, `unit` in ten-thousandths of a dollar, `amount` in cents, which is their product
 * unless given; account, period and site default to those of the account and the month.
 */
export function charge(month, carrier, account, type, code, label, figures, more = {}) {
  const { site, costCenter } = accountOf(carrier, account);
  const amount = figures.amount ?? extension(figures.quantity, figures.unit);
  return {
    carrier,
    account,
    type,
    code,
    label,
    ...monthSpan(month),
    site,
    costCenter,
    ...figures,
    amount,
    ...more,
  };
}

/** Quantity and unit price of a charge: a count, and dollars with up to four decimals. */
export function of(count, price) {
  return { quantity: Math.round(count * 100), unit: Math.round(price * 10_000) };
}

/** Everything the carriers bill by right in a month (`YYYY-MM`). */
export function rightfulCharges(month) {
  return [
    ...OWNED.flatMap((row) => recurring(row, month)),
    ...usage(month),
    ...oneTime(month),
    ...others(month),
  ];
}

/** The recurring charge of an inventory row for a whole month. */
export function wholeMonth(row, month) {
  return recurringCharge(row, monthSpan(month));
}

function recurring(row, month) {
  const span = monthSpan(month);
  if (row.silent || month < (row.firstBill ?? '')) return [];
  const from = [row.from, span.from].sort()[1];
  const to = [row.to ?? span.to, span.to].sort()[0];
  if (from > to) return [];
  const charges = parts(row, from, to).map((part) => recurringCharge(row, part));
  if (month === row.firstBill && row.from < span.from) {
    return [recurringCharge(row, { from: row.from, to: plusDays(span.from, -1) }), ...charges];
  }
  return charges;
}

function parts(row, from, to) {
  const change = row.split && row.price.find(([since]) => since > from && since <= to)?.[0];
  return change
    ? [
        { from, to: plusDays(change, -1) },
        { from: change, to },
      ]
    : [{ from, to }];
}

function recurringCharge(row, period) {
  const month = period.from.slice(0, 7);
  const price = Array.isArray(row.price)
    ? row.price.findLast(([since]) => since <= period.from)[1]
    : row.price;
  const monthDays = daysFrom(...Object.values(monthSpan(month)));
  const days = daysFrom(period.from, period.to);
  const basis = PRORATION[row.carrier] === 'thirty' ? 30 : monthDays;
  const cents = days === monthDays ? price : halfUp(price * Math.min(days, basis), basis);
  return charge(
    month,
    row.carrier,
    row.account,
    'recurring',
    row.code,
    row.label,
    { quantity: row.quantity * 100, unit: cents * 100 },
    { service: row.service, ...period },
  );
}

function usage(month) {
  const next = sequence(`usage ${month}`);
  const calls = ['0101', '0102', '0103', '0104', '0105', '0106'].flatMap((end) => [
    ['514-01', `514-555-${end}`],
    ['418-02', `418-555-${end}`],
  ]);
  const roaming = ['0101', '0103', '0104', '0107', '0109', '0112'].map((end) => [
    'B-20310',
    `438-555-${end}`,
  ]);
  const bursts = [
    ['N-9001', '107'],
    ['N-9001', '109'],
    ['N-9002', '205'],
    ['N-9002', '206'],
  ];
  const line = (carrier, account, service, code, label, figures, more) =>
    charge(month, carrier, account, 'usage', code, label, figures, { service, ...more });
  const day = (date) => ({ from: `${month}-${date}`, to: `${month}-${date}` });
  return [
    ...calls.map(([account, service]) =>
      line(LAURENTEL, account, service, 'LT-LD', 'Interurbain', of(next(20, 600), 0.0345)),
    ),
    ...roaming.map(([account, service]) =>
      line(BOREAL, account, service, 'BM-ROAM', 'Itinérance, le Mo', of(next(50, 2500), 0.015)),
    ),
    // Day passes: the same line again on other days is another journey, not a duplicate.
    ...['06', '07', '13'].map((date) =>
      line(BOREAL, 'B-20330', '613-555-0103', 'BM-PASS', 'Passe d’un jour', of(1, 12), day(date)),
    ),
    ...['14', '20'].map((date) =>
      line(BOREAL, 'B-20320', '418-555-0157', 'BM-PASS', 'Passe d’un jour', of(1, 12), day(date)),
    ),
    ...bursts.map(([account, end]) =>
      line(
        NORTHLINE,
        account,
        `45/KGGS/000${end}//NL`,
        'NL-BURST',
        'Burst traffic per Mbps',
        of(next(2, 60) / 2, 12.5),
      ),
    ),
  ];
}

/** One-time charges, each with its order. */
// biome-ignore format: a row each
const ONE_TIME = [
  ['2026-07-16', LAURENTEL, '418-02', '418-555-0117', 'LT-INST', 'Frais d’installation', of(1, 65), 'CMD-2026-071'],
  ['2026-08-17', LAURENTEL, '418-02', '418-555-0116', 'LT-INST', 'Frais d’installation', of(1, 65), 'CMD-2026-083'],
  ['2026-09-21', LAURENTEL, '418-02', '418-555-0115', 'LT-INST', 'Frais d’installation', of(1, 65), 'CMD-2026-095'],
  ['2026-10-16', LAURENTEL, '418-02', '418-555-0118', 'LT-INST', 'Frais d’installation', of(1, 65), 'CMD-2026-108'],
  ['2026-10-14', LAURENTEL, '450-03', 'FIB-450-0001', 'LT-MO', 'Main-d’œuvre sur place, l’heure', of(1.5, 85), 'CMD-2026-107'],
  ['2026-10-01', BOREAL, 'B-20320', '450-555-0150', 'BM-ACT', 'Frais de mise en service', of(1, 35), 'CMD-2026-101'],
  ['2026-10-12', BOREAL, 'B-20330', '613-555-0108', 'BM-ACT', 'Frais de mise en service', of(1, 35), 'CMD-2026-105'],
  ['2026-10-20', BOREAL, 'B-20310', '438-555-0130', 'BM-ACT', 'Frais de mise en service', of(1, 35), 'CMD-2026-109'],
  ['2026-10-01', NORTHLINE, 'N-9003', '45/KGGS/000305//NL', 'NL-NRC', 'Installation', of(1, 500), 'CMD-2026-094'],
  ['2026-10-06', NORTHLINE, 'N-9003', '45/KGGS/000331//NL', 'NL-NRC', 'Installation', of(1, 500), 'CMD-2026-102'],
];

function oneTime(month) {
  return ONE_TIME.filter(([day]) => day.startsWith(month)).map(
    ([day, carrier, account, service, code, label, figures, order]) =>
      charge(month, carrier, account, 'one-time', code, label, figures, {
        service,
        order,
        from: day,
        to: day,
      }),
  );
}

function others(month) {
  const line = (...rest) => charge(month, ...rest);
  const every = [
    line(LAURENTEL, '514-01', 'surcharge', 'LT-911', 'Service 9-1-1', of(38, 0.52)),
    line(LAURENTEL, '418-02', 'surcharge', 'LT-911', 'Service 9-1-1', of(17, 0.52)),
    line(LAURENTEL, '450-03', 'surcharge', 'LT-911', 'Service 9-1-1', of(12, 0.52)),
    line(LAURENTEL, '514-01', 'discount', 'LT-FIDEL', 'Remise de fidélité', of(1, -25)),
    ...['0101', '0102', '0103'].map((end) =>
      line(BOREAL, 'B-20310', 'discount', 'BM-FLEET', 'Remise de parc', of(1, -2), {
        service: `438-555-${end}`,
      }),
    ),
    ...['0101', '0102', '0103', '0104', '0105', '0106'].map((end) =>
      line(BOREAL, 'B-20310', 'equipment', 'BM-APP', 'Versement pour appareil', of(1, 25), {
        service: `438-555-${end}`,
      }),
    ),
  ];
  if (month !== AUDITED) return every;
  return [
    ...every,
    // Two credits of one amount on two lines, and one that undoes a whole month of service.
    ...['0105', '0106'].map((end) =>
      line(LAURENTEL, '514-01', 'credit', 'LT-CR', 'Crédit pour interruption de service', of(1, -14), {
        service: `514-555-${end}`,
        reference: `INC-7${end}`,
      }),
    ),
    line(BOREAL, 'B-20330', 'credit', 'BM-CR', 'Crédit commercial', of(1, -32), {
      service: '613-555-0104',
      reference: 'INC-80104',
    }),
    line(BOREAL, 'B-20320', 'adjustment', 'BM-AJ', 'Ajustement de la facture précédente', of(1, -1.15), {
      reference: 'INC-80117',
    }),
    line(NORTHLINE, 'N-9002', 'credit', 'NL-CR', 'Outage credit', of(1, -41.33), {
      service: '45/KGGS/000202//NL',
      reference: 'INC-90202',
    }),
  ];
}
