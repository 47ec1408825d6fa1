import { present } from '../keyed/present.ts';
import type { DisputeBook } from '../ledger/replay.ts';
import { carrierNaming } from '../match/carrier-names.ts';
import { type KeyOf, keysOf } from '../match/key-of-name.ts';
import { IdentifierReader } from '../normalize/values/identifier-text.ts';
import { countryShown, phoneCountry } from '../normalize/values/phone-country.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Report } from '../report/report.ts';
import { matchJson } from '../reports/dispute/match-json.ts';
import { matchText } from '../reports/dispute/match-text.ts';
import type { Matching } from '../reports/dispute/matching.ts';
import { named as claimsNamed } from './dispute-claims.ts';
import { OptionValues } from './dispute-values.ts';
import { decided } from './dispute-write.ts';
import { looksLikePath, membersOf, onePath } from './greedy-options.ts';
import { mannersOf } from './main.ts';
import { type Confirmation, matchPlanOf } from './match-plan.ts';
import { readReport } from './report-file.ts';
import { usage } from './request.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';
import { usualReport } from './usual-report.ts';

type Options = Readonly<Record<string, unknown>>;

/**
 * Matches the credits of a saved report to the claims of the ledger: writes what is certain or confirmed, verifies what the
 * next bill does not repeat, opens again what came back, and prints all that it found. Throws ProblemError.
 */
export async function matchDisputes(
  location: string | undefined,
  options: Options,
  process: Process,
): Promise<void> {
  // A path that follows the greedy option was meant as the report.
  const isPath = (value: string) => looksLikePath(value) || value === '-' || /^[^=]*\.json$/.test(value);
  const { members, others } = membersOf(options.confirm, (value) => !isPath(value));
  const wishes = members.map(wishOf);
  const faults = wishes.flatMap((wish) => ('id' in wish ? [wish] : []));
  if (faults.length > 0) throw new ProblemError(faults);
  const named = onePath([...(location === undefined ? [] : [location]), ...others]);
  const report = await readReport(named ?? (await usualReport(options, process.cwd())), process);
  const keyOf = keysOfReport(report);
  let matching: Matching | undefined;
  const written = await decided(options, process, { create: false }, ({ book }, { head }) => {
    const confirmed = confirmationsOf(wishes, report, book);
    const plan = matchPlanOf(report, book, keyOf, { head, wish: { confirmed, all: options.yes === true } });
    matching = plan.matching;
    return plan.entries;
  });
  if (!matching) return;
  const dryRun = options.dryRun === true;
  const view = {
    width: widthOf(process.stdout),
    color: wantsColor(process.stdout, process, mannersOf(options)),
  };
  process.stdout.write(
    options.format === 'json' ? matchJson(matching, written, dryRun) : matchText(matching, written, view),
  );
  if (dryRun && !mannersOf(options).quiet) process.stderr.write('nothing was written: --dry-run\n');
}

/** Names of the report as its audit compared them. */
function keysOfReport({ customer, locale, credits, carriers }: Report): KeyOf {
  const currencies = credits.map(({ amount }) => amount.currency);
  const reader = new IdentifierReader(phoneCountry({ customer, locale }) ?? countryShown(currencies, []));
  return keysOf(reader, carrierNaming(carriers, reader));
}

interface Wish {
  readonly written: string;
  readonly key: string;
  readonly claim: string;
  /** Absent: what the proposal says. */
  readonly amount?: string;
}

const FORM = 'KEY=CLAIM or KEY=CLAIM:AMOUNT, such as 3f9c2a1b=D-2026-0001:12.50';

function wishOf(written: string): Wish | Problem {
  const [, key, claim, amount] = /^([0-9a-f]{4,16})=([^:=]+)(?::(.+))?$/i.exec(written.trim()) ?? [];
  if (key === undefined || claim === undefined)
    return usage(`--confirm ${quoted(written)} says no credit and claim`, FORM, 'Correct it');
  return { written, key: key.toLowerCase(), claim: claim.trim(), ...present('amount', amount) };
}

/** What the command line confirms. Throws ProblemError with every credit and claim that there is not. */
function confirmationsOf(
  wishes: readonly (Wish | Problem)[],
  report: Report,
  book: DisputeBook,
): readonly Confirmation[] {
  const problems: Problem[] = [];
  const confirmed = wishes.flatMap((wish): Confirmation[] => {
    if ('id' in wish) return [];
    const credit = creditOf(wish, report.credits, problems);
    try {
      const [dispute] = claimsNamed(book, [wish.claim]);
      if (!credit || !dispute) return [];
      const values = new OptionValues({ confirm: wish.amount });
      const amount = values.amount('confirm')?.(dispute.currency);
      values.check();
      return [{ credit, claim: dispute.claim, ...present('amount', amount) }];
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return confirmed;
}

function creditOf(
  { key, written }: Wish,
  credits: readonly CreditLine[],
  problems: Problem[],
): CreditLine | undefined {
  const meant = credits.filter((credit) => credit.key.startsWith(key));
  const [credit, ...others] = meant;
  if (credit && others.length === 0) return credit;
  problems.push(
    usage(
      credit
        ? `--confirm ${quoted(written)}: ${meant.length} credits have a key that begins so`
        : `--confirm ${quoted(written)}: the report has no credit of this key`,
      credit ? 'more of the key' : 'the key of a credit, as bill-audit dispute match shows it',
      'Take the key from bill-audit dispute match --format json',
    ),
  );
  return undefined;
}
