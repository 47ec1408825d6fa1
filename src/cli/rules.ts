import { rulesJson, ruleTableText } from '../reports/rule-catalogue.ts';
import { mannersOf } from './main.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';

/** Prints the catalogue of rules. */
export function listRules(options: Readonly<Record<string, unknown>>, process: Process): void {
  const color = wantsColor(process.stdout, process, mannersOf(options));
  process.stdout.write(
    options.format === 'json' ? rulesJson() : ruleTableText(widthOf(process.stdout), color),
  );
}
