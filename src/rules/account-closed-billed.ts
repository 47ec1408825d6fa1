import { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import { dateOf } from '../match/invoice-facts.ts';
import type { Month } from '../match/month.ts';
import { signOf, zero } from '../money/money.ts';
import type { Identifier } from '../records/identifier.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { type CellEvidence, comparePlaces, evidenceOf } from '../records/origin.ts';
import { type AccountCharge, accountCell, chargesOnAccounts } from './billed-account.ts';
import { billedAmount, billedCell, inventoryCell } from './charge-facts.ts';
import { serviceRows } from './handed-over.ts';
import { invoiceCell } from './invoice-cells.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** Charges for the days of a service are judged by their period; single ones without a period by their invoice's date. */
const SINGLE: ReadonlySet<string> = new Set(['one-time', 'usage']);
const LASTING: ReadonlySet<string> = new Set(['recurring', 'equipment', 'surcharge']);

/** Calls and fees of the last days may still come on the bill of the month after. */
const DAYS_TO_BILL = 31;

/** An account whose services have all ended is still billed. */
export const accountClosedBilled = defineRule({
  id: 'account-closed-billed',
  class: 'error',
  severity: 'error',
  rank: 'disconnected',
  needs: ['inventory'],
  title: { en: 'Closed account billed', fr: 'Compte clos facturé', ar: 'حساب مغلق مفوتر' },
  doc: {
    fires:
      'Every inventory row of an account is disconnected with an end date, and a recurring, one-time, usage, equipment or surcharge charge above zero on the account has a period that begins after the last of these dates. A one-time or usage charge without a period of its own counts when its invoice is dated more than 31 days after the last date. Not for a charge whose service the inventory has on a row that is not disconnected, or on one that could not be read.',
    impact: 'the full amount.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        inventory: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            service: '514-555-0101',
            status: 'disconnected',
            end_date: '2026-09-15',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: CA$28.00 billed on account 514-01, whose last service ended on 2026-09-15.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    closed: {
      en: '{service}, {code}: {billed} billed on account {account}, whose last service ended on {ended}.',
      fr: '{service}, {code} : {billed} facturés sur le compte {account}, dont le dernier service a pris fin le {ended}.',
      ar: '{service}، {code}: فوتر {billed} على الحساب {account} الذي انتهت آخر خدماته في {ended}.',
    },
  },
  lacks: (month) =>
    month.inventory.some(({ row }) => row.account)
      ? undefined
      : {
          en: 'no inventory row names an account',
          fr: 'aucune ligne d’inventaire ne nomme de compte',
          ar: 'لا يذكر أي سطر في الجرد حسابا',
        },
  *check(month, optionsAt) {
    const closed = closedAccounts(month);
    for (const entry of chargesOnAccounts(month)) {
      const { matched, account } = entry;
      const { charge } = matched;
      const last = closed.get(accountKey(charge.carrier, account));
      const first = last && firstDay(entry);
      if (!first || signOf(charge.amount) <= 0 || isElsewhere(entry)) continue;
      const tolerance = optionsAt(charge);
      const nothing = zero(charge.amount.currency);
      if (first.day <= last.ended + first.grace || !exceeds(charge.amount, nothing, tolerance)) continue;
      const billed = billedAmount(matched);
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'closed',
        words: {
          account: { kind: 'text', text: account.written },
          ended: { kind: 'day', day: last.ended },
        },
        billed,
        expected: nothing,
        impact: billed,
        evidence: [
          billedCell(matched),
          first.cell,
          accountCell(entry),
          inventoryCell(last.row, 'end_date'),
          inventoryCell(last.row, 'status'),
        ],
        working: [
          { name: 'billed', value: billed },
          { name: 'expected', value: nothing },
        ],
      };
    }
  },
});

/** The last of an account's services to end. */
interface LastService {
  readonly row: InventoryRow;
  readonly ended: Day;
}

/** The accounts of which every inventory row is disconnected with an end date. */
function closedAccounts(month: Month): ReadonlyMap<string, LastService> {
  const closed = new Map<string, LastService>();
  const open = new Set<string>();
  for (const { row } of month.inventory) {
    if (!row.account) continue;
    const key = accountKey(row.carrier, row.account);
    if (row.status !== 'disconnected' || row.endDate === undefined) open.add(key);
    else closed.set(key, laterOf(closed.get(key), { row, ended: row.endDate }));
  }
  for (const key of open) closed.delete(key);
  return closed;
}

function laterOf(known: LastService | undefined, next: LastService): LastService {
  if (!known) return next;
  const order = next.ended - known.ended || comparePlaces(known.row.origin, next.row.origin);
  return order > 0 ? next : known;
}

/** The day from which a charge is for, the cell that says so, and how many days after the end it may still come. */
function firstDay({
  matched,
  invoice,
}: AccountCharge): { day: Day; grace: number; cell: CellEvidence } | undefined {
  const { charge, period, periodFrom } = matched;
  const single = SINGLE.has(charge.type);
  if (!single && !LASTING.has(charge.type)) return undefined;
  if (charge.period || (period && !single)) {
    const own = periodFrom === 'charge';
    const cell = own ? evidenceOf(charge.origin, 'period_start') : invoiceCell(invoice, 'period_start');
    return period && { day: period.from, grace: 0, cell };
  }
  const date = dateOf(invoice);
  return single && date !== undefined
    ? { day: date, grace: DAYS_TO_BILL, cell: invoiceCell(invoice, 'invoice_date') }
    : undefined;
}

/** True when the service may be in use after all, on a row of another account or of none. */
function isElsewhere({ matched }: AccountCharge): boolean {
  return (
    matched.inventory.status === 'unread' ||
    serviceRows(matched).some(({ status }) => status !== 'disconnected')
  );
}

function accountKey(carrier: Identifier, account: Identifier): string {
  return `${carrier.key}\n${account.key}`;
}
