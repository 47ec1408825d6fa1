import type { RuleOutcome } from '../audit/audit.ts';
import type { Role } from '../records/field.ts';
import type { ReportFinding } from '../report/report.ts';

/** What a claim rests on, in the order in which a letter gives it. */
export const GROUNDS = [
  'contract',
  'inventory',
  'ended',
  'orders',
  'history',
  'repeated-invoice',
  'two-accounts',
  'repeated-line',
  'arithmetic',
  'invoice',
  'tax',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** What a rule rests on beside its evidence: for these, the proof is that something is absent, or the invoice itself. */
const OF_RULE: Readonly<Record<string, readonly Ground[]>> = {
  'billed-not-in-inventory': ['inventory'],
  'feature-not-in-inventory': ['inventory'],
  'billed-after-disconnect': ['inventory', 'ended'],
  'disconnect-credit-missing': ['inventory', 'ended'],
  'charge-not-in-contract': ['contract'],
  'nrc-without-order': ['orders'],
  'duplicate-line': ['repeated-line'],
  'duplicate-invoice': ['repeated-invoice'],
  'duplicate-service-across-accounts': ['two-accounts'],
  'line-extension-error': ['arithmetic'],
  'line-sum-mismatch': ['arithmetic'],
  'total-mismatch': ['arithmetic'],
  'recharged-period': ['history'],
  'balance-roll-forward': ['history'],
  'late-fee-unwarranted': ['history'],
  'order-not-reflected': ['orders'],
  'tax-rate-mismatch': ['tax'],
  'tax-on-tax': ['tax'],
};

const OF_ROLE: Readonly<Record<Role | 'history', Ground | undefined>> = {
  bills: undefined,
  invoices: undefined,
  inventory: 'inventory',
  prices: 'contract',
  orders: 'orders',
  history: 'history',
};

/** The grounds of these findings, each once; what rests on nothing else shows on the invoice. */
export function groundsOf(findings: readonly ReportFinding[]): readonly Ground[] {
  const found = new Set<Ground>();
  for (const { rule, evidence } of findings) {
    const own = Object.hasOwn(OF_RULE, rule) ? (OF_RULE[rule] ?? []) : [];
    const proven = evidence.flatMap(({ role }) => OF_ROLE[role] ?? []);
    for (const ground of [...own, ...proven]) found.add(ground);
    if (own.length === 0 && proven.length === 0) found.add('invoice');
  }
  return GROUNDS.filter((ground) => found.has(ground));
}

/** The inputs that rules which ran held the bill against; an input that was only read is not among them. */
export function inputsCompared(rules: readonly RuleOutcome[]): ReadonlySet<Role | 'history'> {
  const grounds = new Set(rules.flatMap(({ id, status }) => (status === 'ran' ? (OF_RULE[id] ?? []) : [])));
  const roles = Object.entries(OF_ROLE) as [Role | 'history', Ground | undefined][];
  return new Set(
    roles.flatMap(([role, ground]) => (ground !== undefined && grounds.has(ground) ? [role] : [])),
  );
}

/** The inputs that these grounds rest on. */
export function inputsOf(grounds: readonly Ground[]): ReadonlySet<Role | 'history'> {
  const roles = Object.entries(OF_ROLE) as [Role | 'history', Ground | undefined][];
  return new Set(roles.flatMap(([role, ground]) => (ground && grounds.includes(ground) ? [role] : [])));
}

/** The name of a file without its folders. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
