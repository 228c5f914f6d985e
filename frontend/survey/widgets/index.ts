import { type Asker, type Drawn, told } from '../asking';
import type { Question } from '../model';
import { chooseOne, choosePicture, chooseSeveral } from './choice';
import { consent } from './consent';
import { matrix } from './matrix';
import { photo } from './photo';
import { place } from './place';
import { ranking } from './ranking';
import { scale, slider } from './scale';
import { moment, number, writing } from './typed';

/** Draws a question of any type. */
export function draw(ask: Asker, question: Question): Drawn {
  switch (question.type) {
    case 'single':
      return chooseOne(ask, question);
    case 'multiple':
      return chooseSeveral(ask, question);
    case 'picture':
      return choosePicture(ask, question);
    case 'scale':
      return scale(ask, question);
    case 'slider':
      return slider(ask, question);
    case 'number':
      return number(ask, question);
    case 'text':
      return writing(ask, question);
    case 'date':
    case 'time':
      return moment(ask, question);
    case 'ranking':
      return ranking(ask, question);
    case 'matrix':
      return matrix(ask, question);
    case 'place':
      return place(ask, question);
    case 'photo':
      return photo(ask, question);
    case 'consent':
      return consent(ask, question);
    case 'info':
      return told(ask, question);
    case 'calculated':
      return '';
  }
}
