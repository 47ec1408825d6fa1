import { describe, expect, test } from 'vitest';
import { importsOf, type SourceModule, sourceModules } from './source-files.ts';

/** The rooms in the order a bill passes through them, each with the rooms it may know and why it needs the last ones. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  progress: [],
  calendar: [],
  text: [],
  keyed: [],
  money: ['calendar'],
  language: ['calendar', 'money'],
  records: ['calendar', 'text', 'money', 'language'],
  law: ['calendar', 'text', 'language', 'records'],
  zip: ['problem', 'calendar'],
  sources: ['problem', 'calendar', 'text', 'records', 'zip'],
  normalize: ['keyed', 'problem', 'calendar', 'text', 'money', 'language', 'records', 'sources'],
  match: ['problem', 'keyed', 'calendar', 'text', 'money', 'records', 'normalize'],
  // What the company has, kept true by its orders and proposed from its bills.
  inventory: ['keyed', 'problem', 'calendar', 'text', 'money', 'language', 'records', 'normalize', 'match'],
  findings: ['calendar', 'text', 'money', 'language', 'records', 'match'],
  rules: ['keyed', 'calendar', 'text', 'money', 'language', 'records', 'match', 'findings'],
  // What a rule of the user's own is written with.
  index: ['calendar', 'money', 'language', 'records', 'match', 'findings', 'rules'],
  audit: [
    'problem',
    'progress',
    'keyed',
    'calendar',
    'text',
    'money',
    'language',
    'records',
    'law',
    'match',
    'findings',
    'rules',
  ],
  // The life of each dispute: events and what they come to, in a store.
  ledger: ['keyed', 'problem', 'calendar', 'text', 'money', 'records', 'sources', 'findings', 'law', 'match'],
  config: [
    'problem',
    'calendar',
    'text',
    'language',
    'money',
    'records',
    'law',
    'sources',
    'normalize',
    'findings',
    'rules',
    'audit',
  ],
  gather: ['problem', 'progress', 'records', 'sources', 'normalize', 'match', 'audit', 'config'],
  pipeline: ['problem', 'progress', 'calendar', 'records', 'normalize', 'match', 'audit', 'config', 'gather'],
  propose: [
    'keyed',
    'problem',
    'calendar',
    'text',
    'money',
    'language',
    'records',
    'sources',
    'normalize',
    'match',
    'config',
  ],
  // What an audit says as plain values, saved and read back: all that comes after it is made of this.
  report: [
    'keyed',
    'problem',
    'calendar',
    'text',
    'money',
    'language',
    'records',
    'law',
    'match',
    'findings',
    'rules',
    'audit',
    'ledger',
  ],
  // Audits filed by hash, so that they can be made again years later.
  archive: ['problem', 'text', 'sources'],
  charts: [],
  reports: [
    'keyed',
    'problem',
    'calendar',
    'text',
    'money',
    'language',
    'records',
    'zip',
    'normalize',
    'match',
    'inventory',
    'findings',
    'rules',
    'audit',
    'ledger',
    'law',
    'propose',
    'report',
    'charts',
  ],
  // The annex of a letter is a workbook, and a template of the user's own has problems.
  letters: [
    'problem',
    'keyed',
    'calendar',
    'text',
    'money',
    'language',
    'records',
    'law',
    'zip',
    'findings',
    'audit',
    'ledger',
    'report',
    'reports',
  ],
  cli: [
    'problem',
    'progress',
    'keyed',
    'calendar',
    'text',
    'money',
    'language',
    'records',
    'law',
    'sources',
    'normalize',
    'inventory',
    'rules',
    'findings',
    'audit',
    'ledger',
    'match',
    'config',
    'pipeline',
    'propose',
    'zip',
    'report',
    'reports',
    'letters',
    'archive',
  ],
};

/**
 * Rooms that may touch the disk; `cli` alone may read the clock, and nothing reaches the network. `charts` reads the font
 * and the renderer that the program brings along, in one file.
 */
