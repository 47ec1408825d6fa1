import { describe, expect, test } from 'vitest';
import { decisionsOf } from '../../src/audit/decisions.ts';
import { type Override, type RuleChoice, RuleSettings } from '../../src/audit/settings.ts';
import { decimal } from '../../src/money/decimal.ts';
import { RULES, ruleById } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { auditOfTables, OVERCHARGED } from './audit-of-tables.ts';

const RULE = 'mrc-contract-mismatch';
const CARRIER = { carrier: 'laurentel' };
const ACCOUNT = { account: '51401' };
const SERVICE = { service: '+15145550101' };
const id = (key: string) => ({ written: key, key });
const HERE = { carrier: id('laurentel'), account: id('51401'), service: id('+15145550101') };

function rule(): Rule {
  const found = ruleById(RULE);
  if (!found) throw new RangeError(`no rule ${RULE}`);
  return found;
}

function over(scope: Omit<Override, 'rules'>, choice: RuleChoice): Override {
  return { ...scope, rules: { [RULE]: choice } };
}

function inForce(general: RuleChoice | undefined, ...overrides: readonly Override[]) {
  return new RuleSettings(general === undefined ? {} : { [RULE]: general }, overrides).at(rule(), HERE);
}

/** The impacts, in cents, that a charge of 3.50 too much leaves. */
function found(rules: Readonly<Record<string, RuleChoice>>, ...overrides: readonly Override[]) {
  const { audit } = auditOfTables(
    { bills: [OVERCHARGED.charge], prices: [OVERCHARGED.term] },
    { rules, overrides },
  );
  return audit.findings.filter((finding) => finding.rule === RULE).map(({ severity }) => severity);
}

describe('the narrower setting holds', () => {
  test('from the general one to the service, whatever the order in the file', () => {
    const wide = [over(CARRIER, { tolerance: '1' }), over(ACCOUNT, { tolerance: '2' })];
    const narrow = over(SERVICE, { tolerance: '3' });
    const tolerance = (setting: ReturnType<typeof inForce>) =>
      (setting.options as { tolerance?: unknown }).tolerance;
    expect(tolerance(inForce({ tolerance: '0.5' }))).toEqual(decimal('0.5'));
    expect(tolerance(inForce({ tolerance: '0.5' }, ...wide))).toEqual(decimal('2'));
    expect(tolerance(inForce({ tolerance: '0.5' }, narrow, ...wide))).toEqual(decimal('3'));
    expect(tolerance(inForce({ tolerance: '0.5' }, ...wide, narrow))).toEqual(decimal('3'));
  });

  test.each([
    [[CARRIER, ACCOUNT], ACCOUNT],
    [[ACCOUNT, { ...CARRIER, ...ACCOUNT }], { ...CARRIER, ...ACCOUNT }],
    [[{ ...CARRIER, ...ACCOUNT }, SERVICE], SERVICE],
    [[SERVICE, { ...CARRIER, ...SERVICE }], { ...CARRIER, ...SERVICE }],
    [
      [
        { ...CARRIER, ...SERVICE },
        { ...ACCOUNT, ...SERVICE },
      ],
      { ...ACCOUNT, ...SERVICE },
    ],
    [
      [
        { ...ACCOUNT, ...SERVICE },
        { ...CARRIER, ...ACCOUNT, ...SERVICE },
      ],
      { ...CARRIER, ...ACCOUNT, ...SERVICE },
    ],
  ])('of %j the narrower is %j', (scopes, narrowest) => {
    const overrides = scopes.map((scope) =>
      over(scope, { severity: scope === scopes[1] ? ('info' as const) : ('warning' as const) }),
    );
    expect(scopes[1]).toEqual(narrowest);
    expect(inForce(undefined, ...overrides).severity).toBe('info');
    expect(inForce(undefined, ...overrides.toReversed()).severity).toBe('info');
  });

  test('of two that are equally narrow, the later in the file', () => {
    const [first, second] = [over(CARRIER, { severity: 'info' }), over(CARRIER, { severity: 'warning' })];
    expect(inForce(undefined, first, second).severity).toBe('warning');
    expect(inForce(undefined, second, first).severity).toBe('info');
  });

  test('options of different names hold side by side', () => {
    const setting = inForce(
      'on',
      over(CARRIER, { tolerance: '1', severity: 'info' }),
      over(SERVICE, { tolerance_percent: '5' }),
    );
    expect(setting).toEqual({
      off: false,
      severity: 'info',
      options: { tolerance: decimal('1'), tolerance_percent: decimal('5') },
    });
  });

  test('and nothing of another carrier, account or service', () => {
    const others = [{ carrier: 'ocelia' }, { account: '51402' }, { service: '+15145550102' }];
    const overrides = others.map((scope) => over(scope, 'off'));
    expect(inForce(undefined, ...overrides)).toEqual({ off: false, options: {} });
    expect(inForce(undefined, over({ ...CARRIER, service: '+15145550102' }, 'off')).off).toBe(false);
  });
});

