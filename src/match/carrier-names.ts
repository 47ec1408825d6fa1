import type { IdentifierReader } from '../normalize/values/identifier-text.ts';
import type { CarrierProfile } from '../records/customer.ts';
import type { Identifier } from '../records/identifier.ts';

/** One name per carrier, whatever the files call it. */
export interface CarrierNaming {
  /** The identifier under which a carrier is compared and reported. */
  readonly named: (written: Identifier) => Identifier;
  /** What the user wrote about a carrier, by its key. */
  readonly profileOf: (key: string) => CarrierProfile | undefined;
}

/**
 * Takes every carrier by the name the user gave it, found by that name, its legal name or an alias; a carrier the user
 * did not mention is reported as it was written first.
 */
export function carrierNaming(
  profiles: readonly CarrierProfile[],
  identifiers: IdentifierReader,
): CarrierNaming {
  const names = new Map<string, Identifier>();
  const byKey = new Map<string, CarrierProfile>();
  for (const profile of profiles) {
    const own = identifiers.read(profile.name, 'carrier');
    if (!own) continue;
    byKey.set(own.key, profile);
    for (const alias of [profile.name, profile.legalName, ...profile.aliases]) {
      const identifier = alias === undefined ? undefined : identifiers.read(alias, 'carrier');
      if (identifier) names.set(identifier.key, own);
    }
  }
  return {
    named(written) {
      const known = names.get(written.key);
      if (known) return known;
      names.set(written.key, written);
      return written;
    },
    profileOf: (key) => byKey.get(key),
  };
}
