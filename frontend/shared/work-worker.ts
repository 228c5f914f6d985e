import { sha256 } from './sha256';

/** Tries the numbers beside the page, so that nothing there stands still. */
addEventListener('message', ({ data }: MessageEvent<{ salt: string; challenge: string; most: number }>) => {
  for (let number = 0; number <= data.most; number++) {
    if (sha256(data.salt + number) === data.challenge) {
      postMessage(number);
      return;
    }
  }
  postMessage(-1);
});
