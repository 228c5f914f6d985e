import { Speaking, type Speech } from '../shared/speaking';
import * as speech from '../texts/survey/index';

/**
 * An element of the answering page. Its texts are those that the calls below `frontend/survey`
 * name: a chunk of their own, so that neither this page nor the others load what they never say.
 */
export abstract class SurveyElement extends Speaking {
  protected override get speech(): Speech {
    return speech;
  }
}
