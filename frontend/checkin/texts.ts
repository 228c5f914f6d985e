import { Speaking, type Speech } from '../shared/speaking';
import * as speech from '../texts/checkin/index';

/** An element of the page at the door, with the texts that the calls below `frontend/checkin` name. */
export abstract class DoorElement extends Speaking {
  protected override get speech(): Speech {
    return speech;
  }
}
