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

  /**
   * In which language the survey's own texts are asked for. Where the portal does not speak it, the
   * buttons around them are in the reader's other language.
   */
  protected get spoken(): string {
    return document.querySelector('survey-form')?.getAttribute('spoken') ?? this.language;
  }
}
