/**
 * Flow's client makes functions of words that the server sends (`this.focus()`). `new Function`
 * would want `unsafe-eval` from the page's policy, and so let everybody evaluate. Instead each
 * becomes a script that carries the page's nonce. Only Flow's client gets hold of this:
 * `vite.config.ts` puts it in the place of `Function` there.
 */
type Made = (...values: unknown[]) => unknown;

const made = new Map<string, Made>();
let nonce: string | undefined;

function pageNonce(): string {
  nonce ??= document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  return nonce;
}

function compiled(parts: string[]): Made {
  const script = document.createElement('script') as HTMLScriptElement & { made?: Made };
  script.nonce = pageNonce();
  const parameters = parts.slice(0, -1).join(',');
  script.text = `document.currentScript.made = function (${parameters}) {\n${parts.at(-1) ?? ''}\n};`;
  document.head.append(script);
  script.remove();
  if (!script.made) {
    throw new SyntaxError(`not a function: ${parts.at(-1)}`);
  }
  return script.made;
}

/** Stands in for `Function`: called with `new`, with parameter names and a body. */
export function FlowFunction(...parts: string[]): Made {
  const key = JSON.stringify(parts);
  let known = made.get(key);
  if (!known) {
    known = compiled(parts);
    made.set(key, known);
  }
  return known;
}
