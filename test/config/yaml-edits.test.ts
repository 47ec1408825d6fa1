import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/config/parse-yaml.ts';
import { addedEntries, addedKey, changedValue, edited } from '../../src/config/yaml-edits.ts';

const ENTRIES = ['x', 'y'].map((name) => ({
  comment: `# of ${name}`,
  pairs: [
    ['a', name],
    ['b', '2'],
  ] as const,
}));
const BLOCK = '# of x\n- a: x\n  b: 2\n# of y\n- a: y\n  b: 2\n';
const FLOW = '\n  # of x\n  { a: x, b: 2 },\n  # of y\n  { a: y, b: 2 }';

/** The text after an edit, and what it is read as. */
function after(source: string, edits: Parameters<typeof edited>[1]) {
  const text = edited(source, edits);
  return { text, written: parseYaml(text, 'f.yaml').written };
}

describe('entries are added to a list', () => {
  test.each<[string, string, string]>([
    ['of nothing', '', BLOCK],
    ['of comments', '# none yet', `# none yet\n${BLOCK}`],
    ['in lines', '- a: 1\n', `- a: 1\n${BLOCK}`],
    ['without a last line end', '- a:   1 # one', `- a:   1 # one\n${BLOCK}`],
    ['with a foot', '- a: 1\n\n# foot\n', `- a: 1\n\n# foot\n${BLOCK}`],
    ['that is indented', '  -  a: 1\n', `  -  a: 1\n${BLOCK.replace(/^/gm, '  ').trimEnd()}\n`],
    ['of entries below their dashes', '-\n  a: 1\n', `-\n  a: 1\n${BLOCK}`],
    ['with Windows line ends', '- a: 1\r\n', `- a: 1\r\n${BLOCK.replaceAll('\n', '\r\n')}`],
    ['between marks', '---\n- a: 1\n...\n', `---\n- a: 1\n${BLOCK}...\n`],
    ['that ends in a literal', '- a: |\n    ...\n', `- a: |\n    ...\n${BLOCK}`],
    ['of nothing in brackets', '[]\n', `[${FLOW}]\n`],
    ['of a comment in brackets', '[ # none\n]\n', `[ # none${FLOW}\n]\n`],
    ['in brackets', '[{ a: 1 }]\n', `[{ a: 1 },${FLOW}]\n`],
    [
      'in brackets with a last comma',
      '[\n  { a: 1 }, # one, two\n]\n',
      `[\n  { a: 1 }, # one, two${FLOW}\n]\n`,
    ],
    ['in brackets with a comment', '[\n  { a: 1 } # one, two\n]\n', `[\n  { a: 1 }, # one, two${FLOW}\n]\n`],
  ])('%s', (_, source, expected) => {
    const { text, written } = after(source, addedEntries(source, parseYaml(source, 'f.yaml'), ENTRIES));
    expect(text).toBe(expected);
    const before = parseYaml(source, 'f.yaml').written;
    expect(written).toEqual([...(Array.isArray(before) ? before : []), { a: 'x', b: 2 }, { a: 'y', b: 2 }]);
  });
});

describe('a key is added', () => {
  test.each<[string, string, string]>([
    ['in lines', 'a: 1\n', 'a: 1\nk: v.yaml\n'],
    ['after a comment', 'a: 1\n# foot', 'a: 1\n# foot\nk: v.yaml\n'],
    ['after a literal', 'a: |\n  text\n\n', 'a: |\n  text\n\nk: v.yaml\n'],
    ['after an indented list', 'a:\n  - 1\n', 'a:\n  - 1\nk: v.yaml\n'],
    ['indented', '  a: 1\r\n', '  a: 1\r\n  k: v.yaml\r\n'],
    ['after a mark of byte order', '\ufeffa: 1\n', '\ufeffa: 1\nk: v.yaml\n'],
    ['in braces', '{ a: 1 }\n', '{ a: 1, k: v.yaml }\n'],
    ['in JSON', '{\n    "a": [1]\n}\n', '{\n    "a": [1],\n    "k": "v.yaml"\n}\n'],
    ['after a key without a value', '{ a: 1, b }\n', '{ a: 1, b, k: v.yaml }\n'],
  ])('%s', (_, source, expected) => {
    const { text, written } = after(source, addedKey(source, parseYaml(source, 'f.yaml'), ['k', 'v.yaml']));
    expect(text).toBe(expected);
    expect(written).toEqual({ ...(parseYaml(source, 'f.yaml').written as object), k: 'v.yaml' });
  });
});

describe('a value is changed', () => {
  test.each<[string, string, string | undefined]>([
    ['plain', '- b: 1\n- a:  old # why\n  b: 1\n', '- b: 1\n- a:  new # why\n  b: 1\n'],
    ['in quotes', `[ {}, { b: 1, a: 'old' } ]`, `[ {}, { b: 1, a: 'new' } ]`],
    ['in double quotes', '- b: 1\n- "a": "old"', '- b: 1\n- "a": "new"'],
    ['named elsewhere', '- a: &x old\n- a: *x\n', undefined],
    ['in an entry named elsewhere', '- &x { a: old }\n- *x\n', undefined],
    ['absent', '- a: old\n- b: 1\n', undefined],
    ['of no entry', '- a: old\n', undefined],
  ])('%s', (_, source, expected) => {
    const edit = changedValue(source, parseYaml(source, 'f.yaml'), [1, 'a'], 'new');
    expect(edit && edited(source, [edit])).toBe(expected);
  });
});
