import { sha256 } from './sha256';

/** What the portal asks to solve when many send from one address, in the words of ALTCHA. */
export interface Challenge {
  readonly algorithm: string;
  readonly challenge: string;
  readonly maxnumber: number;
  readonly salt: string;
  readonly signature: string;
}

/** More than this no phone shall be made to compute, whatever is asked. */
const MOST = 2_000_000;
/** How many are tried between two breaths of the page, where there is no worker. */
const STRIDE = 500;

export function isChallenge(value: unknown): value is Challenge {
  const { algorithm, challenge, maxnumber, salt, signature } = (value ?? {}) as Partial<Challenge>;
  return (
    algorithm === 'SHA-256' &&
    typeof maxnumber === 'number' &&
    maxnumber <= MOST &&
    [challenge, salt, signature].every((part) => typeof part === 'string')
  );
}

/** The solution as the portal takes it; undefined if there is none. */
export async function solve(asked: Challenge): Promise<string | undefined> {
  const number = await inWorker(asked).catch(() => here(asked));
  if (number < 0) {
    return undefined;
  }
  const { algorithm, challenge, salt, signature } = asked;
  return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
}

function inWorker({ salt, challenge, maxnumber }: Challenge): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./work-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<number>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error('no worker'));
    };
    worker.postMessage({ salt, challenge, most: maxnumber });
  });
}

async function here({ salt, challenge, maxnumber }: Challenge): Promise<number> {
  for (let number = 0; number <= maxnumber; number++) {
    if (sha256(salt + number) === challenge) {
      return number;
    }
    if (number % STRIDE === 0) {
      await new Promise((resume) => setTimeout(resume));
    }
  }
  return -1;
}
