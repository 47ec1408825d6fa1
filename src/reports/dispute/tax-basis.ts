import type { DisputeLine } from '../../records/dispute.ts';
import { TAX_BASES, type TaxBasis } from '../../report/report.ts';

/** What a disputed amount is, as the finding saved in its line says it; before tax where it does not say. */
export function taxBasisOf({ saved }: DisputeLine): TaxBasis {
  const basis = field(field(saved, 'record'), 'tax_basis');
  return TAX_BASES.find((one) => one === basis) ?? 'net';
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
