import path from 'node:path';
import { loadConfig, loadOwnRules } from '../config/load-config.ts';
import { rulesJson, ruleTableText } from '../reports/rule-catalogue.ts';
import { type Catalogue, catalogueWith } from '../rules/catalogue.ts';
import { mannersOf } from './main.ts';
import { ownRulesOf } from './request.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';

/** Prints the catalogue of rules, with those of the user's own that a configuration or the command line names. */
export async function listRules(
  location: string | undefined,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const catalogue = await catalogueOf(location, options, process.cwd());
  const color = wantsColor(process.stdout, process, mannersOf(options));
  process.stdout.write(
    options.format === 'json'
      ? rulesJson(catalogue)
      : ruleTableText(catalogue, widthOf(process.stdout), color),
  );
}

/** The rules that a command line may name: a path must be a configuration, this folder may hold one. */
export async function catalogueOf(
  location: string | undefined,
  options: Readonly<Record<string, unknown>>,
  cwd: string,
): Promise<Catalogue> {
  const named = options.config === undefined ? location : String(options.config);
  const catalogue =
    named === undefined
      ? catalogueWith(await loadOwnRules(cwd))
      : (await loadConfig(path.resolve(cwd, named))).catalogue;
  return [...catalogue, ...(await ownRulesOf(options, cwd, catalogue))];
}
