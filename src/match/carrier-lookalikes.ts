import { type Problem, quoted } from '../problem.ts';
import type { Identifier } from '../records/identifier.ts';

/** A record that names a carrier and what it provides. */
interface Provided {
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly service?: Identifier;
}

/**
 * Carriers that are on bills only, beside ones in our own records only, where both share an account or a service: most
 * likely one carrier under two names. They are never taken for one; the warning says how to.
 */
export function carrierLookalikes(billed: readonly Provided[], own: readonly Provided[]): Problem[] {
  const onBills = namesOf(billed);
  const inRecords = namesOf(own);
  const strangers = new Set([...onBills.keys()].filter((key) => !inRecords.has(key)));
  if (strangers.size === 0) return [];
  const owners = new Map<string, Identifier>();
  for (const { carrier, account, service } of own) {
    if (onBills.has(carrier.key)) continue;
    for (const shared of [account && `account ${account.key}`, service && `service ${service.key}`]) {
      if (shared !== undefined) owners.set(shared, carrier);
    }
  }
  const warnings = new Map<string, Problem>();
  for (const { carrier, account, service } of billed) {
    if (!strangers.has(carrier.key) || warnings.has(carrier.key)) continue;
    const byAccount = account && owners.get(`account ${account.key}`);
    const owner = byAccount ?? (service && owners.get(`service ${service.key}`));
    if (!owner) continue;
    const shared = byAccount
      ? `account ${quoted(account.written)}`
      : `service ${quoted(service?.written ?? '')}`;
    warnings.set(carrier.key, {
      id: 'carrier-lookalike',
      found: `${quoted(carrier.written)} is on bills only and ${quoted(owner.written)} in your own files only, and both have ${shared}: nothing of the one was held against the other`,
      fix: `If they are one carrier, say so in bill-audit.yaml (carriers: { ${JSON.stringify(owner.written)}: { aliases: [${JSON.stringify(carrier.written)}] } })`,
    });
  }
  return [...warnings.values()];
}

function namesOf(records: readonly Provided[]): Map<string, Identifier> {
  return new Map(records.map(({ carrier }) => [carrier.key, carrier]));
}
