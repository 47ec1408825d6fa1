// jq for the tests of the README's recipes, so that they run where none is installed: options, a filter, a file or stdin.
import { readFileSync } from 'node:fs';
import jq from 'jq-wasm';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const [filter = '.', file = 0] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const printed = await jq.raw(readFileSync(file, 'utf8'), filter, options);
process.stdout.write(printed === '' || printed.endsWith('\n') ? printed : `${printed}\n`);
