import * as speech from '../texts/index';
import { Speaking, type Speech } from './speaking';

export type { Forms, Texts } from './speaking';

/** An element of Flow's pages, with the texts of all elements outside of `frontend/survey`. */
export abstract class SpeakingElement extends Speaking {
  protected override get speech(): Speech {
    return speech;
  }
}