const DISK = new Set(['sources', 'ledger', 'config', 'archive', 'charts', 'cli']);
/** What tells commands the day; a file of its own, so that nothing else does. */
const CLOCK = 'src/cli/today.ts';
const FORBIDDEN_EVERYWHERE =
  /^node:(?:https?|http2|net|tls|dgram|dns|child_process|cluster|worker_threads|vm)$/;

/** The one place each heavy package is loaded from. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  exceljs: /^src\/reports\/workbook\/[\w-]+\.ts$/,
  docx: /^src\/letters\/docx[\w-]*\.ts$/,
  saxes: /^src\/sources\/xml-parser\.ts$/,
  'pdf-parse': /^src\/sources\/pdf-document\.ts$/,
  'csv-parse': /^src\/sources\/csv\.ts$/,
  commander:
    /^src\/cli\/(?:main|failure|shared-options|archive-commands|report-commands|inventory-commands|shell-commands|dispute-options|dispute-(?:\w+-)?commands)\.ts$/,
  yaml: /^src\/config\/(?:parse|checked)-yaml\.ts$/,
  'iconv-lite': /^src\/sources\/encoding\.ts$/,
  'libphonenumber-js': /^src\/normalize\/values\/identifier-text\.ts$/,
  tinyglobby: /^src\/sources\/find-files\.ts$/,
  '@swc/wasm-typescript': /^src\/config\/strip-types\.ts$/,
  marked: /^src\/letters\/template-[\w-]+\.ts$/,
  nodemailer: /^src\/letters\/mail[\w-]*\.ts$/,
  echarts: /^src\/charts\/draw\.ts$/,
  '@resvg/resvg-wasm': /^src\/charts\/png\.ts$/,
  libsql: /^src\/ledger\/sqlite-driver\.ts$/,
  pg: /^src\/ledger\/store-postgres\.ts$/,
  kysely: /^src\/ledger\/(?:schema|sql-store|store-\w+)\.ts$/,
  'ical-generator': /^src\/reports\/dispute\/calendar\.ts$/,
  'cli-table3': /^src\/reports\/terminal\/table\.ts$/,
};

const modules = sourceModules();

describe('rooms', () => {
  test('every file of src lies in a room of the table', () => {
    expect(modules.map(({ file }) => roomOf(file)).filter((room) => !(room in ROOMS))).toEqual([]);
  });

  test('each room knows only the rooms before it', () => {
    expect(modules.flatMap(forbiddenEdges)).toEqual([]);
  });

  test('the table names no room after the one it belongs to', () => {
    const order = Object.keys(ROOMS);
    const backward = Object.entries(ROOMS).flatMap(([room, known]) =>
      known.filter((other) => order.indexOf(other) >= order.indexOf(room)),
    );
    expect(backward).toEqual([]);
  });

  test('an edge against the table is seen', () => {
    const text = "import { runAudit } from '../audit/run-audit.ts';\n";
    const file = 'src/rules/duplicate-line.ts';
    expect(forbiddenEdges({ file, text, imports: importsOf(file, text) })).toEqual([
      'src/rules/duplicate-line.ts → src/audit/run-audit.ts',
    ]);
  });
});

describe('disk, clock and network', () => {
  test('only sources, config, charts and cli touch the disk', () => {
    const touching = modules.filter(
      ({ file, imports }) =>
        !DISK.has(roomOf(file)) && imports.some(({ target }) => /^node:(?:fs|os)(?:\/|$)/.test(target)),
    );
    expect(touching.map(({ file }) => file)).toEqual([]);
  });

  test('nothing reads the clock, chance or the machine’s locale, but for the one clock of commands', () => {
    expect(modules.filter(({ text }) => readsClock(text)).map(({ file }) => file)).toEqual([CLOCK]);
    expect(
      [
        'Date.now()',
        'new Date()',
        'Math.random()',
        'performance.now()',
        'x.localeCompare(y)',
        'n.toLocaleString()',
      ].filter(readsClock),
    ).toHaveLength(6);
  });

  test('nothing starts a process or reaches the network', () => {
    const reaching = modules.flatMap(({ file, imports }) =>
      imports
        .filter(({ target }) => FORBIDDEN_EVERYWHERE.test(target))
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(reaching).toEqual([]);
    expect(modules.filter(({ text }) => /\bfetch\(/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe('packages', () => {
  test('each heavy package has one door', () => {
    const strays = modules.flatMap(({ file, imports }) =>
      imports
        .filter(
          ({ target, typeOnly }) =>
            !typeOnly && OWNERS[packageOf(target)] && !OWNERS[packageOf(target)]?.test(file),
        )
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(strays).toEqual([]);
  });

  test('the command starts with commander alone', () => {
    expect([...loadedBy('src/cli/main.ts')].sort()).toEqual(['commander']);
  });

  test('an audit loads no workbook or letter writer before there is something to write', () => {
    const loaded = loadedBy('src/cli/check.ts');
    expect(['docx', 'echarts', '@resvg/resvg-wasm'].filter((name) => loaded.has(name))).toEqual([]);
  });
});

describe('style', () => {
  test('files stay under 300 lines', () => {
    expect(modules.filter(({ text }) => text.split('\n').length > 300).map(({ file }) => file)).toEqual([]);
  });

  test('files are named in kebab-case for the thing inside', () => {
    const bad = /(?:^|\/)(?:util|utils|helper|helpers|common|manager|data|info)(?:\.ts|\/)/;
    expect(
      modules
        .filter(({ file }) => bad.test(file) || !/^src(?:\/[a-z0-9-]+)+\.ts$/.test(file))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  test('no file only passes on what others export', () => {
    const barrels = modules.filter(
      ({ text }) =>
        /^export \{[^}]*\} from|^export \* from/m.test(text) &&
        !/^export (?:const|function|class|interface|type|async|abstract)/m.test(text),
    );
    expect(barrels.map(({ file }) => file)).toEqual([]);
  });

  test('every exported name says what it promises', () => {
    expect(modules.flatMap(({ file, text }) => undocumented(text).map((name) => `${file}: ${name}`))).toEqual(
      [],
    );
    expect(undocumented('export const A = 1;\n\n/** Documented. */\nexport const B = 2;\n')).toEqual(['A']);
  });

  test('nothing is left to do later', () => {
    expect(
      modules.filter(({ text }) => /\b(?:TODO|FIXME|XXX)\b(?!['"])/.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });
});

function roomOf(file: string): string {
  return file.split('/')[1]?.replace(/\.ts$/, '') ?? '';
}

function forbiddenEdges({ file, imports }: SourceModule): string[] {
  const room = roomOf(file);
  return imports
    .filter(({ target }) => target.startsWith('src/'))
    .filter(({ target }) => roomOf(target) !== room && !ROOMS[room]?.includes(roomOf(target)))
    .map(({ target }) => `${file} → ${target}`);
}

function readsClock(text: string): boolean {
  return /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|\.localeCompare\(|\.toLocale\w*String\(|process\.hrtime/.test(
    text,
  );
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Packages loaded at once when a module is, following its own static imports. */
function loadedBy(start: string): Set<string> {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { target, typeOnly, lazy } of byFile.get(file)?.imports ?? []) {
      if (typeOnly || lazy) continue;
      if (target.startsWith('src/')) visit(target);
      else if (!target.startsWith('node:') && !target.endsWith('.json')) packages.add(packageOf(target));
    }
  };
  visit(start);
  return packages;
}

/** Names exported without a comment above; the first of a run of declarations that share one comment stands for it. */
function undocumented(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const name =
      /^export (?:declare )?(?:abstract )?(?:async )?(?:const|function\*?|class|interface|type|let) ([A-Za-z_]\w*)/.exec(
        line,
      )?.[1];
    if (name === undefined) return [];
    const above = lines[index - 1] ?? '';
    const documented = above.trim().endsWith('*/') || isPartOfRun(lines, index);
    return documented ? [] : [name];
  });
}

/** A type derived from a constant above it, or one of several constants under one comment. */
function isPartOfRun(lines: readonly string[], index: number): boolean {
  let start = index - 1;
  while (start >= 0 && lines[start] !== '' && lines[start] !== '}') start -= 1;
  return lines.slice(start + 1, index).some((line) => line.trim().endsWith('*/'));
}
