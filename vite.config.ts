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

// The oldest browsers that the portal promises to work in; the boot page tells older ones.
const ours: UserConfigFn = () => ({
  build: { target: ['chrome109', 'firefox115', 'safari16.4'] },
  plugins: [packed()],
});

export default overrideVaadinConfig(ours);
