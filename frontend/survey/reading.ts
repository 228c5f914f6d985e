import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { type Asker, idOf, plain } from './asking';
import { loudspeakerIcon, squareIcon } from './icons';
import type { Question } from './model';
import { readAloud, stop, voiceFor } from './speech';

/** Reads questions aloud, one at a time, and falls silent when somebody goes on or looks away. */
export class ReadingAloud implements ReactiveController {
  private voice: SpeechSynthesisVoice | undefined;
  /** The code of the question that is read. */
  private reading = '';

  constructor(private readonly ask: Asker & ReactiveControllerHost & HTMLElement) {
    ask.addController(this);
  }

  /** Looks for a voice of the device for this language. */
  async prepare(language: string): Promise<void> {
    this.voice = await voiceFor(language);
    this.ask.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('pagehide', this.silence);
    document.addEventListener('visibilitychange', this.turn);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.silence);
    document.removeEventListener('visibilitychange', this.turn);
    stop();
  }

  readonly silence = (): void => {
    stop();
    this.reading = '';
    this.ask.requestUpdate();
  };

  private readonly turn = (): void => {
    if (document.visibilityState === 'hidden') {
      this.silence();
    }
  };

  /** Nothing where the device has no voice for the language of the question. */
  button(question: Question) {
    const { lang } = this.ask.words.read(question.title, this.ask.data);
    if (!this.voice || lang.split('-')[0] !== this.voice.lang.split(/[-_]/)[0]) {
      return nothing;
    }
    const on = this.reading === question.code;
    return html`<button
      type="button"
      class="btn quiet small read-aloud"
      aria-pressed=${String(on)}
      @click=${() => void this.toggle(question)}
    >
      ${on ? squareIcon : loudspeakerIcon}${on
        ? this.ask.text('surveyform.read.stop')
        : this.ask.text('surveyform.read')}
    </button>`;
  }

  private async toggle(question: Question): Promise<void> {
    const on = this.reading === question.code;
    this.silence();
    if (on) {
      return;
    }
    this.reading = question.code;
    await readAloud(this.voice!, this.sentences(question));
    if (this.reading === question.code) {
      this.silence();
    }
  }

  /** The question and what can be chosen, as they stand on the screen. */
  private sentences(question: Question): string[] {
    const section = this.ask.querySelector(`#${idOf(question)}`);
    const said = '.matrix-row legend, .pick-label, option:not([value=""])';
    return [
      plain(this.ask, question.title),
      question.help ? plain(this.ask, question.help) : '',
      ...[...(section?.querySelectorAll(said) ?? [])].map((it) => it.textContent?.trim() ?? ''),
    ].filter((sentence) => sentence !== '');
  }
}
