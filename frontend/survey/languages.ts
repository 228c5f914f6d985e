import type { Definition } from './model';

type Offered = Pick<Definition, 'languages' | 'original'>;

/** The survey's language in which this reader answers it; the server takes no other. */
export function answeredIn({ languages, original }: Offered, language: string): string {
  const tags = [language, base(language), 'de', 'en'];
  return tags.find((tag) => languages.includes(tag)) ?? original;
}

/** Whether the survey is not there in the reader's language, whatever single texts are. */
export function isForeign(survey: Offered, language: string): boolean {
  return base(answeredIn(survey, language)) !== base(language);
}

function base(tag: string): string {
  return tag.split('-')[0]!;
}
