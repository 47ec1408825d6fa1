import { nearest } from '../config/schema-problems.ts';
import type { Finding } from '../findings/finding.ts';
import { auditInFull } from '../pipeline.ts';
import { ProblemError, problemText, quoted } from '../problem.ts';
import { ruleText } from '../reports/rule-catalogue.ts';
import { explainFindingText } from '../reports/terminal/explain-finding.ts';
import { ruleIn, titlesIn } from '../rules/catalogue.ts';
import { RULES, ruleById } from '../rules/index.ts';
import { isFindingName, unknownFinding } from './finding-name.ts';
import { ledgerOf, unreadLedger } from './ledger-disputes.ts';
import { mannersOf } from './main.ts';
import { ProgressLine } from './progress-line.ts';
import { asOfOf, configOf, usage } from './request.ts';
import { catalogueOf } from './rules.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';

/**
 * Prints a rule in full, or audits again and prints how a finding was made: that of an id, or all of a fingerprint, also
 * where it is set aside. Throws ProblemError when there is neither.
 */
export async function explain(
  subject: string,
  path: string | undefined,
  options: Readonly<Record<string, unknown>>,
  process: Process,
  version: string,
): Promise<void> {
  const color = wantsColor(process.stdout, process, mannersOf(options));
  const width = widthOf(process.stdout);
  const isFinding = isFindingName(subject);
  // A rule of the product's is told wherever one stands, and whatever is wrong there.
  const catalogue = isFinding || ruleById(subject) ? RULES : await catalogueOf(path, options, process.cwd());
  const rule = ruleIn(catalogue, subject);
  if (rule) {
    process.stdout.write(ruleText(rule, width, color));
    return;
  }
  if (!isFinding) {
    const near = nearest(
      subject,
      catalogue.map(({ id }) => id),
    );
    throw new ProblemError([
      usage(
        `${quoted(subject)} is neither a rule nor a finding`,
        'a rule’s id (see bill-audit rules), or a finding’s id such as F-3f9c2a1b or its fingerprint',
        near === undefined ? 'Check the spelling' : `Did you mean ${quoted(near)}?`,
      ),
    ]);
  }
  const config = await configOf(path, options, process.cwd());
  const ledger = await ledgerOf(config, options, process);
  const isQuiet = mannersOf(options).quiet;
  for (const warning of isQuiet ? [] : unreadLedger(config, ledger))
    process.stderr.write(`warning: ${problemText(warning)}\n`);
  const progress = new ProgressLine(process, mannersOf(options));
  const { audit, settings } = await auditInFull(config, {
    version,
    asOf: asOfOf(options),
    ...(ledger ? { disputes: [...ledger.book.values()] } : {}),
    skipBadRows: options.skipBadRows === true,
    onProgress: progress.show,
  }).finally(() => progress.clear());
  const isMeant = ({ id, fingerprint }: Finding) => id === subject || fingerprint === subject;
  const view = { width, color, titles: titlesIn(audit.catalogue), written: [] };
  const texts = [
    ...audit.findings.filter(isMeant).map((one) => explainFindingText(one, audit, view, { settings })),
    ...audit.aside
      .filter(({ finding }) => isMeant(finding))
      .map((aside) => explainFindingText(aside.finding, audit, view, { settings, aside })),
  ];
  if (texts.length === 0) throw new ProblemError([unknownFinding(subject, audit)]);
  process.stdout.write(texts.join('\n'));
}
