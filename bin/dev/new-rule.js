// npm run new-rule -- some-rule-id: writes a rule, its test and its line in the list, ready to be filled in. The tests fail
// until the rule says what it means: the example, the words in three languages, a fine and a flagged case.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './from-source.js';

const [id] = process.argv.slice(2);
if (id === undefined || !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id)) {
  console.error('Name the rule in kebab-case: npm run new-rule -- some-rule-id');
  process.exit(2);
}
const name = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const list = path.join(ROOT, 'src/rules/index.ts');
const reserved = path.join(ROOT, 'src/rules/reserved.ts');

await writeNew(`src/rules/${id}.ts`, rule());
await writeNew(`test/rules/${id}.test.ts`, test());
await edit(list, (text) => {
  const imports = [...text.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\.ts';$/gm)];
  const next = imports.find(([, , file]) => file > id && file !== 'rule');
  const line = `import { ${name} } from './${id}.ts';\n`;
  const at = next?.index ?? text.indexOf('import type { Rule }');
  return `${text.slice(0, at)}${line}${text.slice(at)}`.replace(/\n\];/, `\n  ${name},\n];`);
});
await edit(reserved, (text) => text.replace(new RegExp(`(?<=[\\s\`])${id}(?=[\\s\`])[ ]?`, 'g'), ''));
console.log('Then: fill it in, npm run generate, npm test');

async function writeNew(file, text) {
  await writeFile(path.join(ROOT, file), text, { flag: 'wx' }).catch((error) => {
    console.error(`${file}: ${error.code === 'EEXIST' ? 'there is one already' : error.message}`);
    process.exit(2);
  });
  console.log(`wrote ${file}`);
}

async function edit(file, change) {
  await writeFile(file, change(await readFile(file, 'utf8')));
  console.log(`changed ${path.relative(ROOT, file)}`);
}

function rule() {
  return `import { z } from 'zod';
import { subtract } from '../money/money.ts';
import { billedAmount, billedCell, recurringCharges } from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** What is wrong, in a sentence. */
export const ${name} = defineRule({
  id: '${id}',
  class: 'error',
  severity: 'error',
  rank: 'anomaly',
  needs: ['inventory'],
  title: { en: '', fr: '', ar: '' },
  doc: {
    fires: '',
    impact: '',
    example: { tables: { bills: [] }, says: '' },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    differs: { en: '{service}: {billed}, {expected}', fr: '{service} : {billed}, {expected}', ar: '{service}: {billed}، {expected}' },
  },
  *check(month, optionsAt) {
    for (const matched of recurringCharges(month.charges)) {
      const billed = billedAmount(matched);
      const expected = billed;
      const impact = subtract(billed, expected);
      if (!exceeds(impact, expected, optionsAt(matched.charge))) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'differs',
        billed,
        expected,
        impact,
        evidence: [billedCell(matched)],
        working: [{ name: 'expected', value: expected }, { name: 'billed', value: billed }],
      };
    }
  },
});
`;
}

function test() {
  return `import { ${name} } from '../../src/rules/${id}.ts';
import { ruleTester } from './rule-tester.ts';

ruleTester(${name}, { fine: [], flagged: [] });
`;
}
