import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../../src/cli/help-pages.ts';
import { expectGolden } from '../golden.ts';
import { runIn } from '../run-in-folder.ts';

const ROOT = process.cwd();
const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/help');

const COMMANDS = await commandsBelow('');

describe('help', () => {
  test('lists the commands, each of which has its page', () => {
    expect([...COMMANDS].sort()).toEqual(Object.keys(PAGES).sort());
  });

  test.each(['', ...COMMANDS])('of bill-audit %s is as it was looked at, in 80 columns', async (command) => {
    const words = command.split(' ').filter((word) => word !== '');
    const { code, stdout, stderr } = await runIn(ROOT, [...words, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    // The command `help` knows commands, and not those below them.
    if (words.length < 2) expect(await runIn(ROOT, ['help', ...words])).toEqual({ code, stdout, stderr });
    expectGolden(stdout, path.join(FOLDER, `${words.join('-') || 'bill-audit'}.txt`));
    const [laidOut = '', examples] = stdout.split('\nExamples:\n');
    expect(laidOut.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(examples).toContain('  bill-audit ');
  });

  test.each([
    [45, 45],
    [50, 50],
    [100, 100],
    [300, 120],
  ])('on a terminal of %i columns has lines of at most %i', async (columns, most) => {
    const { stdout } = await runIn(ROOT, ['check', '--help'], { isTTY: true, columns });
    const [laidOut = ''] = stdout.split('\nExamples:\n');
    const widest = Math.max(...laidOut.split('\n').map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(most);
    expect(widest).toBeGreaterThan(most - 25);
  });

  test('of nothing goes to stderr, and exits 2', async () => {
    const { code, stdout, stderr } = await runIn(ROOT, []);
    expect([code, stdout, stderr]).toEqual([2, '', (await runIn(ROOT, ['--help'])).stdout]);
  });
});

test.each<[string, readonly string[], string]>([
  ['command', ['chek'], 'There is no command "chek". Expected a command of bill-audit. Did you mean check?'],
  [
    'command whose help is asked for',
    ['help', 'chek'],
    'There is no command "chek". Expected a command of bill-audit. Did you mean check?',
  ],
  [
    'command that is like none',
    ['help', 'xyzzy'],
    'There is no command "xyzzy". Expected a command of bill-audit. See bill-audit --help.',
  ],
  [
    'option',
    ['check', '--formt', 'json'],
    'There is no option "--formt". Expected an option of this command. Did you mean --format?',
  ],
  [
    'choice',
    ['check', '--fail-on', 'eror'],
    '--fail-on "eror" is not known. Expected one of error, warning, info, never. Did you mean "error"?',
  ],
  [
    'shell',
    ['completion', 'bsh'],
    'The shell "bsh" is not known. Expected one of bash, zsh, fish. Did you mean "bash"?',
  ],
  [
    'pair of options',
    ['check', '--quiet', '--verbose'],
    'Both --quiet and --verbose are given. Expected one or the other. Leave one out.',
  ],
])('an unknown %s is told with the nearest', async (_, argv, told) => {
  expect(await runIn(ROOT, argv)).toEqual({ code: 2, stdout: '', stderr: `${told}\n` });
});

describe('a problem', () => {
  const told = async (argv: readonly string[], isTTY: boolean, env: Record<string, string> = {}) =>
    (await runIn(ROOT, argv, { isTTY, env })).stderr;
  const PLAIN = 'There is no command "chek". Expected a command of bill-audit. Did you mean check?\n';
  const RED =
    '\u001b[31mThere is no command "chek".\u001b[39m Expected a command of bill-audit. Did you mean check?\n';

  test('begins in red on a terminal, and only there', async () => {
    expect(await told(['chek'], true)).toBe(RED);
    expect(await told(['chek'], false)).toBe(PLAIN);
  });

  test('heeds NO_COLOR, FORCE_COLOR, a dumb terminal and --no-color', async () => {
    expect(await told(['chek'], true, { NO_COLOR: '1' })).toBe(PLAIN);
    expect(await told(['chek'], true, { TERM: 'dumb' })).toBe(PLAIN);
    expect(await told(['chek'], false, { FORCE_COLOR: '1' })).toBe(RED);
    expect(await told(['help', 'chek', '--no-color'], true)).toBe(PLAIN);
  });
});

/** Every command below one, and those below it, as they are written after `bill-audit`. */
async function commandsBelow(command: string): Promise<string[]> {
  const words = command.split(' ').filter((word) => word !== '');
  const { stdout } = await runIn(ROOT, [...words, '--help']);
  const commands: string[] = [];
  for (const name of commandsIn(stdout)) {
    const below = [...words, name].join(' ');
    commands.push(below, ...(await commandsBelow(below)));
  }
  return commands;
}

function commandsIn(help: string): string[] {
  const section = help.split('\nCommands:\n')[1]?.split('\n\n')[0] ?? '';
  return section.split('\n').flatMap((line) => /^ {2}([a-z-]+)/.exec(line)?.[1] ?? []);
}
