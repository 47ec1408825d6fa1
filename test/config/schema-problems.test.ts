import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { problemsIn } from './config-text.ts';

const BILLS = 'bills: [{ files: a.csv }]\n';

describe('an unknown key is told with its line, its place and the nearest valid one', () => {
  test.each([
    ['at the top', `${BILLS}curency: CAD\n`, 2, 'curency', 'currency'],
    ['of the customer', `customer:\n  contry: CA\n${BILLS}`, 2, 'customer.contry', 'country'],
    ['of the contact', `customer:\n  contact:\n    nme: x\n${BILLS}`, 3, 'customer.contact.nme', 'name'],
    ['of an input', 'bills:\n  - files: a.csv\n    shet: X\n', 3, 'bills.0.shet', 'sheet'],
    [
      'of the second input',
      'bills:\n  - files: a.csv\n  - files: b.csv\n    layut: auto\n',
      4,
      'bills.1.layut',
      'layout',
    ],
    [
      'of an inline mapping',
      'bills:\n  - files: a.csv\n    layout:\n      amont: B\n',
      4,
      'bills.0.layout.amont',
      'amount',
    ],
    [
      'of a mapped field',
      'bills:\n  - files: a.csv\n    layout:\n      amount:\n        colum: B\n',
      5,
      'bills.0.layout.amount.colum',
      'column',
    ],
    [
      'of a carrier',
      `${BILLS}carriers:\n  Bell:\n    answr_days: 3\n`,
      4,
      'carriers.Bell.answr_days',
      'answer_days',
    ],
    ['of a tax', `${BILLS}taxes:\n  - { name: X, rate: "5", form: 2026-01-01 }\n`, 3, 'taxes.0.form', 'from'],
    [
      'of a rule',
      `${BILLS}rules:\n  mrc-contract-mismatch:\n    tolerence: "1"\n`,
      4,
      'rules.mrc-contract-mismatch.tolerence',
      'tolerance',
    ],
    [
      'of an override',
      `${BILLS}overrides:\n  - rules: {}\n    carier: X\n`,
      4,
      'overrides.0.carier',
      'carrier',
    ],
  ])('%s', async (_, text, line, key, near) => {
    const problems = await problemsIn(text);
    expect(problems.map(({ id, place, fix }) => ({ id, place, fix }))).toEqual([
      {
        id: 'config-key-unknown',
        place: { file: 'bill-audit.yaml', line, key },
        fix: `Did you mean "${near}"?`,
      },
    ]);
    expect(problems[0]?.expected?.replace('one of ', '').split(', ')).toContain(near);
  });

  test('and none when nothing is near', async () => {
    const [problem] = await problemsIn(`${BILLS}zzzzzzzz: 1\n`);
    expect([problem?.id, problem?.fix]).toEqual(['config-key-unknown', 'Remove it']);
  });

  test('even one that every object has', async () => {
    const problems = await problemsIn(`${BILLS}__proto__: { a: 1 }\nconstructor: 1\ntoString: 1\n`);
    expect(problems.map(({ place }) => place?.key)).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

describe('an unknown rule is told', () => {
  test('with the nearest one and every rule there is', async () => {
    expect(await problemsIn(`${BILLS}rules:\n  mrc-contract-mismach: off\n`)).toEqual([
      {
        id: 'rule-unknown',
        place: { file: 'bill-audit.yaml', line: 3, key: 'rules.mrc-contract-mismach' },
        found: '"mrc-contract-mismach" is not a rule',
        expected: `one of ${RULES.map((rule) => rule.id).join(', ')}`,
        fix: 'Did you mean "mrc-contract-mismatch"?',
      },
    ]);
  });

  test('in an override too', async () => {
    const [problem] = await problemsIn(`${BILLS}overrides:\n  - rules:\n      no-such-rule: off\n`);
    expect([problem?.id, problem?.place]).toEqual([
      'rule-unknown',
      { file: 'bill-audit.yaml', line: 4, key: 'overrides.0.rules.no-such-rule' },
    ]);
  });
});

describe('a value that is not allowed is told with what is', () => {
  test.each([
    [`${BILLS}locale: de-DE\n`, 2, 'locale', '"de-DE"', 'a locale in English, French or Arabic'],
    [`${BILLS}currency: cad\n`, 2, 'currency', '"cad"', 'an ISO 4217 code in capitals'],
    [
      `${BILLS}customer: { kind: firm }\n`,
      2,
      'customer.kind',
      '"firm"',
      'business, consumer, micro, small, large',
    ],
    [`${BILLS}customer: { country: Canada }\n`, 2, 'customer.country', '"Canada"', 'an ISO 3166 country'],
    ['bills:\n', 1, 'bills', 'nothing', 'a list'],
    ['bills: []\n', 1, 'bills', 'a list', 'at least one entry'],
    ['bills: a.csv\n', 1, 'bills', '"a.csv"', 'a list'],
    ['bills: [{ files: [] }]\n', 1, 'bills.0.files', 'a list', 'at least one entry'],
    [
      'bills: [{ files: a, layout: plain-prices }]\n',
      1,
      'bills.0.layout',
      '"plain-prices"',
      'auto, plain-bill',
    ],
    [
      'bills: [{ files: a, layout: { amount: 0 } }]\n',
      1,
      'bills.0.layout.amount',
      '"0"',
      'a number of 1 or more',
    ],
    ['bills: [{ files: a, layout: { dates: iso } }]\n', 1, 'bills.0.layout.dates', '"iso"', 'dmy, mdy, ymd'],
    [
      `${BILLS}carriers:\n  B: { answer_days: 0 }\n`,
      3,
      'carriers.B.answer_days',
      '"0"',
      'a number of 1 or more',
    ],
    [
      `${BILLS}carriers:\n  B: { answer_days: 366 }\n`,
      3,
      'carriers.B.answer_days',
      '"366"',
      'a number of 365 or less',
    ],
    [
      `${BILLS}carriers:\n  B: { proration: daily }\n`,
      3,
      'carriers.B.proration',
      '"daily"',
      'actual, thirty',
    ],
    [
      `${BILLS}taxes:\n  - { name: T, rate: "9,975" }\n`,
      3,
      'taxes.0.rate',
      '"9,975"',
      'a percentage such as',
    ],
    [`${BILLS}rules:\n  duplicate-line: maybe\n`, 3, 'rules.duplicate-line', '"maybe"', 'off, on'],
    [
      `${BILLS}rules:\n  mrc-contract-mismatch: { tolerance: "-1" }\n`,
      3,
      'rules.mrc-contract-mismatch.tolerance',
      '"-1"',
      'a decimal such as "0.01"',
    ],
    [
      `${BILLS}rules:\n  duplicate-line:\n    severity: fatal\n`,
      4,
      'rules.duplicate-line.severity',
      '"fatal"',
      'error, warning, info',
    ],
    [`${BILLS}overrides:\n  - { account: 514, rules: {} }\n`, 3, 'overrides.0.account', '"514"', 'some text'],
  ])('%j', async (text, line, key, shown, expected) => {
    const problems = await problemsIn(text);
    expect(problems.map(({ id, place, found }) => ({ id, place, found }))).toEqual([
      {
        id: 'config-value',
        place: { file: 'bill-audit.yaml', line, key },
        found: `${shown} is not allowed here`,
      },
    ]);
    expect(problems[0]?.expected).toContain(expected);
  });

  test.each(['', 'locale: fr\n', '# nothing\n'])('%j has no bills', async (text) => {
    const problems = await problemsIn(text);
    expect(problems.map(({ id, place }) => [id, place?.key])).toEqual([['config-key-missing', 'bills']]);
  });

  test.each(['- a\n', 'hello\n', '3\n'])('%j is no set of keys', async (text) => {
    const [problem] = await problemsIn(text);
    expect([problem?.id, problem?.place, problem?.expected]).toEqual([
      'config-value',
      { file: 'bill-audit.yaml', line: 1 },
      'a set of keys',
    ]);
  });
});

test('everything that is wrong is told at once, from the top', async () => {
  const problems = await problemsIn(
    'locale: de\nbilz: 1\nrules:\n  no-such-rule: off\ncarriers:\n  B:\n    answer_days: x\n',
  );
  expect(problems.map(({ id, place }) => [id, place?.key]).sort()).toEqual([
    ['config-key-missing', 'bills'],
    ['config-key-unknown', 'bilz'],
    ['config-value', 'carriers.B.answer_days'],
    ['config-value', 'locale'],
    ['rule-unknown', 'rules.no-such-rule'],
  ]);
  const lines = problems.map(({ place }) => place?.line ?? 0);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});
