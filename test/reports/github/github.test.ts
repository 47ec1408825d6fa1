import { describe, expect, test } from 'vitest';
import type { Severity } from '../../../src/findings/finding.ts';
import { money } from '../../../src/money/money.ts';
import { reportOf } from '../../../src/report/report-of-audit.ts';
import { githubAnnotations } from '../../../src/reports/github/github.ts';
import { exampleAudit } from '../audit-example.ts';
import { emptyReport, HOSTILE_TEXTS, hostileReport, skippedReport } from '../hostile-report.ts';
import { reportWithFindings } from '../report-with.ts';

/** A line as the runner of GitHub Actions reads it. */
interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

test('the verdict comes first, then the cause at the cell that proves it', () => {
  expect(githubAnnotations(reportOf(exampleAudit({ findings: 1 })))).toBe(
    `::notice title=bill-audit::1 finding: claim 3.50 CAD, exposure nothing
::error file=bills/2026-10/laurentel.csv,line=2,title=Price differs from the contract::Laurentel, VOIP-STD: Billed $31.50; the contract says $28.00. Difference $3.50. (F-3f9c2a1b)
`.replace(/([\d.]+) CAD/g, '$1\u00a0CAD'),
  );
});

test('without findings there is the verdict alone, and what was not checked', () => {
  expect(githubAnnotations(emptyReport('fr-CA'))).toBe('::notice title=bill-audit::0 constat\n');
  expect(githubAnnotations(skippedReport())).toBe(
    '::notice title=bill-audit::0 findings; not checked: rules 2, records 0\n',
  );
});

test('findings of one cause are one annotation with their number and sum', () => {
  const cause = { cause: 'C-1', code: 'VOIP-STD', impact: money('3.50', 'CAD') };
  const commands = parsed(githubAnnotations(reportWithFindings(41, () => cause)));
  expect(commands.slice(1)).toEqual([
    {
      name: 'error',
      properties: {
        file: 'bills/2026-10/laurentel.csv',
        line: '2',
        title: 'Price differs from the contract',
      },
      data: 'Laurentel, VOIP-STD: 41 lines, 3.50\u00a0CAD each, 143.50\u00a0CAD in all\nBilled $31.50; the contract says $28.00. Difference $3.50. (F-0)',
    },
  ]);
});

test('the place of a cell of a sheet is its row; a page has no line', () => {
  const cell = { role: 'prices', file: 'a,b:c%.xlsx', sheet: '2026', cell: 'F7', value: '1' } as const;
  const page = { role: 'bills', file: 'bill.pdf', page: 3, value: '1' } as const;
  const lines = githubAnnotations(
    reportWithFindings(3, (index) => ({ cause: `C-${index}`, evidence: [[cell], [page], []][index] ?? [] })),
  ).split('\n');
  expect(lines.slice(1, 4).map((line) => line.split('::')[1])).toEqual([
    'error file=a%2Cb%3Ac%25.xlsx,line=7,title=Price differs from the contract',
    'error file=bill.pdf,title=Price differs from the contract',
    'error title=Price differs from the contract',
  ]);
});

describe('of a kind GitHub shows ten, and the verdict is a notice', () => {
  test.each([
    ['error', 'error', 10],
    ['warning', 'warning', 10],
    ['info', 'notice', 9],
  ] as const)('of severity %s', (severity: Severity, name, room) => {
    const shown = (count: number) =>
      parsed(githubAnnotations(reportWithFindings(count, (index) => ({ severity, cause: `C-${index}` }))))
        .slice(1)
        .map((command) => [command.name, command.properties.title === 'bill-audit' ? command.data : '']);
    const all = Array.from({ length: room }, () => [name, '']);
    expect(shown(room)).toEqual(all);
    expect(shown(room + 1)).toEqual([...all.slice(1), [name, 'Causes: … and 2 more']]);
  });
});

test('the gravest come first, then claims before exposures, then the largest', () => {
  const severities: readonly Severity[] = ['info', 'error', 'warning', 'error'];
  const commands = parsed(
    githubAnnotations(
      reportWithFindings(4, (index) => ({
        severity: severities[index] ?? 'info',
        cause: `C-${index}`,
        message: String(index),
        impact: money(`${index}.00`, 'CAD'),
      })),
    ),
  );
  expect(commands.slice(1).map(({ data }) => /(\d) \(/.exec(data)?.[1])).toEqual(['3', '1', '2', '0']);
});

test.each(['en-CA', 'fr-CA', 'ar-MA'])('hostile texts begin no command in %s', (locale) => {
  const text = githubAnnotations(hostileReport(locale));
  const commands = parsed(text);
  expect(commands.map(({ name }) => name).filter((name) => !/^(error|warning|notice)$/.test(name))).toEqual(
    [],
  );
  expect(commands.flatMap(({ properties }) => Object.keys(properties))).toEqual(
    commands.flatMap(({ properties }) => ['file', 'line', 'title'].filter((key) => key in properties)),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested.
  expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e]/.test(text)).toBe(false);
});

test.each(HOSTILE_TEXTS)('%j comes through as a text', (message) => {
  const [, command] = parsed(githubAnnotations(reportWithFindings(1, () => ({ message }))));
  const unseen = /[\s\p{C}\p{M}·]/gu;
  expect(command?.data.replace(unseen, '')).toBe(`Laurentel, VOIP-STD: ${message} (F-0)`.replace(unseen, ''));
});

function parsed(text: string): Command[] {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const [, name = '', properties = '', data = ''] = /^::(\S+) (.*?)::(.*)$/.exec(line) ?? [];
      return {
        name,
        properties: Object.fromEntries(
          properties.split(',').map((pair) => {
            const at = pair.indexOf('=');
            return [
              pair.slice(0, at),
              unescaped(pair.slice(at + 1))
                .replace(/%3A/g, ':')
                .replace(/%2C/g, ','),
            ];
          }),
        ),
        data: unescaped(data),
      };
    });
}

function unescaped(text: string): string {
  return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}
