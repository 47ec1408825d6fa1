import type { Charge } from '../records/charge.ts';

/** Equal for charges of the same carrier, account, invoice and service. */
export function serviceOnInvoice({ carrier, account, invoice, service }: Charge): string {
  return [carrier.key, account?.key, invoice?.key, service?.key].join('\n');
}
