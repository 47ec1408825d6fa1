import { levelsOf, type Offer, type OfferedCommand, type Offers } from './offers.ts';

/**
 * A completion for bash 3.2 and later, without the package bash-completion. Names of files are left to the shell, which
 * knows how to quote them. `=` divides words in bash: `csv=FILE` and `--format=csv` are three.
 */
export function bashCompletion({ program, commands, rules }: Offers): string {
  const { first, below } = levelsOf(commands);
  const names = first.map(({ name }) => name);
  return `# bash completion of bill-audit: source <(bill-audit completion bash)
_bill_audit() {
  local IFS=$' \\t\\n' command='' kind='' words='' many=0 given=0 options='' before='' word i
  local current=\${COMP_WORDS[COMP_CWORD]}
  local rules='${rules.map(({ id }) => id).join(' ')}'
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "$command $word" in
      ${below.map(({ name }) => `'${name}'`).join(' | ')}) command="$command $word" kind='' given=0; continue ;;
    esac
    if [[ -z $command ]]; then
      case $word in
        ${names.join(' | ')}) command=$word ;;
      esac
    elif [[ $word == -?* ]]; then
      kind='' words='' many=0
      case "$command $word" in
${commands.flatMap(optionCases).join('\n')}
      esac
    elif [[ $word == = ]]; then
      :
    elif [[ -n $kind ]]; then
      [[ $many == 1 ]] || kind=''
    else
      given=$((given + 1))
    fi
  done
  if [[ $current == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 1]} current=''
  elif [[ \${COMP_WORDS[COMP_CWORD - 1]} == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if [[ -n $before && $before != -* ]]; then
    kind=file
  elif [[ $current == -* ]]; then
    case $command in
      '') options='${flagsOf(program)}' ;;
${commands.map((command) => `      '${command.name}') options='${flagsOf(command)}' ;;`).join('\n')}
    esac
    kind=word words=$options
  elif [[ -z $command ]]; then
    kind=word words='${names.join(' ')}'
  elif [[ -z $kind ]]; then
    kind=nothing
    case "$command $given" in
${commands.flatMap(argumentCases).join('\n')}
    esac
  fi
  case $kind in
    file) compopt -o default 2>/dev/null ;;
    folder) compopt -o dirnames +o default 2>/dev/null ;;
    *)
      compopt +o default 2>/dev/null
      [[ $kind == rule ]] && words=$rules
      [[ $kind == nothing ]] || COMPREPLY=($(compgen -W "$words" -- "$current"))
      ;;
  esac
  return 0
}
complete -o default -F _bill_audit bill-audit
`;
}

function optionCases({ name, options }: OfferedCommand): string[] {
  return options.flatMap(({ flags, value, many }) =>
    value ? [`        ${patternsOf(name, flags)}) ${assigned(value)}${many ? ' many=1' : ''} ;;`] : [],
  );
}

function argumentCases({ name, arguments: offers, manyArguments }: OfferedCommand): string[] {
  return offers.map((offer, index) => {
    const isLast = index === offers.length - 1;
    return `      '${name} '${isLast && manyArguments ? '*' : index}) ${assigned(offer)} ;;`;
  });
}

function patternsOf(command: string, flags: readonly string[]): string {
  return flags.map((flag) => `'${command} ${flag}'`).join(' | ');
}

function assigned(offer: Offer): string {
  return offer.kind === 'word' ? `kind=word words='${offer.words.join(' ')}'` : `kind=${offer.kind}`;
}

function flagsOf({ options }: OfferedCommand): string {
  return options.flatMap(({ flags }) => flags).join(' ');
}
