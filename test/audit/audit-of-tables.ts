import { type AuditRequest, runAudit } from '../../src/audit/run-audit.ts';
import { type Override, type RuleChoice, RuleSettings } from '../../src/audit/settings.ts';
import { type Answers, whyNot } from '../../src/audit/why-not.ts';
import { plainProfile, UNKNOWN_CUSTOMER } from '../../src/records/customer.ts';
import { RULES } from '../../src/rules/index.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { type MonthConfig, monthOfTables } from '../rules/month-of-tables.ts';

/** What an audit of tables is told beside them. */
export interface Told extends Partial<Pick<AuditRequest, 'suppressions' | 'minImpact' | 'baseline'>> {
  readonly config?: MonthConfig;
  readonly rules?: Readonly<Record<string, RuleChoice>>;
  /** Keys as normalised. */
  readonly overrides?: readonly Override[];
}

/** The audit of a month of tables with all rules of the product, and the settings it was run with. */
export function auditOfTables(
  tables: ExampleTables,
  { config, rules = {}, overrides = [], ...rest }: Told = {},
) {
  const { month, locale, identifiers } = monthOfTables(tables, { locale: 'en-CA', country: 'CA', ...config });
  const settings = new RuleSettings(rules, overrides);
  const audit = runAudit(month, {
    version: '0.1.0',
    locale,
    customer: UNKNOWN_CUSTOMER,
    profileOf: plainProfile,
    catalogue: RULES,
    settings,
    suppressions: [],
    inputs: [],
    rejections: [],
    warnings: [],
    ...rest,
  });
  return { audit, settings, identifiers };
}

/** What the named rules made of a service of the tables. */
export function askedOf(
  tables: ExampleTables,
  service: string,
  rules: readonly string[],
  told: Told & { readonly carrier?: string } = {},
): Answers {
  const { audit, settings, identifiers } = auditOfTables(tables, told);
  const identifier = identifiers.read(service, 'service');
  if (!identifier) throw new RangeError(`no service: ${service}`);
  const { carrier } = told;
  return whyNot(audit, settings, {
    service: identifier,
    rules: new Set(rules),
    ...(carrier === undefined ? {} : { carrier }),
  });
}

/** A charge of 31.50 CAD of Laurentel for October 2026, the term of 28.00 that it is held against, and its inventory row. */
export const OVERCHARGED = {
  charge: {
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-10',
    invoice_date: '2026-10-31',
    period_start: '2026-10-01',
    period_end: '2026-10-31',
    service: '514-555-0101',
    charge_type: 'recurring',
    code: 'VOIP-STD',
    quantity: '1',
    amount: '31.50',
    currency: 'CAD',
  },
  term: {
    carrier: 'Laurentel',
    code: 'VOIP-STD',
    charge_type: 'recurring',
    unit_price: '28.00',
    currency: 'CAD',
  },
  row: {
    carrier: 'Laurentel',
    account: '514-01',
    service: '514-555-0101',
    code: 'VOIP-STD',
    status: 'active',
    mrc: '28.00',
    quantity: '1',
    currency: 'CAD',
  },
} as const;
