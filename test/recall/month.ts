import { decimalText, nearest, ONE_MONTH, priceOf } from './cents.ts';
import { type DayNumber, day, monthsIn } from './days.ts';
import { classOf, type Expectation } from './expectation.ts';
import type { LineWish } from './line-wish.ts';
import { MonthRecords } from './month-records.ts';
import type { Account, Bill, Carrier, Invoice, Line, Row } from './records.ts';

/** A month under construction: its records, the settings it is audited with, and what the audit must say of it. */
export class MonthInHand extends MonthRecords {
  readonly expected: Expectation[] = [];
  /** Variants exactly inside the limits, of which nothing may be said, by rule. */
  readonly fine: string[] = [];
  readonly overrides: object[] = [];
  readonly options: Record<string, object> = {};
  readonly serviceKeys = new Map<string, string>();
  /** The injection at work, and its rule. */
  injection = '';
  rule = '';
  asOf: DayNumber | undefined;

  /** A service billed every month, in order: its term, its inventory row, its charges. */
  line(wish: LineWish = {}): Line {
    const account = wish.account ?? this.#accountFor(wish);
    const { carrier } = account;
    const { r } = this;
    const item =
      typeof wish.item === 'object'
        ? wish.item
        : wish.item === 'fresh' || wish.unit !== undefined || wish.discount !== undefined
          ? this.newItem(carrier, wish.unit, wish.discount)
          : r.pick(carrier.catalogue);
    const service = this.service(carrier.kind);
    const quantity = wish.quantity ?? 1;
    const discount = item.terms[0]?.discount ?? 0;
    const price = priceOf(item.unit, quantity, ONE_MONTH, discount);
    const costCenter = `CC-${r.int(1, 4) * 100}`;
    const row: Row = {
      carrier,
      account: account.id,
      service,
      code: item.code,
      description: item.description,
      status: 'active',
      start: day(this.year - 3, r.int(1, 12), r.int(1, 28)),
      quantity,
      currency: carrier.currency,
      costCenter,
      ...(carrier.owned === 'mrc' ? { mrc: price } : {}),
    };
    if (!wish.unowned) this.rows.push(row);
    const make = (invoice: Invoice, from: DayNumber, to: DayNumber): Bill => {
      const months = monthsIn(from, to, carrier.basis);
      const amount = priceOf(item.unit, quantity, months, discount);
      const unit = discount === 0 && months.n === months.d && r.once(2) ? { unit: item.unit } : {};
      return this.add(invoice, {
        service,
        type: 'recurring',
        code: item.code,
        description: item.description,
        quantity,
        amount,
        from,
        to,
        costCenter,
        ...unit,
      });
    };
    const past = new Map<number, Bill>();
    for (let ago = wish.past ?? 4; ago > 0; ago -= 1) {
      const invoice = account.invoices.get(ago);
      if (invoice) past.set(ago, make(invoice, invoice.from, invoice.to));
    }
    const now = this.current(account);
    return {
      account,
      service,
      item,
      row,
      past,
      quantity,
      bill: make(now, wish.from ?? now.from, wish.to ?? now.to),
    };
  }

  /** Takes a line's earlier charges out of the bills. */
  forget(line: Line, keep: (ago: number) => boolean = () => false): void {
    for (const [ago, bill] of line.past) {
      if (keep(ago)) continue;
      this.remove(bill);
      line.past.delete(ago);
    }
  }

  /** The contract's price for a line as billed, rounded once. */
  due({ item, quantity, account }: Line, from?: DayNumber, to?: DayNumber): number {
    const now = this.current(account);
    return priceOf(
      item.unit,
      quantity,
      this.months(account.carrier, from ?? now.from, to ?? now.to),
      item.terms[0]?.discount ?? 0,
    );
  }

  /** An amount well beyond the tolerance: 2 to 9 units of currency. */
  delta({ decimals }: Carrier): number {
    return nearest(this.r.int(200, 900) * 10 ** decimals, 100);
  }

  /** Settings for one service. */
  override(line: Line, rules: object): void {
    this.overrides.push({
      carrier: line.account.carrier.name,
      account: line.account.id,
      service: line.service.text,
      rules,
    });
  }

  /** The day of the audit: that of the newest invoice. */
  today(): DayNumber {
    return day(this.year, this.month, 15);
  }

  /** Says that a code is priced by what all lines of it come to. */
  volumeCode(code: string): void {
    const known = this.options['volume-discount-missing'] as { codes: string[] } | undefined;
    this.options['volume-discount-missing'] = { codes: [...(known?.codes ?? []), code] };
  }

  /** The audit must say this of a charge. */
  expect(rule: string, bill: Bill, impact: number, also: readonly string[] = []): void {
    const { account, number } = bill.invoice;
    this.says(
      rule,
      account.carrier,
      impact,
      { account: account.id, invoice: number, service: bill.service?.text, code: bill.code || undefined },
      also,
    );
  }

  /** The audit must say this; the place is compared as far as it is given. */
  says(
    rule: string,
    carrier: Carrier,
    impact: number,
    place: Partial<Expectation> = {},
    also: readonly string[] = [],
  ): void {
    this.expected.push({
      rule,
      injection: this.injection,
      class: classOf(rule, impact),
      carrier: carrier.name,
      impact: decimalText(impact, carrier.decimals),
      also,
      ...Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)),
    });
  }

  /** The audit must say nothing of what was just made. */
  quiet(): void {
    this.fine.push(this.rule);
  }

  #accountFor(wish: LineWish): Account {
    const suits = (account: Account) => {
      const { carrier } = account;
      const priced = carrier.prices ? 'contract' : carrier.owned === 'mrc' ? 'inventory' : 'neither';
      return (
        priced === (wish.priced ?? 'contract') &&
        (!wish.cents || carrier.decimals === 2) &&
        (!wish.calendar || account.cycle !== 'mid') &&
        (wish.cycle === undefined || account.cycle === wish.cycle) &&
        (wish.taxed === undefined || account.taxed === wish.taxed) &&
        (wish.headed === undefined || account.headed === wish.headed) &&
        account.invoices.size === 5 &&
        account.file === undefined &&
        this.shared.has(account)
      );
    };
    const fit = this.accounts.filter(suits);
    if (fit.length > 0) return this.r.pick(fit);
    const account = this.newAccount(this.carrier(wish.priced, wish.cents || wish.taxed), {
      ...(wish.cycle ? { cycle: wish.cycle } : {}),
      ...(wish.taxed === undefined ? {} : { taxed: wish.taxed }),
      ...(wish.headed === undefined ? {} : { headed: wish.headed }),
    });
    this.shared.add(account);
    return account;
  }

  /** Accounts that lines of any kind may be put on. */
  readonly shared = new Set<Account>();
}
