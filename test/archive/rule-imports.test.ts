import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ruleImports } from '../../src/archive/rule-imports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-imports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

test('modules beside a rule are found, and theirs, each once; what is elsewhere is told', () => {
  const rule = written(
    'rules/limit.ts',
    `import{ z }from'zod';import { readFileSync } from 'node:fs';
import {
  defineRule,
} from 'bill-audit';
import type { Limits } from './limits.ts';
import { MOST } from "../shared/most.mjs";
import lodash from 'lodash';
import './gone.js';
export * from './limits.ts';
export const rule = defineRule({ id: 'second-line', title: 'from here' });
const one = await import('./late.js');
const other = await import(name);
`,
  );
  const limits = written('rules/limits.ts', "export { rule } from './limit.ts';\n");
  const most = written('shared/most.mjs', "const x = require('left-pad');\n");
  const late = written('rules/late.js', '');
  const written2 = written('rules/limits.yaml', "import './nothing.js'\n");
  expect(ruleImports([rule, written2])).toEqual({
    files: [late, limits, most],
    others: [
      { file: rule, needs: 'zod' },
      { file: rule, needs: 'lodash' },
      { file: rule, needs: './gone.js' },
      { file: rule, needs: 'a module whose name is made while it runs' },
      { file: most, needs: 'left-pad' },
    ],
  });
});
