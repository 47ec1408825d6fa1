import { z } from 'zod';
import { claimAndExposure } from '../audit/coverage.ts';
import { isSettled } from '../audit/dispute-status.ts';
import { digest } from '../findings/fingerprint.ts';
import { compare, moneyText, signOf } from '../money/money.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { detailsSchema } from './details-schema.ts';
import { type ElementRange, elementAt, splitDocument } from './json-elements.ts';
import { ledgerOfSaved } from './ledger-of-report.ts';
import type { DraftDigest, Report, ReportFinding } from './report.ts';
import { detailsOf, NO_DETAILS } from './saved-details.ts';
import { findingOfSaved, savedFinding } from './saved-finding.ts';
import { headOf, savedHead } from './saved-head.ts';

/** The most faults told of one report. */
const TOLD = 20;

/**
 * The report of a `report.json`; `name` is how problems call the file. What a later version may have added is passed
 * over, and a report without details is one whose lists are not known. Throws ProblemError with what is wrong in it.
 */
export function reportFrom(bytes: Uint8Array, name: string): Report {
  const problems: Problem[] = [];
  const tell = (path: string, found: string) => {
    if (problems.length < TOLD) problems.push(invalid(name, path, found));
  };
  const { document, lists } = documentOf(bytes, name);
  const { schema } = (document ?? {}) as { readonly schema?: unknown };
  if (schema !== 'bill-audit/report@1') {
    const found =
      schema === undefined ? 'this is no report of an audit' : `its schema is ${quoted(String(schema))}`;
    throw new ProblemError([invalid(name, '', found)]);
  }
  const head = savedHead.safeParse(document);
  if (!head.success) tellIssues(head.error.issues, '', document, tell);
  const read: Reading = { bytes, name, tell, ids: new Set(), kinds: new Map() };
  const list = lists.get('findings');
  const findings = list && findingsIn(list, 'findings', read);
  if (!findings) tell('findings', 'there is no such list');
  const settled = findingsIn(lists.get('settled') ?? [], 'settled', read);
  const { details: saved, ledger: kept } = document as {
    readonly details?: unknown;
    readonly ledger?: unknown;
  };
  const details = saved === undefined ? NO_DETAILS : detailsOf(saved, (path, found) => tell(path, found));
  const ledger = kept === undefined ? undefined : ledgerOfSaved(kept, tell);
  if (problems.length > 0 || !head.success || !findings || !details) throw new ProblemError(problems);
  const report = headOf(head.data, { findings, settled, ...(ledger ? { ledger } : {}) }, details);
  return {
    ...report,
    warnings: [...report.warnings, ...contradictions(report, name).filter(isNewTo(report))],
  };
}

/** A report that was read and saved again has been told of already. */
function isNewTo({ warnings }: Report): (problem: Problem) => boolean {
  return ({ id, found }) => !warnings.some((warning) => warning.id === id && warning.found === found);
}

/** Totals that are not the sums of the report's own findings: all formats would tell both. */
function contradictions({ totals, findings }: Report, name: string): Problem[] {
  return totals.flatMap(({ currency, claim, disputed, exposure }) => {
    const sums = claimAndExposure(findings, currency);
    return (
      [
        ['claim', claim, sums.claim],
        ['disputed', disputed ?? sums.disputed, sums.disputed],
        ['exposure', exposure, sums.exposure],
      ] as const
    ).flatMap(([key, stated, sum]): Problem[] =>
      compare(stated, sum) === 0
        ? []
        : [
            {
              id: 'report-contradicts-itself',
              place: { file: name, key: `totals.${currency}.${key}` },
              found: `${moneyText(stated)} is not the sum of the findings, ${moneyText(sum)}`,
              expected: 'a report as bill-audit check wrote it',
              fix: 'Audit the month again',
            },
          ],
    );
  });
}

