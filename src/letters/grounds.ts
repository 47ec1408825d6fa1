import type { RuleOutcome } from '../audit/audit.ts';
import type { Role } from '../records/field.ts';
import type { ReportFinding } from '../report/report.ts';
import { compareText } from '../text/fold.ts';

/** What a claim rests on, in the order in which a letter gives it. */
export const GROUNDS = ['contract', 'inventory', 'ended', 'orders', 'history', 'invoice', 'tax'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What goes with a letter; `names` are invoice numbers or the names of files without their folders, none of `letters`. */
export interface Enclosure {
  readonly kind: 'evidence' | 'letters' | 'invoices' | 'prices' | 'inventory' | 'orders' | 'history';
  readonly names: readonly string[];
}

/** What a rule rests on beside its evidence: for these, the proof is that something is absent, or the invoice itself. */
const OF_RULE: Readonly<Record<string, readonly Ground[]>> = {
  'billed-not-in-inventory': ['inventory'],
  'feature-not-in-inventory': ['inventory'],
  'billed-after-disconnect': ['inventory', 'ended'],
  'disconnect-credit-missing': ['inventory', 'ended'],
  'charge-not-in-contract': ['contract'],
  'nrc-without-order': ['orders'],
  'duplicate-line': ['invoice'],
  'duplicate-invoice': ['invoice'],
  'duplicate-service-across-accounts': ['invoice'],
  'line-extension-error': ['invoice'],
  'line-sum-mismatch': ['invoice'],
  'total-mismatch': ['invoice'],
  'recharged-period': ['history'],
  'balance-roll-forward': ['history'],
  'tax-rate-mismatch': ['tax'],
};

const OF_ROLE: Readonly<Record<Role | 'history', Ground | undefined>> = {
  bills: undefined,
  invoices: undefined,
  inventory: 'inventory',
  prices: 'contract',
  orders: 'orders',
  history: 'history',
};

const KINDS: readonly Enclosure['kind'][] = ['prices', 'inventory', 'orders', 'history'];

/** The grounds of these findings, each once. */
export function groundsOf(findings: readonly ReportFinding[]): readonly Ground[] {
  const found = new Set<Ground>();
  for (const { rule, evidence } of findings) {
    for (const ground of Object.hasOwn(OF_RULE, rule) ? (OF_RULE[rule] ?? []) : []) found.add(ground);
    for (const { role } of evidence) {
      const ground = OF_ROLE[role];
      if (ground) found.add(ground);
    }
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

/** The evidence workbook, earlier letters, the invoices concerned, then each input that proves one of these findings. */
export function enclosuresOf(
  findings: readonly ReportFinding[],
  evidence: string,
  followsLetters: boolean,
): readonly Enclosure[] {
  const enclosures: Enclosure[] = [{ kind: 'evidence', names: [evidence] }];
  if (followsLetters) enclosures.push({ kind: 'letters', names: [] });
  const invoices = [...new Set(findings.flatMap(({ invoice }) => invoice ?? []))];
  if (invoices.length > 0) enclosures.push({ kind: 'invoices', names: invoices });
  for (const kind of KINDS) {
    const files = findings.flatMap(({ evidence: cells }) =>
      cells.flatMap(({ role, file }) => (role === kind ? [baseName(file)] : [])),
    );
    if (files.length > 0) enclosures.push({ kind, names: [...new Set(files)].sort(compareText) });
  }
  return enclosures;
}

/** The name of a file without its folders. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
