import type { TerminalView } from '../reports/terminal/page.ts';
import { titlesIn } from '../rules/catalogue.ts';
import { RULES } from '../rules/index.ts';
import { mannersOf } from './main.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';

/** The terminal that a command's stdout is, for texts that are made of no report. */
export function viewOn(options: Readonly<Record<string, unknown>>, process: Process): TerminalView {
  return {
    width: widthOf(process.stdout),
    color: wantsColor(process.stdout, process, mannersOf(options)),
    titles: titlesIn(RULES),
    written: [],
  };
}
