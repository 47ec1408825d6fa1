import type { IdentifierKind, IdentifierReader } from '../normalize/values/identifier-text.ts';
import type { CarrierNaming } from './carrier-names.ts';

/** The spelling in which a written name is compared; empty for a text that names nothing. Equal keys are the same thing. */
export type KeyOf = (written: string, kind: IdentifierKind) => string;

/** Compares written names as the month's own are: carriers by the name the user gave them. */
export function keysOf(identifiers: IdentifierReader, names?: CarrierNaming): KeyOf {
  return (written, kind) => {
    const read = identifiers.read(written, kind);
    if (!read) return '';
    return kind === 'carrier' && names ? names.named(read).key : read.key;
  };
}
