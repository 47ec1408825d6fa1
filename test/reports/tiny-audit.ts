import type { Audit, InputFile } from '../../src/audit/audit.ts';
import { runAudit } from '../../src/audit/run-audit.ts';
import type { RuleChoice } from '../../src/audit/settings.ts';
import { RuleSettings } from '../../src/audit/settings.ts';
import { plainProfile, UNKNOWN_CUSTOMER } from '../../src/records/customer.ts';
import { RULES } from '../../src/rules/index.ts';
import { monthOfTables } from '../rules/month-of-tables.ts';

/** A month of one carrier, two charges and one price: 28.00 agreed, 31.50 billed. */
export function tinyAudit(rules: Readonly<Record<string, RuleChoice>> = {}): Audit {
  const place = { carrier: 'Laurentel', account: '514-01', service: '514-555-0101', code: 'VOIP-STD' };
  const billed = {
    ...place,
    invoice: 'L-2026-10-514',
    invoice_date: '2026-10-31',
    period_start: '2026-10-01',
    period_end: '2026-10-31',
    charge_type: 'recurring',
    quantity: '1',
    amount: '31.50',
    currency: 'CAD',
  };
  const { month, locale } = monthOfTables(
    {
      bills: [billed, { ...billed, service: '514-555-0102', amount: '28.00' }],
      prices: [
        {
          carrier: 'Laurentel',
          code: 'VOIP-STD',
          charge_type: 'recurring',
          unit_price: '28.00',
          currency: 'CAD',
        },
      ],
    },
    { locale: 'en-CA', country: 'CA' },
  );
  return runAudit(month, {
    version: '0.1.0',
    locale,
    customer: UNKNOWN_CUSTOMER,
    profileOf: plainProfile,
    catalogue: RULES,
    settings: new RuleSettings(rules, []),
    suppressions: [],
    inputs: [inputOf('bills', 2), inputOf('prices', 1)],
    rejections: [],
    warnings: [],
  });
}

function inputOf(role: 'bills' | 'prices', records: number): InputFile {
  const layout = role === 'bills' ? 'plain-bill' : 'plain-prices';
  return {
    role,
    file: `${role}.csv`,
    sha256: '0'.repeat(64),
    layout,
    rows: records,
    records,
    rejected: 0,
    ignored: 0,
  };
}
