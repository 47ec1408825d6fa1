import { isOpen } from '../ledger/numbers.ts';
import { listCsv } from '../reports/dispute/list-csv.ts';
import { listJson } from '../reports/dispute/list-json.ts';
import { listText } from '../reports/dispute/list-text.ts';
import { filtered, filterOf, tellUnmatched } from './dispute-claims.ts';
import { OptionValues } from './dispute-values.ts';
import { withLedger } from './ledger-file.ts';
import { mannersOf } from './main.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';
import { momentOf } from './today.ts';

/** Prints the disputes that the options choose: those that are not settled, unless settled ones are asked for. Throws ProblemError. */
export async function listDisputes(
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const values = new OptionValues(options);
  const day = values.day('asOf') ?? momentOf(process).today;
  if (values.has('open') && values.has('all'))
    values.fault('both --open and --all are given', 'one or the other', 'Leave one out');
  values.check();
  const { filter } = filterOf(options);
  const book = await withLedger(
    options,
    process,
    { create: false },
    async ({ ledger }) => (await ledger.read()).book,
  );
  const found = filtered(book, filter, day);
  tellUnmatched(book, filter, options, process);
  const settledToo = values.has('all') || (filter.states.length > 0 && !values.has('open'));
  const disputes = settledToo ? found : found.filter(isOpen);
  const { stdout } = process;
  if (options.format === 'json') stdout.write(listJson(disputes, day));
  else if (options.format === 'csv') stdout.write(listCsv(disputes, day));
  else {
    const view = { width: widthOf(stdout), color: wantsColor(stdout, process, mannersOf(options)) };
    stdout.write(listText(disputes, day, found.length - disputes.length, view));
  }
}
