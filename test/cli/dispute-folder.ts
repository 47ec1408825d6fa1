import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { exportLines } from '../../src/cli/dispute-export.ts';
import { afterEntries, type Entry } from '../../src/ledger/ledger.ts';
import { type Outcome, runIn, type Surroundings } from '../run-in-folder.ts';
import { CONFIG, type Reported, writeMonth } from './overcharged-month.ts';

/** The configuration of a month whose claims Nadia Roy follows; Laurentel has 20 days to answer. */
export const FOLLOWED = CONFIG.replace('CA }', 'CA, contact: { name: Nadia Roy } }').concat(
  'carriers: { Laurentel: { answer_days: 20 } }\n',
);

/** A folder in which claims are followed, and what commands are run in it with. */
export interface DisputeFolder {
  readonly folder: string;
  /** Runs `bill-audit dispute …`; today is 2 November 2026. */
  readonly dispute: (...argv: readonly string[]) => Promise<Outcome>;
  /** The same, with the output read as JSON. Throws where the command fails. */
  readonly json: (...argv: readonly string[]) => Promise<Told>;
  readonly run: (...argv: readonly string[]) => Promise<Outcome>;
  readonly read: (name: string) => string;
}

/** JSON as tests look into it. */
export type Told = ReturnType<typeof JSON.parse>;

/** An empty folder, removed when the test is over. */
export function disputeFolder(): DisputeFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'dispute-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 2, 9) / 1000) };
  const run = (argv: readonly string[], more: Surroundings = {}) => runIn(folder, argv, { env, ...more });
  return {
    folder,
    run: (...argv) => run(argv),
    dispute: (...argv) => run(['dispute', ...argv]),
    json: async (...argv) => {
      const { code, stdout, stderr } = await run(['dispute', ...argv, '--format', 'json']);
      if (code !== 0) throw new Error(stderr);
      return JSON.parse(stdout);
    },
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
  };
}

/** A folder with an audited month: two services 3.50 too dear, which is one cause, and one 2.00, which is another. */
export async function auditedFolder(): Promise<DisputeFolder & { readonly findings: readonly Reported[] }> {
  const made = disputeFolder();
  const amounts = { '514-555-0101': '31.50', '514-555-0102': '31.50', '514-555-0103': '30.00' };
  writeMonth(made.folder, amounts, FOLLOWED);
  await made.run('check', '--quiet', '--fail-on', 'never');
  return { ...made, findings: JSON.parse(made.read('bill-audit-out/report.json')).findings };
}

/** A folder with claims that were opened on 2 November 2026: of 7.00 CAD and of 2.00 CAD. */
export async function claimedFolder(): Promise<DisputeFolder & { readonly findings: readonly Reported[] }> {
  const made = await auditedFolder();
  await made.dispute('open', '--all', '--quiet');
  return made;
}

/** A folder without an audit whose ledger has these claims of Laurentel, opened on 2 November 2026. */
export async function ledgerFolder(...entries: readonly Entry[]): Promise<DisputeFolder> {
  const made = disputeFolder();
  const { added } = afterEntries(new Map(), entries);
  writeFileSync(path.join(made.folder, 'ledger.jsonl'), [...exportLines(added)].join(''));
  writeFileSync(path.join(made.folder, 'bill-audit.yaml'), FOLLOWED);
  writeFileSync(path.join(made.folder, 'bills.csv'), '');
  await made.dispute('import', 'ledger.jsonl', '--quiet');
  return made;
}
