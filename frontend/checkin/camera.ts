/** Reads QR codes with the camera, in browsers that can do so by themselves. */

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

type DetectorType = new (options: { formats: string[] }) => Detector;

const PAUSE = 250;

function detectorType(): DetectorType | undefined {
  return (globalThis as { BarcodeDetector?: DetectorType }).BarcodeDetector;
}

export function canScan(): boolean {
  return detectorType() !== undefined && navigator.mediaDevices !== undefined;
}

export class Camera {
  private stream: MediaStream | undefined;
  private running = false;

  /**
   * Shows what the camera sees, and tells each code once while it is held before it.
   *
   * @throws DOMException if there is no camera, or the person does not allow it
   */
  async start(video: HTMLVideoElement, onCode: (text: string) => void): Promise<void> {
    this.stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment' },
      audio: false,
    });
    video.srcObject = this.stream;
    await video.play();
    this.running = true;
    void this.look(video, new (detectorType()!)({ formats: ['qr_code'] }), onCode);
  }

  stop(): void {
    this.running = false;
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
  }

  private async look(
    video: HTMLVideoElement,
    detector: Detector,
    onCode: (text: string) => void
  ): Promise<void> {
    let last = '';
    while (this.running) {
      const [found] = await detector.detect(video).catch(() => []);
      if (found && found.rawValue !== last) {
        onCode(found.rawValue);
      }
      last = found?.rawValue ?? '';
      await new Promise((go) => setTimeout(go, PAUSE));
    }
  }
}
