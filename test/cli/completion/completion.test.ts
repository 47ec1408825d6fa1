import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/cli/formats.ts';
import { PAGES } from '../../../src/cli/help-pages.ts';
import { SHELLS } from '../../../src/cli/shell-commands.ts';
import { RULES } from '../../../src/rules/index.ts';
import { runIn } from '../../run-in-folder.ts';

const COMMANDS = Object.keys(PAGES);
const IDS = RULES.map(({ id }) => id);
const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0;

let folder = '';
const fileOf = (shell: string) => path.join(folder, `completion.${shell}`);
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'completion-'));
  writeFileSync(path.join(folder, 'report.json'), '');
  for (const shell of SHELLS) {
    const { code, stdout, stderr } = await runIn(folder, ['completion', shell]);
    expect([code, stderr]).toEqual([0, '']);
    writeFileSync(fileOf(shell), stdout);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(SHELLS)('for %s', (shell) => {
  test.skipIf(!isThere(shell))('is read by the shell without a complaint', () => {
    const { status, stderr } = spawnSync(shell, ['-n', fileOf(shell)], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('has every command, every rule and every format', async () => {
    const { stdout } = await runIn(folder, ['completion', shell]);
    expect([...COMMANDS, ...IDS, ...FORMATS].filter((word) => !stdout.includes(word))).toEqual([]);
  });

  test('starts nothing', async () => {
    const { stdout } = await runIn(folder, ['completion', shell]);
    const code = stdout.split('\n').filter((line) => !line.startsWith('#'));
    expect(code.filter((line) => /\bnode\b|\$\(bill-audit|`/.test(line))).toEqual([]);
  });
});

/** What the function of bash offers for the words before the cursor, the last of which it completes. */
function offered(words: readonly string[]): string[] {
  const script = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _bill_audit; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const argv = ['--norc', '-u', '-c', script, 'bash', fileOf('bash'), 'bill-audit', ...words];
  const { stdout, stderr } = spawnSync('bash', argv, { encoding: 'utf8', cwd: folder });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe.skipIf(!isThere('bash'))('bash offers', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['commands', ['in'], ['inspect', 'init', 'inventory']],
    ['options of the program', ['--v'], ['--version']],
    ['options of a command', ['check', '--fa'], ['--fail-on']],
    ['none of another command', ['schema', '--fa'], []],
    ['choices', ['check', '--fail-on', ''], ['error', 'warning', 'info', 'never']],
    ['choices after =', ['check', '--fail-on', '=', 'w'], ['warning']],
    ['nothing after the value of an option with one', ['check', '--fail-on', 'info', ''], []],
    ['formats', ['check', '--format', 'j'], ['json', 'junit']],
    ['more formats', ['check', '--format', 'csv', '=', 'x.csv', 'j'], ['json', 'junit']],
    ['files after FORMAT=', ['check', '--format', 'csv', '=', 'j'], []],
    ['files just after FORMAT=', ['check', '--format', 'csv', '='], []],
    ['fewer formats of a list', ['rules', '--format', ''], ['terminal', 'json']],
    ['rules', ['check', '--rule', 'tax-'], ['tax-rate-mismatch', 'tax-on-tax']],
    ['more rules', ['check', '--rule', 'total-mismatch', 'tax-o'], ['tax-on-tax']],
    ['rules to explain', ['explain', 'tax-o'], ['tax-on-tax']],
    ['a file where the rule is given', ['explain', 'tax-on-tax', 'tax'], []],
    ['shells', ['completion', ''], ['bash', 'zsh', 'fish']],
    ['commands to be helped with', ['help', 'wh'], ['why-not']],
    ['commands below a command', ['dispute', 'cl'], ['close']],
    ['options of a command below a command', ['dispute', 'close', '--wr'], ['--written-off']],
    ['none of another one below it', ['dispute', 'list', '--wr'], []],
    ['choices of its options', ['dispute', 'note', '1', '--payment', 'p'], ['paid-under-reserve', 'paid']],
    ['what a carrier answers', ['dispute', 'answer', '1', 'd'], ['denied']],
    ['options of a command with the name of one below another', ['export', '--ba'], ['--base']],
    ['levels of a letter', ['letter', '--level', ''], ['claim', 'reminder', 'notice']],
    ['no text that only a person knows', ['suppress', '--reason', ''], []],
  ])('%s', (_, words, words2) => {
    expect([...offered(words)].sort()).toEqual([...words2].sort());
  });

  test('names of files by the shell itself, which it is told to', () => {
    const script = `source "$1"; complete -p bill-audit`;
    const { stdout } = spawnSync('bash', ['-c', script, 'bash', fileOf('bash')], { encoding: 'utf8' });
    expect(stdout).toBe('complete -o default -F _bill_audit bill-audit\n');
  });
});

/** What fish offers for a line that is being typed. */
function offeredByFish(line: string): string[] {
  const script = 'source $argv[1]; complete -C $argv[2]';
  const argv = ['--no-config', '-c', script, fileOf('fish'), line];
  const { stdout } = spawnSync('fish', argv, { encoding: 'utf8', cwd: folder });
  return stdout.split('\n').flatMap((found) => (found === '' ? [] : [found.split('\t')[0] ?? '']));
}

describe.skipIf(!isThere('fish'))('fish offers', () => {
  test.each([
    ['bill-audit in', ['init', 'inspect', 'inventory']],
    ['bill-audit check --fail-on ', ['error', 'info', 'never', 'warning']],
    ['bill-audit explain tax-', ['tax-on-tax', 'tax-rate-mismatch']],
    ['bill-audit export rep', ['report.json']],
    ['bill-audit completion ', ['bash', 'fish', 'zsh']],
  ])('for %j', (line, words) => {
    expect(offeredByFish(line).sort()).toEqual(words);
  });
});
