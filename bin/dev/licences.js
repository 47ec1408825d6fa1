import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './from-source.js';

const NAMES = /^(?:licen[cs]e|copying|notice)/i;

/** Folders of a package with licences of what it holds itself: `wasm` of pdf.js, `licenses` of echarts. */
const FOLDERS_OF_LICENCES = ['', 'wasm', 'licenses'];

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

/** The licences of packages that come without them, from their repositories. */
const NOT_IN_PACKAGE = {
  saxes: `Copyright (c) Contributors\nCopyright (c) Isaac Z. Schlueter and Contributors (sax, which it was made from)\n\n${ISC}`,
  '@resvg/resvg-wasm': `This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not
distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

It is here as its authors published it; its source is in the repository above.`,
};

/** The licences of the packages that have a file among these, sorted by name, as one text. `inputs` are relative to the project. */
export async function licencesOf(inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const texts = new Map();
  for (const folder of folders) {
    const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    texts.set(`${manifest.name} ${manifest.version}`, await licenceOf(folder, manifest));
  }
  const names = [...texts.keys()].sort();
  return [
    'bill-audit holds the packages below. Each keeps its licence.\n',
    ...names.map((name) => `${'='.repeat(80)}\n${name}\n\n${texts.get(name)}\n`),
  ].join('\n');
}

function packageFolder(input) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(
    input
      .split(path.sep)
      .join('/')
      .replace(/^[^:]*:/, ''),
  );
  return found ? path.resolve(ROOT, found[1]) : undefined;
}

async function licenceOf(folder, { name, license, author, repository }) {
  const who = typeof author === 'object' ? author.name : author;
  const where = typeof repository === 'object' ? repository.url : repository;
  const head = [
    `License: ${license}`,
    ...(who ? [`Author: ${who}`] : []),
    ...(where ? [`Source: ${where}`] : []),
  ];
  const texts = await licenceFiles(folder);
  if (texts.length === 0)
    texts.push((await chapterOfReadme(folder)) ?? NOT_IN_PACKAGE[name] ?? missing(folder));
  return [head.join('\n'), ...texts].map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}

async function licenceFiles(folder) {
  const texts = [];
  for (const below of FOLDERS_OF_LICENCES) {
    const found = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => []);
    const names = found
      .filter((entry) => entry.isFile() && NAMES.test(entry.name))
      .map((entry) => entry.name);
    for (const name of names.sort()) texts.push(await readFile(path.join(folder, below, name), 'utf8'));
  }
  return texts;
}

async function chapterOfReadme(folder) {
  const text = await readFile(path.join(folder, 'README.md'), 'utf8').catch(() => '');
  const chapter = text
    .split(/^#+ */m)
    .find((part) => /^licen[cs]e\b/i.test(part) && /permission/i.test(part));
  return chapter?.split('\n').slice(1).join('\n');
}

function missing(folder) {
  throw new Error(`${folder} says nothing of its licence: add its text to bin/dev/licences.js`);
}
