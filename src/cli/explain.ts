import { nearest } from '../config/schema-problems.ts';
import { auditMonth } from '../pipeline.ts';
import { ProblemError, quoted } from '../problem.ts';
import { ruleText } from '../reports/rule-catalogue.ts';
import { explainFindingText } from '../reports/terminal/explain-finding.ts';
import { RULES, ruleById } from '../rules/index.ts';
import { titleOf } from './check.ts';
import { mannersOf } from './main.ts';
import { asOfOf, configOf, usage } from './request.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';

/** Prints a rule in full, or audits again and prints how a finding was made. Throws ProblemError when there is neither. */
export async function explain(
  subject: string,
  path: string | undefined,
  options: Readonly<Record<string, unknown>>,
  process: Process,
  version: string,
): Promise<void> {
  const color = wantsColor(process.stdout, process, mannersOf(options));
  const width = widthOf(process.stdout);
  const rule = ruleById(subject);
  if (rule) {
    process.stdout.write(ruleText(rule, width, color));
    return;
  }
  if (!/^F-[0-9a-f]{8,}$/.test(subject)) {
    const near = nearest(
      subject,
      RULES.map(({ id }) => id),
    );
    throw new ProblemError([
      usage(
        `${quoted(subject)} is neither a rule nor a finding`,
        'a rule’s id (see bill-audit rules) or a finding’s id such as F-3f9c2a1b',
        near === undefined ? 'Check the spelling' : `Did you mean ${quoted(near)}?`,
      ),
    ]);
  }
  const config = await configOf(path, options, process.cwd());
  const audit = await auditMonth(config, {
    version,
    asOf: asOfOf(options),
    skipBadRows: options.skipBadRows === true,
  });
  const finding = audit.findings.find(({ id }) => id === subject);
  if (!finding) {
    throw new ProblemError([
      {
        id: 'finding-unknown',
        found: `the audit has no finding ${quoted(subject)}`,
        expected:
          audit.findings.length === 0
            ? 'an audit that has findings'
            : `the id of one of its findings (${audit.findings.length})`,
        fix: 'Take the id from report.json, and name the same files as the audit did',
      },
    ]);
  }
  process.stdout.write(explainFindingText(finding, audit, { width, color, titles: titleOf, written: [] }));
}
