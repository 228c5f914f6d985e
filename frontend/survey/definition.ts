import type { Survey } from './model';

const PATIENCE = 20_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 20_000;

/**
 * The survey as the portal has it now; where the line is gone, as this browser kept it (the page's
 * worker answers then). Resolves once it is there, however long the network takes.
 *
 * @param waiting is called when it takes longer than one try
 * @param address where it is, if it is not the survey that everybody has
 */
export async function loadSurvey(
  handle: string,
  waiting: () => void,
  address = `/api/v1/surveys/${handle}`
): Promise<Survey> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const survey = await once(address);
    if (survey) {
      return survey;
    }
    waiting();
    await pause(wait);
  }
}

/** As the page has begun to load it already; the browser asks whether what it has is still right. */
async function once(url: string): Promise<Survey | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const response = await fetch(url, { redirect: 'error', signal: abort.signal });
    return response.ok ? ((await response.json()) as Survey) : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resume();
    };
    const timer = setTimeout(go, milliseconds);
    addEventListener('online', go);
  });
}
