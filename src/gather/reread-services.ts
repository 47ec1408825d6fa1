import type { IdentifierReader } from '../normalize/values/identifier-text.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Gathered } from './gather-records.ts';

/** The records with their services read anew, now that the country of national phone numbers is known. */
export function withServicesReread(gathered: Gathered, identifiers: IdentifierReader): Gathered {
  const { records } = gathered;
  const reread = <T extends { readonly service?: Identifier }>(list: readonly T[]): T[] =>
    list.map((record) => {
      if (!record.service) return record;
      const service = identifiers.read(record.service.written, 'service');
      return service?.key === record.service.key ? record : { ...record, service };
    });
  return {
    ...gathered,
    records: {
      ...records,
      charges: reread(records.charges),
      inventory: reread(records.inventory),
      prices: reread(records.prices),
      orders: reread(records.orders),
      history: reread(records.history),
      unread: reread(records.unread),
    },
  };
}
