import path from 'node:path';
import { type FailOn, fails } from '../audit/verdict.ts';
import type { Config } from '../config/config.ts';
import { auditMonth } from '../pipeline.ts';
import { ProblemError, problemText, visible } from '../problem.ts';
import { ledgerPartOf } from '../report/ledger-of-report.ts';
import type { Report } from '../report/report.ts';
import { reportOf } from '../report/report-of-audit.ts';
import { ruleById } from '../rules/index.ts';
import { archiveOf, filedText, fileMonth } from './archive-filing.ts';
import { archivePlan } from './archive-plan.ts';
import { readBaseline, refuseToOverwrite, requireSameAccounts } from './baseline-file.ts';
import { checkedTemplates } from './checked-templates.ts';
import { draftedFiles } from './drafted-files.ts';
import { EXIT } from './failure.ts';
import { bytesOf, destinationsOf, isFormat, rendered } from './formats.ts';
import { looksLikePath, membersOf, onePath } from './greedy-options.ts';
import { ledgerOf, tellPassword, unreadLedger } from './ledger-disputes.ts';
import { mannersOf } from './main.ts';
import { keptText, REPORT, requireFolder, staleLetters, staleText } from './out-folder.ts';
import { inputFile, refuseTaken } from './output-targets.ts';
import { printed } from './printed.ts';
import { ProgressLine } from './progress-line.ts';
import { asOfOf, configOf, minImpactOf, refuseAddress, rulesOf, usage } from './request.ts';
import { shown } from './shown-path.ts';
import type { Process } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

/** More are in the workbook. */
const TOLD_WARNINGS = 20;

const NO_LEDGER = 'there is no ledger yet, so every finding is new';

/** Audits a month, writes its files and prints what was asked for. Returns the exit code. Throws ProblemError. */
export async function check(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  process: Process,
  version: string,
): Promise<number> {
  const manners = mannersOf(options);
  const formats = membersOf(options.format, isFormat);
  const rules = membersOf(
    options.rule,
    (id) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) && ruleById(id) !== undefined,
  );
  const location = onePath([
    ...paths,
    ...formats.others.filter(looksLikePath),
    ...rules.others.filter(looksLikePath),
  ]);
  const destinations = destinationsOf([
    ...formats.members,
    ...formats.others.filter((value) => !looksLikePath(value)),
  ]);
  for (const { file = '' } of destinations) refuseAddress(file, 'the file of a format');
  const onStdout = destinations.find(({ file }) => file === undefined)?.format;
  if (options.out === '')
    throw new ProblemError([usage('--out names no folder', 'a folder', 'Name one, or leave --out out')]);
  const failOn = options.failOn as FailOn;
  const asOf = asOfOf(options);
  const minImpact = minImpactOf(options);

  const config = await configOf(location, options, process.cwd());
  const { templates, warnings } = await checkedTemplates(config.letterTemplates);
  const asked = [...rules.members, ...rules.others.filter((value) => !looksLikePath(value))];
  const only = rulesOf(asked, config.catalogue);
  const out = path.resolve(
    process.cwd(),
    options.out === undefined ? defaultOut(config.base, options, process.cwd()) : String(options.out),
  );
  await requireFolder(out);
  const baseline =
    options.baseline === undefined ? undefined : await readBaseline(String(options.baseline), process.cwd());
  if (baseline) {
    const targets = destinations.flatMap(({ file }) => file ?? []);
    const written = [path.join(out, REPORT), ...targets.map((file) => path.resolve(process.cwd(), file))];
    refuseToOverwrite(baseline, written, process.cwd());
  }

  const archive = options.archive === undefined ? undefined : archiveOf(options, out, process.cwd());
  const plan = archive === undefined ? undefined : await archivePlan(config, options, asked, process.cwd());
  tellPassword(config, options, process);
  const ledger = await ledgerOf(config, options, process);
  const progress = new ProgressLine(process, manners);
  try {
    const audit = await auditMonth(
      { ...config, warnings: [...unreadLedger(config, ledger), ...config.warnings, ...warnings] },
      {
        version,
        asOf,
        only,
        minImpact,
        baseline,
        ...(ledger ? { disputes: [...ledger.book.values()] } : {}),
        onlyNew: options.new === true,
        skipBadRows: options.skipBadRows === true,
        onProgress: progress.show,
      },
    );
    if (baseline) requireSameAccounts(baseline, audit.month);
    progress.show({ step: 'writing', done: 0, of: 0 });
    const { report, files, kept } = await draftedFiles(
      {
        ...reportOf(audit),
        ...(ledger ? ledgerPartOf(ledger.events) : {}),
        ...evidenceFolderOf(out, config.base),
      },
      out,
      templates,
    );
    const keptAs = new Set(kept.map((draft) => draft.keptAs));
    const drafts = files.filter(({ path: file }) => !keptAs.has(path.basename(file)));
    const written = files.map(({ path: file }) => shown(file, process.cwd()));
    refuseTaken(
      destinations.flatMap(({ file }) => file ?? []),
      [
        ...readFiles(config).map((file) => ({ file, what: 'a file of the configuration' })),
        ...audit.inputs.map(({ file }) => ({
          file: inputFile(config.base, file),
          what: 'a file that the audit reads',
        })),
        ...files.map(({ path: file }) => ({ file, what: 'a file that the audit writes anyway' })),
      ],
      process.cwd(),
    );
    for (const { format, file } of destinations) {
      if (file === undefined) continue;
      const target = path.resolve(process.cwd(), file);
      const reader = {
        width: 160,
        color: false,
        written,
        file: target,
        reportFolder: out,
        base: config.base,
        cwd: process.cwd(),
      };
      files.push({ path: target, bytes: bytesOf(await rendered(format, report, reader)) });
      written.push(shown(target, process.cwd()));
    }
    // First, so that nothing is written where it cannot be filed.
    const filed =
      archive === undefined || !plan
        ? undefined
        : await fileMonth(archive, { config, plan, report, drafts, events: ledger?.events });
    const stale = await staleLetters(out, files);
    await writeWhole(files, {
      onFile: (done, of, name) => progress.show({ step: 'writing', done, of, name }),
    });
    progress.clear();
    const talks = !manners.quiet;
    const format = onStdout ?? 'terminal';
    const next = talks ? nextOf(config, out, options, process.cwd()) : undefined;
    // What nobody asked for is talk.
    if (onStdout !== undefined || talks)
      await printed(format, report, written, process, manners, config.base, next);
    if (talks && kept.length > 0) process.stderr.write(`${keptText(kept)}\n`);
    if (talks && stale.length > 0) process.stderr.write(`${staleText(stale)}\n`);
    if (talks && options.new === true && !ledger) process.stderr.write(`${NO_LEDGER}\n`);
    if (talks && format !== 'terminal') process.stderr.write(talkOf(report, written));
    if (talks && filed && archive !== undefined && plan) {
      const text = filedText(filed, shown(archive, process.cwd()), plan.notArchived);
      process.stderr.write(text);
    }
    return fails(audit.findings, failOn) ? EXIT.findings : EXIT.clean;
  } finally {
    progress.clear();
  }
}

