import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Plugin, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const THEME = join(__dirname, 'target/classes/META-INF/resources/themes/stadtmosaik/theme.css');

/** Lays files for browsers beside themselves, packed once here instead of with every request. */
function packed(): Plugin {
  return {
    name: 'stadtmosaik:packed',
    apply: 'build',
    enforce: 'post',
    writeBundle(options, bundle) {
      Object.keys(bundle)
        .filter((name) => /\.(js|css)$/.test(name))
        .forEach((name) => pack(join(options.dir!, name)));
      pack(THEME);
    },
  };
}

function pack(file: string): void {
  if (existsSync(file)) {
    const content = readFileSync(file);
    const best = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: best }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
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

const BROWSERS = ['chrome109', 'firefox115', 'safari16.4'];
const FRONTEND = join(__dirname, 'frontend');

/** Pages that Flow does not draw: each is a bundle of its own, `frontend/<name>/<name>.ts`. */
const LIGHT = ['survey', 'checkin', 'meeting', 'results'].filter((name) => existsSync(entryOf(name)));

function entryOf(name: string): string {
  return join(FRONTEND, name, `${name}.ts`);
}

/**
 * Builds the worker of a light page as a script by itself, and puts into it what it has to keep:
 * all parts that such a page may load. Texts are left out, as a page loads those of one language;
 * it asks for them itself. The server gives the file its address.
 */
function worker(name: string): Plugin {
  return {
    name: `stadtmosaik:worker-${name}`,
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const page = Object.values(bundle).find((it) => it.type === 'chunk' && it.name === name);
      const found = new Set<string>();
      const collect = (file: string) => {
        const chunk = bundle[file];
        const texts = chunk?.type === 'chunk' && /[\\/]texts[\\/]/.test(chunk.facadeModuleId ?? '');
        if (chunk?.type === 'chunk' && !texts && !found.has(file)) {
          found.add(file);
          [...chunk.imports, ...chunk.dynamicImports].forEach(collect);
        }
      };
      collect(page!.fileName);
      const files = [...found].sort().map((file) => `/${file}`);
      const build = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
      const source = await scriptOf(join(FRONTEND, name, 'worker.ts'), {
        PAGE_FILES: JSON.stringify(files),
        PAGE_BUILD: JSON.stringify(build),
      });
      this.emitFile({ type: 'asset', fileName: `VAADIN/build/${name}-worker.js`, source });
    },
  };
}

/** One file as a script that needs no other. */
async function scriptOf(file: string, define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: BROWSERS,
      rollupOptions: { input: file, output: { format: 'iife' } },
    },
  });
  const [output] = 'output' in result ? result.output : (result as { output: { code: string }[] }[])[0]!.output;
  return (output as { code: string }).code;
}

/**
 * Writes down for the server what a light page loads: its first module, what that needs at once,
 * and the texts of each language.
 */
function manifest(name: string): Plugin {
  const text = new RegExp(`[\\\\/]texts[\\\\/]${name}[\\\\/]([\\w-]+)\\.ts$`);
  return {
    name: `stadtmosaik:manifest-${name}`,
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((it) => it.type === 'chunk');
      const entry = chunks.find((it) => it.isEntry && it.name === name);
      if (!entry) {
        return;
      }
      const imports = new Set<string>();
      const collect = (files: string[]) =>
        files
          .filter((file) => !imports.has(file))
          .forEach((file) => {
            imports.add(file);
            collect(chunks.find((it) => it.fileName === file)?.imports ?? []);
          });
      collect(entry.imports);
      const texts = chunks.flatMap((it) => {
        const tag = text.exec(it.facadeModuleId ?? '')?.[1];
        return tag && tag !== 'index' ? [[tag, `/${it.fileName}`]] : [];
      });
      const written = {
        entry: `/${entry.fileName}`,
        imports: [...imports].sort().map((file) => `/${file}`),
        texts: Object.fromEntries(texts.sort()),
      };
      this.emitFile({
        type: 'asset',
        fileName: `VAADIN/${name}.json`,
        source: JSON.stringify(written),
      });
    },
  };
}

const withWorker = LIGHT.filter((name) => existsSync(join(FRONTEND, name, 'worker.ts')));

// The oldest browsers that the portal promises to work in; the boot page tells older ones.
const ours: UserConfigFn = () => ({
  build: {
    target: BROWSERS,
    rollupOptions: { input: Object.fromEntries(LIGHT.map((name) => [name, entryOf(name)])) },
  },
  plugins: [withoutEval, ...LIGHT.map(manifest), ...withWorker.map(worker), packed()],
});

export default overrideVaadinConfig(ours);
