import { levelsOf, type Offer, type OfferedCommand, type Offers } from './offers.ts';

/** A completion for zsh, with descriptions: to be sourced after compinit, or saved as _bill-audit in a folder of fpath. */
export function zshCompletion({ program, commands, rules }: Offers): string {
  const { first, below } = levelsOf(commands);
  return `#compdef bill-audit
# zsh completion of bill-audit: source <(bill-audit completion zsh)
_bill-audit() {
  local command= kind= word i
  local -i many=0 given=0
  local -a commands rules options values
  commands=(
${described(first.map(({ name, description }) => [name, description]))}
  )
  rules=(
${described(rules.map(({ id, title }) => [id, title]))}
  )
  for ((i = 2; i < CURRENT; i++)); do
    word=$words[i]
    case "$command $word" in
      ${below.map(({ name }) => `'${name}'`).join(' | ')}) command="$command $word" kind= given=0; continue ;;
    esac
    if [[ -z $command ]]; then
      [[ $word == (${first.map(({ name }) => name).join('|')}) ]] && command=$word
    elif [[ $word == -?*=* ]]; then
      kind=
    elif [[ $word == -?* ]]; then
      _bill-audit-value $word
    elif [[ -n $kind ]]; then
      ((many)) || kind=
    else
      ((given += 1))
    fi
  done
  word=$words[CURRENT]
  if [[ -n $command && $word == --*=* ]]; then
    _bill-audit-value \${word%%=*}
    compset -P '*='
  elif [[ $word == -* ]]; then
    case $command in
      '')
        options=(
${described(optionsOf(program))}
        ) ;;
${commands.map((command) => `      '${command.name}')\n        options=(\n${described(optionsOf(command))}\n        ) ;;`).join('\n')}
    esac
    _describe -o option options
    return
  elif [[ -z $command ]]; then
    _describe command commands
    return
  elif [[ -z $kind ]]; then
    case "$command $given" in
${commands.flatMap(argumentCases).join('\n')}
    esac
  elif [[ $kind == word && $word == *=* ]]; then
    compset -P '*='
    kind=file
  fi
  case $kind in
    file) _files ;;
    folder) _files -/ ;;
    rule) _describe rule rules ;;
    word) compadd -a values ;;
    *) _message 'no more to complete' ;;
  esac
}

# What follows an option of the command: sets kind, values and many.
_bill-audit-value() {
  kind= many=0 values=()
  case "$command $1" in
${commands.flatMap(optionCases).join('\n')}
  esac
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _bill-audit "$@"
else
  compdef _bill-audit bill-audit
fi
`;
}

function optionsOf({ options }: OfferedCommand): (readonly [string, string])[] {
  return options.flatMap(({ flags, description }) => flags.map((flag) => [flag, description] as const));
}

function optionCases({ name, options }: OfferedCommand): string[] {
  return options.flatMap(({ flags, value, many }) => {
    const patterns = flags.map((flag) => `'${name} ${flag}'`).join(' | ');
    return value ? [`    ${patterns}) ${assigned(value)}${many ? ' many=1' : ''} ;;`] : [];
  });
}

function argumentCases({ name, arguments: offers, manyArguments }: OfferedCommand): string[] {
  return offers.map((offer, index) => {
    const isLast = index === offers.length - 1;
    return `      '${name} '${isLast && manyArguments ? '*' : index}) ${assigned(offer)} ;;`;
  });
}

function assigned(offer: Offer): string {
  return offer.kind === 'word' ? `kind=word values=(${offer.words.join(' ')})` : `kind=${offer.kind}`;
}

/** Lines of `'name:description'`. */
function described(entries: readonly (readonly [string, string])[]): string {
  return entries
    .map(([name, description]) => `    '${`${name}:${description}`.replaceAll("'", "'\\''")}'`)
    .join('\n');
}
