import type { Offer, OfferedCommand, OfferedOption, Offers } from './offers.ts';

/** A completion for fish, with descriptions. */
export function fishCompletion({ program, commands, rules }: Offers): string {
  const start = 'not __fish_seen_subcommand_from $bill_audit_commands';
  return [
    '# fish completion of bill-audit: bill-audit completion fish > ~/.config/fish/completions/bill-audit.fish',
    `set -g bill_audit_commands ${commands.map(({ name }) => name).join(' ')}`,
    `set -g bill_audit_rules ${rules.map(({ id, title }) => quoted(`${id}\t${title}`)).join(' ')}`,
    'complete -c bill-audit -f',
    ...commands.map(
      ({ name, description }) =>
        `complete -c bill-audit -n ${quoted(start)} -a ${name} -d ${quoted(description)}`,
    ),
    ...program.options.map((option) => `complete -c bill-audit -n ${quoted(start)} ${optionText(option)}`),
    ...commands.flatMap(commandLines),
    '',
  ].join('\n');
}

function commandLines({ name, options, arguments: offers }: OfferedCommand): string[] {
  const condition = quoted(`__fish_seen_subcommand_from ${name}`);
  const places = [...new Set(offers.filter(({ kind }) => kind !== 'nothing').map(placeText))];
  return [
    ...places.map((place) => `complete -c bill-audit -n ${condition} ${place}`),
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
