import { type DayNumber, day, type Months, monthsIn } from './days.ts';
import { type LineWish, NoSuchRow } from './line-wish.ts';
import type { Random } from './prng.ts';
import type { Account, Bill, Carrier, Invoice, Item, Order, Row, Service, Tax, Term } from './records.ts';

/** The records of a month under construction, and what makes them: services, codes, accounts, invoices, terms, charges. */
export class MonthRecords {
  readonly carriers: Carrier[] = [];
  readonly accounts: Account[] = [];
  readonly rows: Row[] = [];
  readonly terms: Term[] = [];
  readonly orders: Order[] = [];
  readonly taxes: Tax[] = [];
  /** Events of the ledger, as an export writes them. */
  readonly claims: object[] = [];
  readonly r: Random;
  readonly year: number;
  readonly month: number;
  readonly country: 'CA' | 'FR';
  #count = 0;

  constructor(r: Random, year: number, month: number, country: 'CA' | 'FR') {
    this.r = r;
    this.year = year;
    this.month = month;
    this.country = country;
  }

  /** A number not given before. */
  next(): number {
    this.#count += 1;
    return this.#count;
  }

  /** A code of its own. */
  code(stem = 'OPT'): string {
    return `${stem}-${String(this.next()).padStart(4, '0')}`;
  }

  /** A service nobody else has. */
  service(kind: Service['kind']): Service {
    const n = this.next();
    const { r } = this;
    const serial = String(n).padStart(4, '0');
    if (kind === 'id') return { kind, text: `SVC${700_000 + n * 13}` };
    if (kind === 'circuit') return { kind, text: `${r.int(10, 99)}/KFGS/${200_000 + n * 37}//PT` };
    if (this.country === 'FR') return { kind, text: `01${r.int(40, 59)}${serial}${r.int(10, 99)}` };
    return { kind, text: `514${r.int(220, 989)}${serial}` };
  }

  /** An account of its own with an invoice for this month and `past` earlier ones. */
  newAccount(
    carrier: Carrier,
    how: Partial<Pick<Account, 'cycle' | 'headed' | 'taxed'>> & { past?: number } = {},
  ): Account {
    const cycle = how.cycle ?? this.r.pick(['advance', 'arrears'] as const);
    const id = `${carrier.name.slice(0, 1).toUpperCase()}${this.r.int(10, 99)}-${String(this.next()).padStart(4, '0')}`;
    const account: Account = {
      carrier,
      id,
      cycle,
      headed: how.headed ?? this.r.once(2),
      taxed: how.taxed ?? false,
      invoices: new Map(),
      others: [],
    };
    for (let ago = how.past ?? 4; ago >= 0; ago -= 1) account.invoices.set(ago, this.invoice(account, ago));
    this.accounts.push(account);
    return account;
  }

  /** The invoice of an account so many months ago. */
  invoice(account: Account, ago: number): Invoice {
    const { year } = this;
    const month = this.month - ago;
    const [from, to, date] =
      account.cycle === 'mid'
        ? [day(year, month - 1, 15), day(year, month, 14), day(year, month, 15)]
        : account.cycle === 'advance'
          ? [day(year, month, 1), day(year, month + 1, 0), day(year, month, 1)]
          : [day(year, month - 1, 1), day(year, month, 0), day(year, month, 4)];
    const number = `${account.id}/${String(month + 12).padStart(2, '0')}${this.next()}`;
    return {
      account,
      ago,
      number,
      date,
      due: date + 30,
      from,
      to,
      bills: [],
      headed: account.headed,
      edits: {},
    };
  }

  /** This month's invoice of an account. */
  current(account: Account): Invoice {
    return invoiceOf(account, 0);
  }

  /** A carrier by what answers for its prices. */
  carrier(priced: LineWish['priced'] = 'contract', cents = false): Carrier {
    return this.r.pick(
      this.carriers.filter(
        (one) =>
          one.prices === (priced === 'contract') &&
          (priced === 'contract' || one.owned === (priced === 'inventory' ? 'mrc' : 'bare')) &&
          (!cents || one.decimals === 2),
      ),
    );
  }

  /** Something new to sell, with a term where the carrier has a price sheet. */
  newItem(carrier: Carrier, unit = this.unit(carrier), discount?: number): Item {
    const code = this.code(this.r.pick(['VOIP', 'FIB', 'MOB']));
    const item: Item = {
      code,
      description: `${this.r.pick(['Line', 'Access', 'Bundle'])} ${code.toLowerCase()}`,
      unit,
      terms: [],
    };
    if (carrier.prices)
      item.terms.push(this.term(carrier, item, unit, discount === undefined ? {} : { discount }));
    return item;
  }

  /** A price of 12 to 80 units of currency, in hundredths of minor units; a few have parts of a minor unit. */
  unit({ decimals }: Carrier, low = 12, high = 80): number {
    return this.r.int(low * 20, high * 20) * 5 * 10 ** decimals;
  }

  /** A price term of a carrier, in force for years unless said otherwise. */
  term(
    carrier: Carrier,
    { code, description }: Pick<Item, 'code' | 'description'>,
    unit: number,
    more: Partial<Term> = {},
  ): Term {
    const term: Term = {
      carrier,
      code,
      description,
      type: 'recurring',
      unit,
      currency: carrier.currency,
      from: day(this.year - 3, 1, 1),
      ...(this.r.once(2) ? { to: day(this.year + 2, 12, 31) } : {}),
      ...more,
    };
    this.terms.push(term);
    return term;
  }

  /** Takes an item out of every price sheet. */
  unprice({ terms }: Item): void {
    for (const term of terms.splice(0)) this.terms.splice(this.terms.indexOf(term), 1);
  }

  /** Adds a line to an invoice. */
  add(
    invoice: Invoice,
    bill: Omit<Bill, 'invoice' | 'currency' | 'costCenter' | 'order' | 'reference' | 'description'> &
      Partial<Bill>,
  ): Bill {
    const whole: Bill = {
      description: bill.code || bill.type,
      currency: invoice.account.carrier.currency,
      costCenter: '',
      order: '',
      reference: '',
      ...bill,
      invoice,
    };
    invoice.bills.push(whole);
    return whole;
  }

  /** Bills another amount, and states no unit price that it would contradict. */
  charge(bill: Bill, amount: number): void {
    bill.amount = amount;
    bill.unit = undefined;
  }

  /** Takes a charge off its invoice. */
  remove(bill: Bill): void {
    const { bills } = bill.invoice;
    bills.splice(bills.indexOf(bill), 1);
  }

  /** Takes a row out of the inventory. */
  disown(row: Row): void {
    this.rows.splice(this.rows.indexOf(row), 1);
  }

  order(account: Account, order: Omit<Order, 'carrier' | 'account' | 'order'> & { order?: string }): Order {
    const made: Order = {
      carrier: account.carrier,
      account: account.id,
      ...order,
      order: order.order ?? this.code('ORD'),
    };
    this.orders.push(made);
    return made;
  }

  months(carrier: Carrier, from: DayNumber, to: DayNumber): Months {
    return monthsIn(from, to, carrier.basis);
  }
}

/** The invoice of an account so many months ago. */
export function invoiceOf(account: Account, ago: number): Invoice {
  const invoice = account.invoices.get(ago);
  if (!invoice) throw new NoSuchRow(`${account.id} has no invoice of ${ago} months ago`);
  return invoice;
}
