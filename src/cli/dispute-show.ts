import { showJson, showText } from '../reports/dispute/show-text.ts';
import { named } from './dispute-claims.ts';
import { OptionValues } from './dispute-values.ts';
import { withLedger } from './ledger-file.ts';
import { mannersOf } from './main.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';
import { momentOf } from './today.ts';

/** Prints everything about a dispute. Throws ProblemError. */
export async function showDispute(
  claim: string,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const values = new OptionValues(options);
  const day = values.day('asOf') ?? momentOf(process).today;
  values.check();
  const book = await withLedger(
    options,
    process,
    { create: false },
    async ({ ledger }) => (await ledger.read()).book,
  );
  const { stdout } = process;
  const view = { width: widthOf(stdout), color: wantsColor(stdout, process, mannersOf(options)) };
  for (const dispute of named(book, [claim]))
    stdout.write(options.format === 'json' ? showJson(dispute, day) : showText(dispute, day, view));
}
