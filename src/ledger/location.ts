import path from 'node:path';
import { type Place, ProblemError, quoted } from '../problem.ts';

/** Where a ledger is kept. */
export type LedgerLocation =
  | {
      readonly kind: 'file';
      /** Absolute. */
      readonly file: string;
      /** As it was written. */
      readonly shown: string;
    }
  | {
      readonly kind: 'postgres';
      /** With its password: for the driver alone. */
      readonly url: string;
    };

/** The ledger of a configuration that names none, beside it. */
export const LEDGER_NAME = 'bill-audit-ledger.db';

/** What a configuration says of the ledger. */
export interface ConfiguredLedger {
  /** Absolute folder to which a path is relative. */
  readonly base: string;
  /** As it is written; absent where nothing is. */
  readonly ledger?: { readonly written: string; readonly place: Place };
}

/** What a command line and its environment say of the ledger. */
export interface LedgerWish {
  /** The value of `--ledger`: a path from the working folder, or an address. */
  readonly option?: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Where the ledger is: what the option names, else the configuration, else bill-audit-ledger.db beside it. `${NAME}` is
 * taken from the environment; before the host of an address as it is, without percent-encoding. Throws ProblemError, which
 * shows nothing of an address that may hold a password.
 */
export function ledgerLocation(
  { base, ledger }: ConfiguredLedger,
  { option, cwd, env }: LedgerWish,
): LedgerLocation {
  const [written, place, folder] =
    option === undefined
      ? [ledger?.written ?? LEDGER_NAME, ledger?.place ?? {}, base]
      : [option, { key: '--ledger' }, cwd];
  const text = withVariables(written, place, env);
  if (OF_POSTGRES.test(text)) {
    const url = checkedAddress(text, place);
    checkParameters(url, place);
    return { kind: 'postgres', url };
  }
  if (isAddress(text)) {
    const scheme = /([a-z][a-z0-9+.-]*)?:\/\//i.exec(text)?.[0] ?? '';
    throw refused(place, `${quoted(scheme)} is no kind of address that a ledger can have`);
  }
  if (text.trim() === '' || text.includes('\0')) throw refused(place, `${quoted(text)} is no name of a file`);
  return { kind: 'file', file: path.resolve(folder, text), shown: text };
}

/** True for what is written like the address of a database or of a page, also where it is misspelt. */
export function isAddress(text: string): boolean {
  return OF_POSTGRES.test(text) || text.includes('://');
}

const OF_POSTGRES = /^\s*postgres(?:ql)?(?::|\/\/)/i;

function withVariables(written: string, place: Place, env: LedgerWish['env']): string {
  const isOfDatabase = OF_POSTGRES.test(written);
  const host = written.lastIndexOf('@');
  return written.replace(/\$\{([^}]*)\}/g, (_, name: string, at: number) => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value === undefined || value === '')
      throw refused(
        place,
        `the environment has no variable ${quoted(name)}`,
        'Set it before the command is run',
      );
    return isOfDatabase && at < host ? encodeURIComponent(value) : value;
  });
}

/** An address in which every part is where it seems to be: what follows a stray `@`, `/` or `#` may be of a password. */
function checkedAddress(text: string, place: Place): string {
  const spelled = refused(
    place,
    'the address of the database cannot be understood',
    `Write @, /, #, ?, : and % in a user’s name or password as %40, %2F, %23, %3F, %3A and %25, or take the password from the environment: postgres://user:\${LEDGER_PASSWORD}@host/database`,
  );
  const [, authority, rest] = /^postgres(?:ql)?:\/\/([^/?#]*)([^#]*)$/i.exec(text) ?? [];
  if (authority === undefined || rest === undefined || rest.includes('@')) throw spelled;
  if (authority.split('@').length > 2 || /\s/.test(text)) throw spelled;
  try {
    // Sockets are named after an empty host, which Node's own reader does not take.
    const { username, password, pathname } = new URL(text.replace('@/', '@socket/'));
    for (const part of [username, password, pathname]) decodeURIComponent(part);
  } catch {
    throw spelled;
  }
  return text;
}

/** What an address may say after its `?`; absent where it may be any text. */
const PARAMETERS: ReadonlyMap<string, RegExp | undefined> = new Map([
  ['application_name', undefined],
  ['connect_timeout', /^[1-9]\d{0,3}$/],
  ['host', undefined],
  ['options', undefined],
  ['port', /^\d{1,5}$/],
  ['ssl', /^(?:true|false|1|0)$/],
  ['sslcert', undefined],
  ['sslkey', undefined],
  ['sslmode', /^(?:disable|prefer|require|verify-ca|verify-full|no-verify)$/],
  ['sslrootcert', undefined],
  ['uselibpqcompat', /^(?:true|false)$/],
  ['user', undefined],
]);

const MEANT: Readonly<Record<string, string>> = {
  connect_timeout: 'seconds from 1 to 9999',
  port: 'a port from 1 to 65535',
  ssl: 'true or false',
  sslmode: 'disable, prefer, require, verify-ca, verify-full or no-verify',
  uselibpqcompat: 'true or false',
};

/** The driver passes over what it does not know, and so would do other than it is told. */
function checkParameters(url: string, place: Place): void {
  const at = url.indexOf('?');
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(at < 0 ? '' : url.slice(at + 1))) {
    const pattern = PARAMETERS.get(name);
    if (!PARAMETERS.has(name))
      throw refused(
        place,
        `${name === 'password' ? 'a password' : quoted(name)} stands after the ? of the address`,
        name === 'password'
          ? `Write it before the host: postgres://user:\${LEDGER_PASSWORD}@host/database`
          : 'Correct it, or leave it out',
        `one of ${[...PARAMETERS.keys()].join(', ')}`,
      );
    const isBad = value.trim() === '' || (pattern !== undefined && !pattern.test(value));
    if (isBad || (name === 'port' && !(Number(value) >= 1 && Number(value) <= 65_535)))
      throw refused(place, `${name} of the address is ${quoted(value)}`, undefined, MEANT[name] ?? 'a value');
    if (seen.has(name)) throw refused(place, `the address says ${name} twice`, 'Leave one out');
    seen.add(name);
  }
}

function refused(place: Place, found: string, fix?: string, expected?: string): ProblemError {
  return new ProblemError([
    {
      id: 'ledger-address',
      place,
      found,
      expected: expected ?? 'a path such as ledger.db, or postgres://user@host:5432/database',
      fix: fix ?? 'Correct it',
    },
  ]);
}
