import { describe, expect, test } from 'vitest';
import { ledgerLocation } from '../../src/ledger/location.ts';
import { ProblemError } from '../../src/problem.ts';

const place = { file: 'bill-audit.yaml', line: 4, key: 'ledger' };
const at = (written: string | undefined, option?: string, env: Record<string, string> = {}) =>
  ledgerLocation(
    { base: '/audit', ...(written === undefined ? {} : { ledger: { written, place } }) },
    { ...(option === undefined ? {} : { option }), cwd: '/work', env },
  );

function said(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  return '';
}

describe('a file', () => {
  test.each([
    [undefined, undefined, '/audit/bill-audit-ledger.db', 'bill-audit-ledger.db'],
    ['claims/2026.db', undefined, '/audit/claims/2026.db', 'claims/2026.db'],
    ['claims/2026.db', '../mine.db', '/mine.db', '../mine.db'],
    [undefined, '/srv/a?b#c%20.db', '/srv/a?b#c%20.db', '/srv/a?b#c%20.db'],
    ['file:x.db', undefined, '/audit/file:x.db', 'file:x.db'],
    [`\${SHARE}/ledger.db`, undefined, '/mnt/finance/ledger.db', '/mnt/finance/ledger.db'],
  ])('%s, --ledger %s', (written, option, file, shown) => {
    expect(at(written, option, { SHARE: '/mnt/finance' })).toEqual({ kind: 'file', file, shown });
  });
});

describe('an address', () => {
  test.each([
    ['postgres://ana@db.example:5433/telecom', 'postgres://ana@db.example:5433/telecom'],
    ['PostgreSQL://db/telecom', 'PostgreSQL://db/telecom'],
    [
      `postgres://ana:\${PW}@db/telecom?sslmode=require`,
      'postgres://ana:p%40ss%2F%231%25@db/telecom?sslmode=require',
    ],
    [`\${WHOLE}`, 'postgres://ana:p%40ss@db/telecom'],
    [`postgres://ana:x@\${HOST}/telecom`, 'postgres://ana:x@db.example:5433/telecom'],
    ['postgres:///telecom?host=/var/run/postgresql', 'postgres:///telecom?host=/var/run/postgresql'],
    ['postgres://ana:x@/telecom?host=/tmp', 'postgres://ana:x@/telecom?host=/tmp'],
  ])('%s', (written, url) => {
    const env = { PW: 'p@ss/#1%', WHOLE: 'postgres://ana:p%40ss@db/telecom', HOST: 'db.example:5433' };
    expect(at(written, undefined, env)).toEqual({ kind: 'postgres', url });
    expect(at(undefined, written, env)).toEqual({ kind: 'postgres', url });
  });

  test.each([
    'postgres://ana:sec/ret@db/telecom',
    'postgres://ana:12/sec@db/telecom',
    'postgres://ana:sec@ret@db/telecom',
    'postgres://ana:sec#ret@db/telecom',
    'postgres://ana:sec?ret@db/telecom',
    'postgres://ana:sec%ret@db/telecom',
    'postgres://ana:sec ret@db/telecom',
    'postgres://ana:secret@db:port/telecom',
    'postgres:secret',
    'postgres:/ana:secret@db/telecom',
    'postgres//ana:secret@db/telecom',
    ' postgres://ana:secret@db/telecom',
    'postgres://ana:secret@db/telecom ',
    '\tpostgresql//db',
  ])('that cannot be understood is refused, and not shown: %s', (written) => {
    const fix = `Write @, /, #, ?, : and % in a user’s name or password as %40, %2F, %23, %3F, %3A and %25, or take the password from the environment: postgres://user:\${LEDGER_PASSWORD}@host/database.`;
    expect(said(() => at(written))).toBe(
      `bill-audit.yaml, line 4, key "ledger": the address of the database cannot be understood. Expected a path such as ledger.db, or postgres://user@host:5432/database. ${fix}`,
    );
  });

  test.each([
    ['mysql://ana:secret@db/telecom', '"mysql://" is no kind of address that a ledger can have'],
    ['libsql://db', '"libsql://" is no kind of address that a ledger can have'],
    ['file:///ledger.db', '"file://" is no kind of address that a ledger can have'],
    [' mysql://ana:secret@db', '"mysql://" is no kind of address that a ledger can have'],
    ['://db', '"://" is no kind of address that a ledger can have'],
    [' ', '" " is no name of a file'],
    ['a\0b', '"a·b" is no name of a file'],
  ])('of another kind is refused: %s', (option, found) => {
    expect(said(() => at(undefined, option))).toBe(
      `--ledger: ${found}. Expected a path such as ledger.db, or postgres://user@host:5432/database. Correct it.`,
    );
  });

  test.each([`\${NONE}`, `\${EMPTY}`, `\${not a name}`, `\${__proto__}`, `\${toString}`])(
    'with a variable that is not set is refused: %s',
    (variable) => {
      const name = variable.slice(2, -1);
      expect(said(() => at(`postgres://ana:${variable}@db/telecom`, undefined, { EMPTY: '' }))).toBe(
        `bill-audit.yaml, line 4, key "ledger": the environment has no variable "${name}". Expected a path such as ledger.db, or postgres://user@host:5432/database. Set it before the command is run.`,
      );
    },
  );
});

const PARAMETERS =
  'one of application_name, connect_timeout, host, options, port, ssl, sslcert, sslkey, sslmode, sslrootcert, uselibpqcompat, user';

test.each([
  [
    'foo=bar',
    `"foo" stands after the ? of the address. Expected ${PARAMETERS}. Correct it, or leave it out.`,
  ],
  [
    'password=secret',
    `a password stands after the ? of the address. Expected ${PARAMETERS}. Write it before the host: postgres://user:\${LEDGER_PASSWORD}@host/database.`,
  ],
  [
    'connect_timeout=abc',
    'connect_timeout of the address is "abc". Expected seconds from 1 to 9999. Correct it.',
  ],
  [
    'connect_timeout=0',
    'connect_timeout of the address is "0". Expected seconds from 1 to 9999. Correct it.',
  ],
  [
    'sslmode=bogus',
    'sslmode of the address is "bogus". Expected disable, prefer, require, verify-ca, verify-full or no-verify. Correct it.',
  ],
  ['port=65536', 'port of the address is "65536". Expected a port from 1 to 65535. Correct it.'],
  [
    'sslmode=require&sslmode=disable',
    'the address says sslmode twice. Expected a path such as ledger.db, or postgres://user@host:5432/database. Leave one out.',
  ],
])('an address that asks for what there is not is refused: %s', (parameters, told) => {
  expect(said(() => at(`postgres://ana:pw@db/telecom?${parameters}`))).toBe(
    `bill-audit.yaml, line 4, key "ledger": ${told}`,
  );
});

test('an address may say all that the driver knows', () => {
  const url =
    'postgres://db/t?host=/tmp&port=65535&user=ana&connect_timeout=9999&sslmode=no-verify&options=-c%20search_path%3Dx';
  expect(at(url)).toEqual({ kind: 'postgres', url });
});
