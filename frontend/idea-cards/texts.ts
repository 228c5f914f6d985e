import { Speaking, type Speech } from '../shared/speaking';
import * as speech from '../texts/idea-cards/index';

/** An element of the page on which cards are typed, with the texts that the calls here name. */
export abstract class CardsElement extends Speaking {
  protected override get speech(): Speech {
    return speech;
  }
}
