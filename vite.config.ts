import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const CLASSES = join(__dirname, 'target', 'classes', 'META-INF');

/** Lays files for browsers beside themselves, packed once here instead of with every request. */
function packed(): Plugin {
  return {
    name: 'stadtmosaik:packed',
    apply: 'build',
    enforce: 'post',
    closeBundle() {
      pack(join(CLASSES, 'VAADIN', 'webapp', 'VAADIN', 'build'), /\.(js|css)$/);
      pack(join(CLASSES, 'resources', 'themes', 'stadtmosaik'), /^theme\.css$/);
    },
  };
}

function pack(folder: string, names: RegExp): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (names.test(name)) {
      const file = join(folder, name);
      const content = readFileSync(file);
      const best = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params: best }));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
  }
}

/**
 * Flow's client makes functions by `new Function`, which the pages' policy forbids; it gets a
 * function maker of ours instead. A client that is written otherwise must be looked at, so the
 * build fails if nothing was replaced.
 */
const withoutEval: Plugin = {
  name: 'flow-client-without-eval',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]FlowClient\.js(\?|$)/.test(id)) {
      return undefined;
    }
    const changed = code
      .replaceAll('new $wnd.Function(', 'new FlowFunction(')
      .replaceAll('$wnd.Function.bind.apply($wnd.Function,', 'FlowFunction.bind.apply(FlowFunction,');
    if (changed === code || /new \$wnd\.Function\b|\$wnd\.Function\.bind/.test(changed)) {
      this.error('FlowClient.js makes its functions in another way than frontend/shared/flow-functions.ts knows.');
    }
    return { code: `import { FlowFunction } from 'Frontend/shared/flow-functions';\n${changed}`, map: null };
  },
};

// The oldest browsers that the portal promises to work in; the boot page tells older ones.
const ours: UserConfigFn = () => ({
  build: { target: ['chrome109', 'firefox115', 'safari16.4'] },
  plugins: [withoutEval, packed()],
});

export default overrideVaadinConfig(ours);
