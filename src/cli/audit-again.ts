import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { invalidProblem } from '../archive/archive-problems.ts';
import { MANIFEST_NAME, type Manifest } from '../archive/manifest.ts';
import type { Config } from '../config/config.ts';
import { auditMonth } from '../pipeline.ts';
import { ledgerPartOf } from '../report/ledger-of-report.ts';
import { reportOf } from '../report/report-of-audit.ts';
import { findFiles } from '../sources/find-files.ts';
import { ledgerOfLines } from './archived-ledger.ts';
import { readBaseline } from './baseline-file.ts';
import { checkedTemplates } from './checked-templates.ts';
import { draftedFiles } from './drafted-files.ts';
import { unreadLedger } from './ledger-disputes.ts';
import { asOfOf, configOf, minImpactOf, rulesOf } from './request.ts';

/**
 * Makes an archived audit again from its files, which lie below `root`, an absolute folder of nothing else. Returns what
 * it writes, by name. Throws ProblemError with everything that stops it.
 */
export async function auditAgain(
  root: string,
  { run, inputs }: Manifest,
  version: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { as_of: asOf, min_impact: minImpact, skip_bad_rows: skipBadRows, ...same } = run.options;
  const { baseline: baselineFile, rule: ids = [], new: onlyNew, ...others } = same;
  const options = { ...others, asOf, minImpact };
  const cwd = path.join(root, run.cwd);
  const location = run.config === null ? undefined : path.join(root, run.config);
  const config = await configOf(location, options, cwd);
  requireInside(config, root);
  const { templates, warnings } = await checkedTemplates(config.letterTemplates);
  const baseline = baselineFile === undefined ? undefined : await readBaseline(baselineFile, root);
  const saved = inputs.find(({ role }) => role === 'ledger');
  const ledger = saved && ledgerOfLines(await readFile(path.join(root, saved.path)));
  const audit = await auditMonth(
    { ...config, warnings: [...unreadLedger(config, ledger), ...config.warnings, ...warnings] },
    {
      version,
      asOf: asOfOf(options),
      only: rulesOf(ids, config.catalogue),
      minImpact: minImpactOf(options),
      baseline,
      ...(ledger ? { disputes: [...ledger.book.values()] } : {}),
      onlyNew: onlyNew === true,
      skipBadRows: skipBadRows === true,
    },
  );
  const links = run.evidence_links ? { evidenceFolder: '..' } : {};
  const part = ledger ? ledgerPartOf(ledger.events) : {};
  const report = { ...reportOf(audit), ...part, ...links };
  const { files } = await draftedFiles(report, path.join(root, NOWHERE), templates);
  const written = new Map<string, Uint8Array>();
  for (const { path: file, bytes } of files) {
    const parts: Uint8Array[] = [];
    for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) parts.push(part);
    written.set(path.basename(file), Buffer.concat(parts));
  }
  return written;
}

/** No folder: nothing of an earlier run may be found there. */
const NOWHERE = '\uFFFC';

/** Throws ProblemError where the configuration would have other files read than those of the archive. */
function requireInside({ inputs, base, file }: Config, root: string): void {
  const isOutside = (found: string) => path.relative(root, found).startsWith('..');
  const outside = inputs.some(({ files }) =>
    files.some((pattern) => findFiles(pattern, base).some(({ path: found }) => isOutside(found))),
  );
  if (!outside) return;
  const name = file === undefined ? MANIFEST_NAME : path.basename(file);
  throw invalidProblem(name, 'it has the audit read files that are not in the archive');
}
