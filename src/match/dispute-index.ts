import type { Day } from '../calendar/day.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import { add, type Money, rounded, zero } from '../money/money.ts';
import { type Dispute, outstandingOf, SETTLED_STATES } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import { CaseIndex } from './case-names.ts';
import { taxRateOf, withTax } from './credit-fit.ts';
import type { KeyOf } from './key-of-name.ts';
import { type KeyedCredit, type KeyedDispute, keyedDispute } from './keyed-names.ts';

/** Disputes arranged so that those which a credit may answer are found without a search; lists are by claim number. */
export class DisputeIndex {
  /** Every dispute, settled ones too. */
  readonly disputes: readonly Dispute[];
  readonly #keyed: ReadonlyMap<Dispute, KeyedDispute>;
  readonly #byClaim: ReadonlyMap<string, Dispute>;
  readonly #position: ReadonlyMap<Dispute, number>;
  readonly #cases: CaseIndex;
  readonly #byService = new Map<string, Dispute[]>();
  readonly #byInvoice = new Map<string, Dispute[]>();
  readonly #byCarrier = new Map<string, Set<Dispute>>();
  readonly #byAccount = new Map<string, Set<Dispute>>();
  readonly #pools = new Map<Dispute, Set<Dispute>[]>();
  readonly #byAmount = new Map<string, Dispute[]>();
  /** Of several charges, the one billed last first: a credit from before then can be for some of them only. */
  readonly #several = new Map<string, { readonly dispute: Dispute; readonly billed: Day }[]>();

  constructor(disputes: readonly Dispute[], keyOf: KeyOf) {
    this.disputes = disputes.toSorted((a, b) => compareText(a.claim, b.claim));
    this.#keyed = new Map(this.disputes.map((dispute) => [dispute, keyedDispute(dispute, keyOf)]));
    this.#byClaim = new Map(this.disputes.map((dispute) => [dispute.claim, dispute]));
    this.#position = new Map(this.disputes.map((dispute, position) => [dispute, position]));
    this.#cases = new CaseIndex(this.disputes);
    for (const keyed of this.#keyed.values())
      if (!SETTLED_STATES.has(keyed.dispute.state)) this.#enter(keyed);
    for (const list of this.#several.values()) list.sort((a, b) => b.billed - a.billed);
  }

  #enter({ dispute, carrier, accounts, lines }: KeyedDispute): void {
    for (const service of new Set(lines.map((line) => line.service)))
      if (service !== '') append(this.#byService, service, dispute);
    for (const invoice of new Set(lines.map((line) => line.invoice)))
      if (invoice !== '') append(this.#byInvoice, invoice, dispute);
    const owner = `${carrier}\n${dispute.currency}`;
    // A credit for a service is no answer to disputes that have services of their own.
    const kinds = lines.every(({ service }) => service !== '') ? [''] : ['', 'any'];
    for (const kind of kinds) {
      this.#into(this.#byCarrier, `${owner}\n${kind}`, dispute);
      for (const account of accounts) this.#into(this.#byAccount, `${owner}\n${kind}\n${account}`, dispute);
    }
    for (const amount of targetsOf(dispute)) append(this.#byAmount, `${owner}\n${amount}`, dispute);
    if (lines.length < 2) return;
    const billed = Math.max(...lines.map(({ line }) => line.billDate ?? Number.MIN_SAFE_INTEGER)) as Day;
    append(this.#several, owner, { dispute, billed });
  }

  #into(pools: Map<string, Set<Dispute>>, key: string, dispute: Dispute): void {
    const pool = valueAt(pools, key, () => new Set<Dispute>());
    pool.add(dispute);
    append(this.#pools, dispute, pool);
  }

  /** Leaves a dispute that has all its money out of what is found by amount. */
  settle(dispute: Dispute): void {
    for (const pool of this.#pools.get(dispute) ?? []) pool.delete(dispute);
  }

  keyed(dispute: Dispute): KeyedDispute | undefined {
    return this.#keyed.get(dispute);
  }

  ofClaim(claim: string): Dispute | undefined {
    return this.#byClaim.get(claim);
  }

  /** Those whose case the words may name, settled ones too. */
  named(tokens: readonly string[]): readonly Dispute[] {
    return this.#inOrder(this.#cases.named(tokens));
  }

  /** Those not settled that share what the ground is about. */
  pool(
    { credit, carrier, service, named }: KeyedCredit,
    ground: 'invoice' | 'service' | 'amount',
  ): Iterable<Dispute> {
    if (ground === 'service') return this.#byService.get(service) ?? [];
    if (ground === 'invoice')
      return this.#inOrder([...named].flatMap((number) => this.#byInvoice.get(number) ?? []));
    return this.#byCarrier.get(`${carrier}\n${credit.amount.currency}\n${kindOf(credit)}`) ?? [];
  }

  /** Of the pool by amount, those of the credit's own account. */
  ofAccount({ credit, carrier, account }: KeyedCredit): Iterable<Dispute> {
    return this.#byAccount.get(`${carrier}\n${credit.amount.currency}\n${kindOf(credit)}\n${account}`) ?? [];
  }

  /** Of the pool by amount, all that the credit can be equal to, and some more; `moved` got credits that the ledger does not have. */
  ofAmount({ credit, carrier, invoice }: KeyedCredit, moved: ReadonlySet<Dispute>): readonly Dispute[] {
    const { amount, gross, date } = credit;
    const owner = `${carrier}\n${amount.currency}`;
    const found: Dispute[] = [];
    // A minor unit for what is near, and one for what rounding makes of a target.
    for (const sought of gross ? [amount, gross] : [amount])
      for (const away of [-2n, -1n, 0n, 1n, 2n])
        found.push(...(this.#byAmount.get(`${owner}\n${rounded(sought).digits + away}`) ?? []));
    for (const { dispute, billed } of this.#several.get(owner) ?? []) {
      if (date === undefined || billed < date) break;
      found.push(dispute);
    }
    for (const dispute of this.#byInvoice.get(invoice) ?? [])
      if (dispute.lines.length > 1) found.push(dispute);
    return this.#inOrder([...found, ...moved]);
  }

  #inOrder(disputes: readonly Dispute[]): readonly Dispute[] {
    if (disputes.length < 2) return disputes;
    const at = (dispute: Dispute) => this.#position.get(dispute) ?? 0;
    return [...new Set(disputes)].sort((a, b) => at(a) - at(b));
  }
}

function kindOf({ service }: KeyedCredit['credit']): string {
  return service === undefined ? '' : 'any';
}

/** In minor units: all that a credit can be equal to while nothing more is given to the dispute. */
function targetsOf(dispute: Dispute): ReadonlySet<bigint> {
  const { lines, currency, money } = dispute;
  const { claimed, confirmed } = money.oneTime;
  const asked = lines.map(({ disputed }) => disputed);
  const targets: Money[] = [
    outstandingOf(dispute),
    claimed,
    ...(confirmed ? [confirmed] : []),
    asked.reduce<Money>((sum, one) => add(sum, one), zero(currency)),
    ...asked,
  ];
  const rate = taxRateOf(dispute);
  const taxed = rate === undefined ? [] : targets.map((target) => withTax(target, rate));
  return new Set([...targets, ...taxed].map((target) => rounded(target).digits));
}
