import { levelsOf, type Offer, type OfferedCommand, type OfferedOption, type Offers } from './offers.ts';

/** A completion for fish, with descriptions. */
export function fishCompletion({ program, commands, rules }: Offers): string {
  const { first, below } = levelsOf(commands);
  const start = quoted('__bill_audit_at');
  return [
    '# fish completion of bill-audit: bill-audit completion fish > ~/.config/fish/completions/bill-audit.fish',
    `set -g bill_audit_commands ${first.map(({ name }) => name).join(' ')}`,
    `set -g bill_audit_below ${below.map(({ name }) => quoted(name)).join(' ')}`,
    `set -g bill_audit_rules ${rules.map(({ id, title }) => quoted(`${id}\t${title}`)).join(' ')}`,
    ...COMMAND_TYPED,
    'complete -c bill-audit -f',
    ...first.map(
      ({ name, description }) => `complete -c bill-audit -n ${start} -a ${name} -d ${quoted(description)}`,
    ),
    ...program.options.map((option) => `complete -c bill-audit -n ${start} ${optionText(option)}`),
    ...commands.flatMap((command) => commandLines(command, below)),
    '',
  ].join('\n');
}

/** True of fish where the command typed so far, with the one it belongs to, is the one asked about; of none, nothing. */
const COMMAND_TYPED = [
  'function __bill_audit_at',
  "  set -l command ''",
  '  for word in (commandline -opc)[2..-1]',
  '    if test -z "$command"',
  '      contains -- $word $bill_audit_commands; and set command $word',
  '    else if contains -- "$command $word" $bill_audit_below',
  '      set command "$command $word"',
  '    end',
  '  end',
  '  test "$command" = "$argv"',
  'end',
];

function commandLines(
  { name, options, arguments: offers }: OfferedCommand,
  below: readonly OfferedCommand[],
): string[] {
  const condition = quoted(`__bill_audit_at ${name}`);
  const own = below.filter((child) => child.name.startsWith(`${name} `));
  const places = [...new Set(offers.filter(({ kind }) => kind !== 'nothing').map(placeText))];
  return [
    ...(own.length > 0
      ? own.map(
          (child) =>
            `complete -c bill-audit -n ${condition} -a ${child.name.slice(name.length + 1)} -d ${quoted(child.description)}`,
        )
      : places.map((place) => `complete -c bill-audit -n ${condition} ${place}`)),
    ...options.map((option) => `complete -c bill-audit -n ${condition} ${optionText(option)}`),
  ];
}

function optionText({ flags, description, value }: OfferedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const place = value ? [value.kind === 'file' ? '-r -F' : `-x ${placeText(value)}`.trimEnd()] : [];
  return [...names, ...place, '-d', quoted(description)].join(' ');
}

function placeText(offer: Offer): string {
  switch (offer.kind) {
    case 'nothing':
      return '';
    case 'file':
      return '-F';
    case 'folder':
      return "-a '(__fish_complete_directories)'";
    case 'rule':
      return "-a '$bill_audit_rules'";
    case 'word':
      return `-a ${quoted(offer.words.join(' '))}`;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