/** What a person is told beside a format that a machine reads: warnings, and what was written. */
function talkOf(report: Report, written: readonly string[]): string {
  const { findings, warnings, baseline } = report;
  const lines = warnings.slice(0, TOLD_WARNINGS).map((warning) => `warning: ${problemText(warning)}`);
  if (warnings.length > TOLD_WARNINGS) lines.push(`… and ${warnings.length - TOLD_WARNINGS} more warnings`);
  const count = `${findings.length}${baseline ? ' new' : ''} finding${findings.length === 1 ? '' : 's'}`;
  const before = baseline
    ? ` (${baseline.known} known from ${visible(baseline.file)}, ${baseline.gone} gone)`
    : '';
  lines.push(`${count}${before}; wrote ${written.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

/** Beside the configuration file; without one, in the working folder. */
function defaultOut(base: string, options: Readonly<Record<string, unknown>>, cwd: string): string {
  return path.join(options.bills === undefined ? base : cwd, 'bill-audit-out');
}

/** How `dispute open` and `dispute match` find this report and its ledger from the working folder; empty where they do anyway. */
function nextOf(
  { file, base }: Config,
  out: string,
  options: Readonly<Record<string, unknown>>,
  cwd: string,
): string {
  const own = file === undefined ? cwd : base;
  const usual = path.join(cwd, 'bill-audit.yaml');
  const ledger = options.ledger === undefined ? undefined : String(options.ledger);
  const parts = [
    ...(out === path.join(own, 'bill-audit-out') ? [] : [typed(shown(path.join(out, REPORT), cwd))]),
    ...(file === undefined || file === usual ? [] : ['--config', typed(shown(file, cwd))]),
    // The address of a database may hold a password.
    ...(ledger === undefined ? [] : ['--ledger', ledger.includes('://') ? 'URL' : typed(ledger)]),
  ];
  return parts.join(' ');
}

/** A path as it is typed: quoted where a shell would take it apart. */
function typed(name: string): string {
  return /^[\p{L}\p{N}\w./\\:@%+,=-]+$/u.test(name) ? name : `"${visible(name)}"`;
}

/** The way from the folder of the output to that of the inputs, where it is the same wherever the month lies. */
function evidenceFolderOf(out: string, base: string): Pick<Report, 'evidenceFolder'> {
  return path.dirname(out) === base ? { evidenceFolder: '..' } : {};
}

/** The files that told the audit what to do. */
function readFiles({ base, file, suppressionsFile, letterTemplates, catalogue }: Config): string[] {
  const below = [
    ...(suppressionsFile === undefined ? [] : [suppressionsFile]),
    ...letterTemplates.map(({ name }) => name),
    ...catalogue.flatMap(({ source }) => source?.file ?? []),
  ];
  return [...(file === undefined ? [] : [file]), ...below.map((name) => path.resolve(base, name))];
}
