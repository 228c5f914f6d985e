/**
 * Reading aloud, by voices that are on the device: others would send the question to somebody's
 * server.
 */

/** How long voices may take to be there, in milliseconds. */
const PATIENCE = 2_000;

/** A voice for this language, if the device has one of its own. */
export async function voiceFor(language: string): Promise<SpeechSynthesisVoice | undefined> {
  if (typeof speechSynthesis === 'undefined') {
    return undefined;
  }
  const find = () => fitting(speechSynthesis.getVoices(), language);
  return find() ?? (await later(find));
}

function fitting(
  voices: readonly SpeechSynthesisVoice[],
  language: string
): SpeechSynthesisVoice | undefined {
  const primary = language.split('-')[0]!;
  const own = voices.filter(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === primary
  );
  return own.find((voice) => voice.default) ?? own[0];
}

/** Some browsers look for their voices only once they are asked. */
function later<T>(find: () => T | undefined): Promise<T | undefined> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener?.('voiceschanged', look);
      resolve(find());
    };
    const look = () => find() && end();
    const timer = setTimeout(end, PATIENCE);
    speechSynthesis.addEventListener?.('voiceschanged', look);
  });
}

/** Reads one thing after the other; resolves at the end, or when it is stopped. */
export function readAloud(voice: SpeechSynthesisVoice, sentences: readonly string[]): Promise<void> {
  stop();
  return new Promise((resolve) => {
    let left = sentences.length;
    const done = () => {
      left--;
      if (left <= 0) {
        resolve();
      }
    };
    for (const sentence of sentences) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.95;
      utterance.onend = done;
      utterance.onerror = done;
      speechSynthesis.speak(utterance);
    }
    if (left === 0) {
      resolve();
    }
  });
}

export function stop(): void {
  if (typeof speechSynthesis !== 'undefined') {
    speechSynthesis.cancel();
  }
}
