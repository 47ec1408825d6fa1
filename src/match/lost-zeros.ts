import type { Problem } from '../problem.ts';
import { quoted } from '../problem.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Origin } from '../records/origin.ts';
import { placeOfRow } from '../records/origin.ts';

/** A record that names an account or a service of a carrier. */
interface Numbered {
  readonly origin: Origin;
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly service?: Identifier;
}

/** The identifiers that spreadsheets take for numbers. */
type NumberName = 'account' | 'service';

/**
 * Repairs account and service numbers that lost their leading zeros on one side only: one of our own records that no
 * bill has, and that equals exactly one billed number of the carrier but for leading zeros, is taken for it. Every
 * repair is a warning.
 */
export function repairLostZeros<T extends Numbered>(
  records: readonly T[],
  billed: readonly Numbered[],
): { records: readonly T[]; warnings: Problem[] } {
  if (records.length === 0) return { records, warnings: [] };
  const accounts = repair(records, billed, 'account');
  const services = repair(accounts.records, billed, 'service');
  return { records: services.records, warnings: [...accounts.warnings, ...services.warnings] };
}

function repair<T extends Numbered>(
  records: readonly T[],
  billed: readonly Numbered[],
  name: NumberName,
): { records: readonly T[]; warnings: Problem[] } {
  const byBare = new Map<string, Map<string, Set<string>>>();
  const exact = new Set<string>();
  for (const { carrier, number } of distinct(billed, name)) {
    exact.add(`${carrier.key}\n${number.key}`);
    let ofCarrier = byBare.get(carrier.key);
    if (!ofCarrier) {
      ofCarrier = new Map();
      byBare.set(carrier.key, ofCarrier);
    }
    const bare = withoutZeros(number.key);
    const same = ofCarrier.get(bare);
    if (same) same.add(number.key);
    else ofCarrier.set(bare, new Set([number.key]));
  }

  const warnings: Problem[] = [];
  const told = new Set<string>();
  const repaired = records.map((record) => {
    const { carrier, [name]: number } = record;
    if (!number || exact.has(`${carrier.key}\n${number.key}`)) return record;
    const candidates = [...(byBare.get(carrier.key)?.get(withoutZeros(number.key)) ?? [])];
    const [key] = candidates;
    if (key === undefined || candidates.length > 1) return record;
    const place = placeOfRow(record.origin);
    const once = `${place.file}\n${number.written}`;
    if (!told.has(once)) {
      told.add(once);
      warnings.push({
        id: 'leading-zeros-lost',
        place,
        found: `${name} ${quoted(number.written)} differs from a billed ${name} of ${carrier.written} only by leading zeros, and was taken for it`,
        fix: 'Write the number with its zeros, in a column formatted as text',
      });
    }
    return { ...record, [name]: { written: number.written, key } };
  });
  return { records: repaired, warnings };
}

/** Each carrier and number once. */
function* distinct(
  billed: readonly Numbered[],
  name: NumberName,
): Generator<{ carrier: Identifier; number: Identifier }> {
  const seen = new Map<string, Set<string>>();
  for (const { carrier, [name]: number } of billed) {
    if (!number) continue;
    const ofCarrier = seen.get(carrier.key);
    if (ofCarrier?.has(number.key)) continue;
    if (ofCarrier) ofCarrier.add(number.key);
    else seen.set(carrier.key, new Set([number.key]));
    yield { carrier, number };
  }
}

function withoutZeros(key: string): string {
  return key.replace(/^0+(?=.)/, '');
}
