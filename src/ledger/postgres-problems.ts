import { type Problem, ProblemError } from '../problem.ts';

/**
 * What a server or the way to it says, as a problem; anything else as it is. `name` is the address without its password,
 * `connect` the seconds that it has to connect.
 */
export function postgresProblem(error: unknown, writes: boolean, name: string, connect: number): unknown {
  const problem = problemIn(error, writes, name, connect);
  return problem ? new ProblemError([problem], { cause: error }) : error;
}

function problemIn(error: unknown, writes: boolean, name: string, connect: number): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const place = { file: name };
  const isFromServer = 'severity' in error;
  const entry = ENTRY.get(code);
  if (isFromServer && entry)
    return {
      id: 'ledger-unreachable',
      place,
      found: `the server lets nobody in: ${entry}`,
      expected: 'a user, a password and a database that the server knows',
      fix: `Correct the address of the ledger; the password may stand in the environment: postgres://user:\${LEDGER_PASSWORD}@host/database`,
    };
  if (isFromServer && (code === '55P03' || code === '57014'))
    return {
      id: 'ledger-busy',
      place,
      found: 'another program has kept the ledger for 10 seconds',
      expected: 'a ledger that is free within that time',
      fix: 'Try again; have the administrator end what keeps the table',
    };
  const refusal = REFUSALS.get(code);
  if (isFromServer && refusal)
    return {
      id: 'ledger-unwritable',
      place,
      found: `${writes ? 'nothing was written to the ledger' : 'the ledger cannot be read'}: ${refusal} (${error.message})`,
      expected: 'a user who may read, add and update in the ledger’s tables, and make them on first use',
      fix: 'Have the administrator grant that, or name another schema in the address: ?options=-c%20search_path%3Dtelecom',
    };
  // A fault of the program, which no user can put right.
  if (isFromServer && /^(?:2[23]|42|P0)/.test(code)) return undefined;
  const isUnderWay = isFromServer || NETWORK.test(code) || SILENCE.test(error.message);
  if (!isUnderWay) return undefined;
  return {
    id: 'ledger-unreachable',
    place,
    found: `the server cannot be reached: ${reasonOf(error, code)}`,
    expected: `a PostgreSQL server that answers within ${/^Query read/.test(error.message) ? '10 seconds' : secondsText(connect)}`,
    fix: writes
      ? 'Check the address and the network, and look at what the ledger holds before trying again: what was under way may have been written'
      : 'Check the address and the network',
  };
}

function secondsText(seconds: number): string {
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}

/** By PostgreSQL's code of the error. */
const ENTRY: ReadonlyMap<string, string> = new Map([
  ['28P01', 'the password is wrong, or the user is'],
  ['28000', 'this user may not connect from here'],
  ['3D000', 'there is no such database'],
]);

const REFUSALS: ReadonlyMap<string, string> = new Map([
  ['42501', 'permission is denied'],
  ['25006', 'the server may only be read'],
  ['53100', 'the server’s disk is full'],
  ['3F000', 'no schema of its search_path exists'],
]);

const NETWORK = /^(?:E[A-Z]{3,}|CERT_|ERR_(?:TLS|SSL)|DEPTH_|SELF_SIGNED|UNABLE_TO)/;
const SILENCE = /timeout|terminated|Client has encountered|does not support SSL|SASL|password must be/i;

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens at this host and port'],
  ['ENOTFOUND', 'there is no such host'],
  ['EAI_AGAIN', 'the name of the host cannot be looked up'],
  ['ETIMEDOUT', 'it does not answer'],
  ['EHOSTUNREACH', 'there is no way to the host'],
  ['ENETUNREACH', 'there is no way to the network'],
  ['ECONNRESET', 'it broke off'],
  ['ENOENT', 'there is no such socket'],
  ['57P01', 'it broke off'],
  ['57P02', 'it broke off'],
  ['57P03', 'it is starting or stopping'],
  ['53300', 'it takes no more connections'],
]);

function reasonOf(error: Error, code: string): string {
  const reason = REASONS.get(code);
  if (reason !== undefined) return reason;
  if (/timeout/i.test(error.message)) return 'it does not answer';
  if (/terminated|connection error/i.test(error.message)) return 'it broke off';
  return error.message || code;
}
