import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Parts of exceljs that are never reached, since workbooks are only written, and only to a stream: its readers, files on disk. */
const NEVER_REACHED = /^(?:\.\/stream\/xlsx\/workbook-reader|\.\.\/csv\/csv|glob|readdir-glob)$/;

/** What pdf.js does when it loads in Node: it looks for a canvas of 30 MB to draw on. Only text is read here. */
const CANVAS = /^if \(isNodeJS\) \{\n {2}let canvas;\n[\s\S]*?^\}\n/m;
const NO_CANVAS = `for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {};\n`;
const WORKER = /await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*this\.workerSrc\)/;

const WASM_IN_TEXT = /^const bytes = Buffer\.from\('([^']+)', 'base64'\);$/m;

const NEW_BUFFER = (_, size) => (size === 'source' ? 'Buffer.from(source)' : `Buffer.alloc(${size})`);

/** What packages need to run from inside the bundle. An edit that finds nothing to change fails the build. */
export const packagesInside = {
  name: 'packages-inside',
  setup(build) {
    // Drivers for other engines than Node's own, which the PostgreSQL one asks for only when it is told to.
    build.onResolve({ filter: /^pg-(?:native|cloudflare)$/ }, (found) => ({
      path: found.path,
      namespace: 'never-reached',
    }));
    build.onResolve({ filter: NEVER_REACHED }, (found) => ({ path: found.path, namespace: 'never-reached' }));
    build.onLoad({ filter: /.*/, namespace: 'never-reached' }, () => ({ contents: 'module.exports = {};' }));
    // It patches Node's own module for programs that open thousands of files.
    build.onResolve({ filter: /^graceful-fs$/ }, () => ({ path: 'fs', external: true }));

    build.onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const still = edited(file, text, CANVAS, NO_CANVAS);
      return { contents: edited(file, still, WORKER, "await import('./pdf.worker.min.mjs')") };
    });

    // Outside node_modules, Node warns of the old constructor.
    build.onLoad({ filter: /[\\/]archiver-utils[\\/]index\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return { contents: text.replace(/new Buffer\((\w+)\)/g, NEW_BUFFER) };
    });

    // As a file of its own, the WebAssembly is a third smaller and there in half the time.
    build.onLoad({ filter: /[\\/]@swc[\\/]wasm-typescript[\\/]wasm\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const contents = edited(
        file,
        text,
        WASM_IN_TEXT,
        `const bytes = require('node:fs').readFileSync($folder + '/swc.wasm');`,
      );
      await mkdir(build.initialOptions.outdir, { recursive: true });
      const bytes = Buffer.from(WASM_IN_TEXT.exec(text)[1], 'base64');
      await writeFile(path.join(build.initialOptions.outdir, 'swc.wasm'), bytes);
      return { contents };
    });
  },
};

function edited(file, text, sought, replacement) {
  if (!sought.test(text)) throw new Error(`${file} is not what it was: ${sought} finds nothing in it`);
  return text.replace(sought, () => replacement);
}
