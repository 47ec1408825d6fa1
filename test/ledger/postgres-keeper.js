// Keeps a PostgreSQL server for as long as its standard input is open, so that the server and its files go away with the
// tests, however they end. Prints `ready` once connections are taken; what went wrong goes to standard error.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [bin, folder, port, password] = process.argv.slice(2);
// PostgreSQL will not run as root: 65534 is nobody.
const isRoot = process.getuid?.() === 0;
const who = isRoot ? { uid: 65534, gid: 65534 } : {};
const home = path.join(folder, 'home');
const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
for (const name of Object.keys(env)) if (/^PG/.test(name)) delete env[name];

const READY = 'ready to accept connections';

let server;
// An interrupt of the tests ends their process first, and with it the input.
process.on('SIGINT', () => {});
process.stdin.resume();
process.stdin.on('end', () => (server ? server.kill('SIGINT') : end(0)));

mkdirSync(home);
const secret = path.join(home, 'password');
writeFileSync(secret, password);
if (isRoot) for (const name of [folder, home, secret]) chownSync(name, who.uid, who.gid);

const data = path.join(home, 'data');
const made = spawnSync(
  path.join(bin, 'initdb'),
  [
    '--pgdata',
    data,
    '--username=owner',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
  ],
  { ...who, env, cwd: home, encoding: 'utf8' },
);
if (made.status !== 0) fail(`initdb: ${made.error?.message ?? made.stderr}`);

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '16MB',
};
server = spawn(
  path.join(bin, 'postgres'),
  [
    '-D',
    data,
    '-p',
    port,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ],
  { ...who, env, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
);
let said = '';
server.on('error', (error) => fail(error.message));
server.stderr.setEncoding('utf8').on('data', (text) => {
  if (!said.includes(READY) && (said + text).includes(READY)) process.stdout.write('ready\n');
  said = (said + text).slice(-5000);
});
server.on('exit', (code) => (code === 0 ? end(0) : fail(`postgres: ${said}`)));

function fail(reason) {
  process.stderr.write(`${reason}\n`);
  end(1);
}

function end(code) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}
