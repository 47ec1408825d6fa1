import path from 'node:path';
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import type { Baseline, KnownFinding } from '../audit/baseline.ts';
import { isCurrency } from '../money/currency.ts';
import { money } from '../money/money.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { PLAIN_DECIMAL } from '../report/cell-codec.ts';
import { elementAt, splitDocument } from '../report/json-elements.ts';
import { foldWords } from '../text/fold.ts';
import { reportBytes } from './report-file.ts';

/** Places named in a problem. */
const NAMED_PLACES = 3;

/** An earlier report with the places of its findings, by which it is known whether it is of the same customer. */
export interface BaselineReport extends Baseline {
  /** As the command line names it. */
  readonly written: string;
  readonly places: readonly AccountPlace[];
}

interface AccountPlace {
  readonly carrier: string;
  readonly account: string | null;
}

/** What a baseline needs of a report: later versions of the program may write more. */
const headSchema = z.object({ schema: z.literal('bill-audit/report@1'), findings: z.tuple([]) });
const knownSchema = z
  .object({
    fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
    rule: z.string(),
    carrier: z.string(),
    account: z.string().nullable(),
    impact: z.string().regex(PLAIN_DECIMAL),
    currency: z.string().refine(isCurrency).nullable(),
  })
  .transform(({ fingerprint, rule, carrier, account, impact, currency }) => ({
    known: {
      fingerprint,
      rule,
      ...(currency === null ? {} : { impact: money(impact, currency) }),
    } satisfies KnownFinding,
    place: { carrier, account },
  }));

/** Reads a saved report. Throws ProblemError when it cannot be read or is none. */
export async function readBaseline(written: string, cwd: string): Promise<BaselineReport> {
  const bytes = await reportBytes(path.resolve(cwd, written), written, unreadable);
  const { head, elements } = documentOf(bytes, written);
  const parsed = headSchema.safeParse(head);
  if (!parsed.success) throw new ProblemError([invalid(written, whyInvalid(parsed.error.issues, head))]);
  const findings = elements.map((range, index) => {
    const finding = knownSchema.safeParse(elementOf(bytes, range, written));
    if (finding.success) return finding.data;
    const place = ['findings', index, ...(finding.error.issues[0]?.path ?? [])].join('.');
    throw new ProblemError([invalid(written, `${quoted(place)} is not what a report has there`)]);
  });
  return {
    file: path.basename(written),
    written,
    findings: findings.map(({ known }) => known),
    places: findings.map(({ place }) => place),
  };
}

function documentOf(bytes: Uint8Array, written: string) {
  try {
    const { rest, lists } = splitDocument(bytes, ['findings', 'settled']);
    return { head: JSON.parse(rest) as unknown, elements: lists.get('findings') ?? [] };
  } catch (cause) {
    throw new ProblemError([invalid(written, NO_JSON)], { cause });
  }
}

function elementOf(bytes: Uint8Array, range: readonly [number, number], written: string): unknown {
  try {
    return elementAt(bytes, range);
  } catch (cause) {
    throw new ProblemError([invalid(written, NO_JSON)], { cause });
  }
}

const NO_JSON = 'this is not JSON';

/** Throws ProblemError when none of a report's findings has an account that this month's files name. */
export function requireSameAccounts({ places, written }: BaselineReport, month: Audit['month']): void {
  // An account tells a customer; a carrier alone does only where no finding has an account.
  const ofAccounts = places.filter(({ account }) => account !== null);
  const telling = ofAccounts.length > 0 ? ofAccounts : places;
  if (telling.length === 0) return;
  const named = new Set<string>();
  for (const { carrier, account } of recordsOf(month)) {
    named.add(keyOf({ carrier: carrier.written, account: null }));
    if (account) named.add(keyOf({ carrier: carrier.written, account: account.written }));
  }
  if (telling.some((place) => named.has(keyOf(place)))) return;
  const shown = [...new Set(telling.map(shownPlace))];
  const rest = shown.length > NAMED_PLACES ? `, and ${shown.length - NAMED_PLACES} more` : '';
  throw new ProblemError([
    {
      id: 'baseline-of-another',
      place: { file: written, key: '--baseline' },
      found: `none of the accounts in this report is in the month’s files: ${shown.slice(0, NAMED_PLACES).join(', ')}${rest}`,
      expected: 'an earlier report of the same customer',
      fix: 'Name another report, or leave --baseline out: all findings are new',
    },
  ]);
}

/** Throws ProblemError when a file that is to be written is the report itself. */
export function refuseToOverwrite({ written }: BaselineReport, files: readonly string[], cwd: string): void {
  if (!files.includes(path.resolve(cwd, written))) return;
  throw new ProblemError([
    {
      id: 'baseline-overwritten',
      place: { file: written, key: '--baseline' },
      found: 'this audit would write its own report, of new findings only, over the baseline',
      expected: 'a baseline that is kept',
      fix: 'Copy it to another name first, or choose another folder with --out',
    },
  ]);
}

function unreadable(written: string, why: string, cause?: unknown): ProblemError {
  return new ProblemError(
    [
      {
        id: 'baseline-unreadable',
        place: { file: written, key: '--baseline' },
        found: `the report cannot be read: ${why}`,
        expected: 'the report.json of an earlier audit',
        fix: 'Check the name, or leave --baseline out',
      },
    ],
    { cause },
  );
}

function invalid(written: string, found: string): Problem {
  return {
    id: 'baseline-invalid',
    place: { file: written, key: '--baseline' },
    found,
    expected: 'the report.json of an earlier audit (schema bill-audit/report@1)',
    fix: 'Name that file, or leave --baseline out',
  };
}

function whyInvalid([issue]: readonly z.core.$ZodIssue[], value: unknown): string {
  const at = issue?.path ?? [];
  const { schema } = (value ?? {}) as { schema?: unknown };
  if (at.length === 0 || schema === undefined) return 'this is no report of an audit';
  if (at[0] === 'schema') return `its schema is ${quoted(String(schema))}`;
  return `${quoted(at.join('.'))} is not what a report has there`;
}

function* recordsOf({ charges, invoices, inventory, history }: Audit['month']) {
  for (const { charge } of charges) yield charge;
  for (const { header } of invoices) if (header) yield header;
  for (const { row } of inventory) yield row;
  for (const { charges: earlier } of history) for (const { charge } of earlier) yield charge;
}

function keyOf({ carrier, account }: AccountPlace): string {
  // Spreadsheets lose the zeros an account begins with.
  const number = account === null ? '' : foldWords(account).replaceAll(' ', '').replace(/^0+/, '');
  return `${foldWords(carrier)}\n${number}`;
}

function shownPlace({ carrier, account }: AccountPlace): string {
  return account === null ? quoted(carrier) : `${quoted(carrier)} ${quoted(account)}`;
}
