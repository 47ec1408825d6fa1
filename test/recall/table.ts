import { percentOf, type RuleScore, type Tally, total } from './tally.ts';

const BEGIN = '<!-- recall:begin -->';
const END = '<!-- recall:end -->';

/** The scores as a table for a terminal, and below it everything that went wrong. */
export function terminalTable(
  { scores, failures, months }: Tally,
  notes: Readonly<Record<string, readonly string[]>>,
): string {
  const widest = Math.max(...[...scores.keys()].map((rule) => rule.length));
  const row = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(widest)}  ${cells.map((cell) => String(cell).padStart(9)).join(' ')}`;
  const line = (name: string, score: RuleScore) =>
    row(name, [
      score.injected,
      score.fine,
      score.found,
      score.missed,
      score.invented,
      precision(score),
      recall(score),
      score.off,
    ]);
  return [
    row(`${months} months`, [
      'injected',
      'fine',
      'found',
      'missed',
      'invented',
      'precision',
      'recall',
      'cents off',
    ]),
    ...[...scores].filter(([, score]) => isTried(score)).map(([rule, score]) => line(rule, score)),
    line('total', total(scores.values())),
    ...Object.entries(notes).flatMap(([note, rules]) =>
      rules.length > 0 ? ['', `${note}: ${rules.join(', ')}`] : [],
    ),
    ...(failures.length > 0 ? [''] : []),
    ...failures.map(({ rule, month, text }) => `${rule} · ${month} · ${text}`),
    '',
  ].join('\n');
}

/** The scores as Markdown for the README, between its marks. */
export function readmeTable({ scores, months }: Tally): string {
  const row = (name: string, score: RuleScore) =>
    `| ${name} | ${score.injected} | ${score.fine} | ${precision(score)} | ${recall(score)} | ${score.off} |`;
  return [
    BEGIN,
    '',
    `${months} generated months.`,
    '',
    '| rule | errors injected | on the limit | precision | recall | cents off |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...[...scores].map(([rule, score]) => row(`\`${rule}\``, score)),
    row('**all**', total(scores.values())),
    '',
    END,
    '',
  ].join('\n');
}

/** False for a rule of which a user's month has nothing to try. */
function isTried({ injected, fine, invented }: RuleScore): boolean {
  return injected + fine + invented > 0;
}

function precision({ found, invented }: RuleScore): string {
  return percentOf(found, found + invented);
}

function recall({ found, injected }: RuleScore): string {
  return percentOf(found, injected);
}
