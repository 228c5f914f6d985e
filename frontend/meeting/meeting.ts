import '../shared/menu';
import { enhance } from './kept-form';

document.querySelectorAll<HTMLFormElement>('form[data-put]').forEach(enhance);
