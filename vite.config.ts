import type { Plugin, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

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

// Vaadin writes this file anew where it is missing; ours stands here so that the sources stay the same.
const ours: UserConfigFn = () => ({ plugins: [withoutEval] });

export default overrideVaadinConfig(ours);
