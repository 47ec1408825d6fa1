import { priceOf } from '../cents.ts';
import type { MonthInHand } from '../month.ts';
import type { Line } from '../records.ts';
import { billedOff, daysOf, type Injection, injections, insideDay, partOf } from './injection.ts';

/** Services billed outside the days they were in use, and services in use that are not billed. */
export const SERVICE_LIFE: readonly Injection[] = [
  ...injections('billed-after-disconnect', {
    'on the last day but one': (m) => ended(m, (line) => (line.bill.to ?? 0) - 1),
    'in the middle': (m) => ended(m, (line) => insideDay(m, line)),
    'on the first day': (m) => ended(m, (line) => line.bill.from ?? 0),
    'on the day before': (m) => ended(m, (line) => (line.bill.from ?? 0) - 1),
    'months before': (m) => ended(m, (line) => (line.bill.from ?? 0) - 100),
    'on the last day': (m) => ended(m, (line) => line.bill.to ?? 0),
    'credited to the cent': (m) => {
      const line = m.line({ cycle: 'advance', cents: true });
      const end = insideDay(m, line);
      Object.assign(line.row, { status: 'disconnected', end });
      const days = (line.bill.to ?? 0) - end;
      m.add(m.current(line.account), {
        service: line.service,
        type: 'credit',
        code: '',
        amount: -partOf(line.bill.amount, days, daysOf(line)),
      });
      m.quiet();
    },
    'and overbilled by more': (m) => {
      const line = billedOff(m, 3500, { cycle: 'advance', cents: true, unit: 300_000 });
      Object.assign(line.row, { status: 'disconnected', end: (line.bill.to ?? 0) - 8 });
      m.expect('mrc-contract-mismatch', line.bill, 3500, ['billed-after-disconnect']);
    },
    'and overbilled by less': (m) => {
      const line = billedOff(m, 200, { cycle: 'advance', cents: true, unit: 900_000 });
      Object.assign(line.row, { status: 'disconnected', end: (line.bill.to ?? 0) - 20 });
      m.expect('billed-after-disconnect', line.bill, partOf(line.bill.amount, 20, daysOf(line)), [
        'mrc-contract-mismatch',
      ]);
    },
  }),
  ...injections('billed-before-activation', {
    'on the second day': (m) => started(m, (line) => (line.bill.from ?? 0) + 1),
    'in the middle': (m) => started(m, (line) => insideDay(m, line)),
    'on the last day': (m) => started(m, (line) => line.bill.to ?? 0),
    'on the day after': (m) => started(m, (line) => (line.bill.to ?? 0) + 1),
    'on the first day': (m) => started(m, (line) => line.bill.from ?? 0),
  }),
  ...injections('billed-while-suspended', {
    'at the full price': (m) => {
      const line = m.line();
      line.row.status = 'suspended';
      m.expect('billed-while-suspended', line.bill, line.bill.amount);
    },
    'above a suspended price': (m) => {
      const line = m.line({ item: 'fresh', cents: true });
      line.row.status = 'suspended';
      m.term(
        line.account.carrier,
        { code: `${line.item.code}-SUSP`, description: `suspended ${line.item.description}` },
        50_000,
      );
      m.expect('billed-while-suspended', line.bill, line.bill.amount - 500);
    },
    'a part month': (m) => {
      const account = m.newAccount(m.carrier('contract', true), { cycle: 'advance' });
      const now = m.current(account);
      const from = now.from + m.r.int(3, 12);
      const line = m.line({ account, from, past: 0, unit: 620_000 });
      Object.assign(line.row, { status: 'suspended', start: from });
      m.term(
        account.carrier,
        { code: `${line.item.code}-SUSP`, description: `suspended ${line.item.description}` },
        60_000,
      );
      m.expect(
        'billed-while-suspended',
        line.bill,
        line.bill.amount - priceOf(60_000, 1, m.months(account.carrier, from, now.to)),
      );
      m.line({ account });
    },
    'at the suspended price': (m) => {
      const line = m.line({ item: 'fresh', cents: true });
      line.row.status = 'suspended';
      const code = `${line.item.code}-SUSP`;
      m.term(line.account.carrier, { code, description: `suspended ${line.item.description}` }, 50_000);
      for (const bill of [line.bill, ...line.past.values()]) {
        bill.code = code;
        m.charge(bill, 500);
      }
      m.quiet();
    },
  }),
  ...injections('inventory-not-billed', {
    'for months': (m) => unbilled(m, m.line({ past: 0 })),
    'for the first time': (m) => unbilled(m, m.line()),
    'a carrier without prices': (m) => unbilled(m, m.line({ priced: 'inventory' })),
    'from the first day': (m) => {
      const line = m.line({ past: 0 });
      line.row.start = line.bill.from;
      unbilled(m, line);
    },
    'from the second day': (m) => {
      const line = m.line({ past: 0 });
      line.row.start = (line.bill.from ?? 0) + 1;
      absent(m, line);
    },
    'until the last day but one': (m) => {
      const line = m.line({ past: 0 });
      line.row.end = (line.bill.to ?? 0) - 1;
      absent(m, line);
    },
    pending: (m) => {
      const line = m.line({ past: 0 });
      line.row.status = 'pending';
      absent(m, line);
    },
    suspended: (m) => {
      const line = m.line({ past: 0 });
      line.row.status = 'suspended';
      absent(m, line);
    },
  }),
];

function ended(m: MonthInHand, on: (line: Line) => number): void {
  const line = m.line({ cycle: m.r.pick(['advance', 'arrears', 'mid'] as const) });
  const end = on(line);
  Object.assign(line.row, { status: 'disconnected', end });
  const after = Math.min(daysOf(line), (line.bill.to ?? 0) - end);
  m.forget(line, (ago) => (line.account.invoices.get(ago)?.to ?? 0) <= end);
  spoken(m, 'billed-after-disconnect', line, after);
}

function started(m: MonthInHand, on: (line: Line) => number): void {
  const line = m.line({ past: 0, cycle: m.r.pick(['advance', 'arrears', 'mid'] as const) });
  const start = on(line);
  line.row.start = start;
  const before = Math.min(daysOf(line), start - (line.bill.from ?? 0));
  spoken(m, 'billed-before-activation', line, before);
}

function unbilled(m: MonthInHand, line: Line): void {
  m.remove(line.bill);
  const { account, row } = line;
  m.says('inventory-not-billed', account.carrier, -(row.mrc ?? 0), {
    account: account.id,
    service: line.service.text,
    code: row.code,
  });
}

function absent(m: MonthInHand, line: Line): void {
  m.remove(line.bill);
  m.quiet();
}

/** Expects the days that are not due, unless they come to no more than the tolerance of one minor unit. */
function spoken(m: MonthInHand, rule: string, line: Line, days: number): void {
  const impact = partOf(line.bill.amount, Math.max(days, 0), daysOf(line));
  if (impact > 1) m.expect(rule, line.bill, impact);
  else m.quiet();
}