describe('an audit', () => {
  test('is silent for a carrier, and speaks again for one of its services', () => {
    expect(found({}, over(CARRIER, 'off'))).toEqual([]);
    expect(found({}, over(CARRIER, 'off'), over(SERVICE, 'on'))).toEqual(['error']);
    expect(found({ [RULE]: 'off' }, over(SERVICE, 'on'))).toEqual(['error']);
    expect(found({ [RULE]: 'off' }, over(CARRIER, 'on'), over(SERVICE, 'off'))).toEqual([]);
    expect(found({}, over(CARRIER, 'off'), over(SERVICE, { tolerance: '0.01' }))).toEqual(['error']);
  });

  test('has the severity of an account', () => {
    expect(found({ [RULE]: { severity: 'warning' } })).toEqual(['warning']);
    expect(found({ [RULE]: { severity: 'warning' } }, over(ACCOUNT, { severity: 'info' }))).toEqual(['info']);
  });

  test('compares within the tolerance of the record, to the cent', () => {
    expect(found({}, over(SERVICE, { tolerance: '3.50' }))).toEqual([]);
    expect(found({}, over(SERVICE, { tolerance: '3.49' }))).toEqual(['error']);
    expect(
      found({}, over(CARRIER, { tolerance: '1' }), over(SERVICE, { tolerance_percent: '12.5' })),
    ).toEqual([]);
    expect(
      found({}, over(CARRIER, { tolerance: '1' }), over(SERVICE, { tolerance_percent: '12.4' })),
    ).toEqual(['error']);
    expect(
      found({}, over(CARRIER, { tolerance: '3.50' }), over(SERVICE, { tolerance_percent: '1' })),
    ).toEqual([]);
    expect(found({}, over(CARRIER, { tolerance: '3.50' }), over(SERVICE, { tolerance: '1' }))).toEqual([
      'error',
    ]);
  });
});

describe('who decides', () => {
  const general = { tolerance: '0.5', severity: 'warning' } as const;
  const places = { [RULE]: { file: 'bill-audit.yaml', line: 3 } };
  const first = { ...over(CARRIER, { tolerance: '1' }), place: { file: 'bill-audit.yaml', line: 6 } };
  const second = { ...over(CARRIER, { tolerance: '2' }), place: { file: 'bill-audit.yaml', line: 7 } };
  const settings = new RuleSettings({ [RULE]: general }, [first, second], RULES, places);
  const base = { choice: general, place: places[RULE] };
  const steps = [first, second].map((override) => ({
    choice: override.rules[RULE],
    override,
    place: override.place,
  }));

  test('is told of each thing, with what gave way and whether that was as narrow', () => {
    expect(decisionsOf(rule(), HERE, settings)).toEqual([
      { name: 'switch', value: 'on', by: steps[1], overruled: [], tied: false },
      { name: 'severity', value: 'warning', by: base, overruled: [], tied: false },
      { name: 'tolerance', value: decimal('2'), by: steps[1], overruled: [base, steps[0]], tied: true },
      { name: 'tolerance_percent', value: undefined, overruled: [], tied: false },
    ]);
  });

  test('is the rule itself where nothing is written', () => {
    expect(decisionsOf(rule(), HERE, new RuleSettings({}, []))).toEqual([
      { name: 'switch', value: 'on', overruled: [], tied: false },
      { name: 'severity', value: 'error', overruled: [], tied: false },
      { name: 'tolerance', value: undefined, overruled: [], tied: false },
      { name: 'tolerance_percent', value: undefined, overruled: [], tied: false },
    ]);
  });

  test('is an override that switches off, over the general choice', () => {
    const off = over(SERVICE, 'off');
    const [decision] = decisionsOf(rule(), HERE, new RuleSettings({ [RULE]: 'on' }, [off]));
    expect(decision).toEqual({
      name: 'switch',
      value: 'off',
      by: { choice: 'off', override: off },
      overruled: [{ choice: 'on' }],
      tied: false,
    });
  });
});

test('a rule is off everywhere only where no override switches it on', () => {
  const isOff = (choice: RuleChoice, ...overrides: Override[]) =>
    new RuleSettings({ [RULE]: choice }, overrides).isOffEverywhere(rule());
  expect(isOff('off')).toBe(true);
  expect(isOff('off', over(CARRIER, 'off'))).toBe(true);
  expect(isOff('off', over(CARRIER, { severity: 'info' }))).toBe(false);
  expect(isOff('on', over(CARRIER, 'off'))).toBe(false);
});
