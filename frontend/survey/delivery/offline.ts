import { keepForOffline } from '../../shared/offline';
import { everyQuestion } from '../flow';
import type { Survey } from '../model';

/** Lets the page, this survey's definition and its pictures be kept for opening it offline. */
export function keepSurvey({ handle, definition }: Survey): Promise<void> {
  const pictures = everyQuestion(definition)
    .flatMap(({ options }) => options ?? [])
    .flatMap(({ image }) => (image ? [image] : []));
  return keepForOffline('/s/', [`/api/v1/surveys/${handle}`, ...pictures]);
}
