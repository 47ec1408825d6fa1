import type { FindingClass, Severity } from '../../findings/finding.ts';
import type { Report } from '../../report/report.ts';
import { RULES } from '../../rules/index.ts';
import { compareText } from '../../text/fold.ts';
import { safeText } from '../terminal/safe-text.ts';
import { descriptionOf, type Message } from './message.ts';

/** SARIF's words for the severities. */
export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A `reportingDescriptor` of SARIF. */
export interface RuleDescriptor {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message;
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' | 'note' };
  readonly properties?: { readonly class: FindingClass; readonly tags: readonly string[] };
}

/**
 * Every rule of the report, in catalogue order, and after them those that only findings name. Titles are in the report's
 * language; what a rule says of itself is in English, and left to its title for a rule of the user's own.
 */
export function ruleDescriptors(report: Report): RuleDescriptor[] {
  const listed = report.coverage.rules.map(({ id }) => id);
  const others = new Set(report.findings.map(({ rule }) => rule));
  for (const id of listed) others.delete(id);
  const catalogue = new Map(RULES.map((rule) => [rule.id, rule]));
  const severities = new Map(report.findings.map(({ rule, severity }) => [rule, severity]));
  const classes = new Map(report.findings.map((finding) => [finding.rule, finding.class]));
  return [...new Set([...listed, ...[...others].sort(compareText)])].map((id): RuleDescriptor => {
    const rule = catalogue.get(id);
    const title = report.titleOf(id)[report.locale.language];
    const klass = rule?.class ?? classes.get(id);
    const fires = rule?.doc.fires || title;
    const impact = rule?.doc.impact ? ` Impact: ${rule.doc.impact}` : '';
    return {
      id,
      name: nameOf(id),
      shortDescription: descriptionOf(title),
      fullDescription: descriptionOf(fires),
      help: descriptionOf(`${fires}${impact} In full: bill-audit explain ${id}`),
      defaultConfiguration: { level: LEVELS[rule?.severity ?? severities.get(id) ?? 'warning'] },
      ...(klass ? { properties: { class: klass, tags: [klass] } } : {}),
    };
  });
}

/** `mrc-contract-mismatch` is `MrcContractMismatch`. */
function nameOf(id: string): string {
  return safeText(id).replace(/(?:^|-)([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}
