import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './from-source.js';

const ZOD = path.join(ROOT, 'node_modules/zod');

/** Puts zod's declarations beside those of the public entry, which take it from there: nobody has to install it for them. */
export async function bringZodTypes(types) {
  const names = (await readdir(types, { recursive: true })).filter((name) => name.endsWith('.d.ts'));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(types, name);
      const text = await readFile(file, 'utf8');
      const zod = path.posix.join(
        path.posix.relative(path.posix.dirname(name.split(path.sep).join('/')), 'zod'),
        'index.js',
      );
      const written = text.replaceAll("from 'zod'", `from '${zod.startsWith('.') ? zod : `./${zod}`}'`);
      if (written !== text) await writeFile(file, written);
    }),
  );
  await Promise.all(
    ['index.d.ts', 'v4/classic', 'v4/core', 'v4/locales'].map((part) =>
      cp(path.join(ZOD, part), path.join(types, 'zod', part), {
        recursive: true,
        filter: (from) =>
          !path.extname(from) || (from.endsWith('.d.ts') && !from.includes(`${path.sep}tests${path.sep}`)),
      }),
    ),
  );
}
