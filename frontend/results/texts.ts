import { Speaking, type Speech } from '../shared/speaking';
import * as speech from '../texts/results/index';

/** An element of the results' pages, with the texts that the calls below `frontend/results` name. */
export abstract class ResultElement extends Speaking {
  protected override get speech(): Speech {
    return speech;
  }
}