function documentOf(bytes: Uint8Array, name: string) {
  try {
    const { rest, lists } = splitDocument(bytes, LISTS);
    return { document: JSON.parse(rest) as unknown, lists };
  } catch (cause) {
    const found = isUtf16(bytes)
      ? 'this is written in UTF-16, as PowerShell redirects do'
      : 'this is not JSON';
    throw new ProblemError([invalid(name, '', found)], { cause });
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The lists of findings, which are read one element at a time. */
const LISTS = ['findings', 'settled'] as const;

/** What findings are read from. */
interface Reading {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly tell: (path: string, found: string) => void;
  /** Of the findings that were read before, and what each of their causes is of; they are added to. */
  readonly ids: Set<string>;
  readonly kinds: Map<string, string>;
}

function findingsIn(
  elements: readonly ElementRange[],
  key: (typeof LISTS)[number],
  { bytes, name, tell, ids, kinds }: Reading,
): ReportFinding[] {
  return elements.flatMap((range, index) => {
    const path = `${key}[${index}]`;
    const value = elementOf(bytes, range, name, path);
    const parsed = savedFinding.safeParse(value);
    if (!parsed.success) {
      tellIssues(parsed.error.issues, path, value, tell);
      return [];
    }
    if (ids.has(parsed.data.id))
      tell(`${path}.id`, `${quoted(parsed.data.id)} is the id of an earlier finding too`);
    ids.add(parsed.data.id);
    const finding = findingOfSaved(parsed.data, causeOf);
    const misplaced = statusFault(finding, key);
    if (misplaced) tell(`${path}.status`, `${quoted(finding.status)} ${misplaced}`);
    const kind = [finding.rule, finding.class, finding.carrier, finding.impact?.currency].join('\n');
    if ((kinds.get(finding.cause) ?? kind) !== kind)
      tell(
        `${path}.cause`,
        `${quoted(finding.cause)} is a cause of another rule, class, carrier or currency`,
      );
    kinds.set(finding.cause, kind);
    return [finding];
  });
}

/** Why a finding of such a status cannot stand where it does. */
function statusFault(finding: ReportFinding, key: (typeof LISTS)[number]): string | undefined {
  const { status, dispute } = finding;
  if (isSettled(finding) !== (key === 'settled')) return `is no status of ${key}`;
  return (status === 'in-dispute' || status === 'credited') && !dispute ? 'names no dispute' : undefined;
}

function elementOf(bytes: Uint8Array, range: ElementRange, name: string, path: string): unknown {
  try {
    return elementAt(bytes, range);
  } catch (cause) {
    throw new ProblemError([invalid(name, path, 'this is not JSON')], { cause });
  }
}

/** The cause of a finding that names none: what its own fields say of it. */
function causeOf({ rule, class: klass, carrier, code, impact }: Omit<ReportFinding, 'cause'>): string {
  const each = impact && signOf(impact) !== 0 ? moneyText(impact) : '';
  return `C-${digest([rule, klass, carrier, impact?.currency ?? '', each, code ?? ''].join('\n')).slice(0, 16)}`;
}

function tellIssues(
  issues: readonly z.core.$ZodIssue[],
  path: string,
  value: unknown,
  tell: (path: string, found: string) => void,
): void {
  for (const { path: inside, message } of issues) {
    const where = inside.reduce<string>(
      (text, key) =>
        typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
      path,
    );
    const found = inside.reduce<unknown>(
      (object, key) => (object as Readonly<Record<PropertyKey, unknown>> | undefined | null)?.[key],
      value,
    );
    tell(
      where,
      found === undefined
        ? 'it is missing'
        : `${shown(found)}${afterValue(message.replace(/^Invalid \w+: /, ''))}`,
    );
  }
}

/** What is said of a value, behind it: `is no day`, or `: expected string, received number`. */
function afterValue(message: string): string {
  return message.startsWith('is ') ? ` ${message}` : `: ${message}`;
}

function shown(value: unknown): string {
  return quoted(typeof value === 'string' ? value : JSON.stringify(value));
}

function invalid(name: string, path: string, found: string): Problem {
  return {
    id: 'report-invalid',
    place: { file: name, ...(path === '' ? {} : { key: path }) },
    found,
    expected: 'the report.json of an audit (schema bill-audit/report@1)',
    fix: 'Name the file that bill-audit check wrote, as it wrote it',
  };
}

/** How the drafts beside a `report.json` were written; none for what is no such report, or keeps none. */
export function draftsIn(bytes: Uint8Array): readonly DraftDigest[] {
  try {
    const saved = draftsSchema.safeParse(JSON.parse(splitDocument(bytes, LISTS).rest));
    return saved.success ? saved.data.details.drafts : [];
  } catch {
    return [];
  }
}

const draftsSchema = z.object({ details: detailsSchema.pick({ drafts: true }) });
