/** The words of Vaadin's sign for a lost network, which knows English only, as the page has them. */
export function speakOfTheLine(): void {
  const { online, offline, reconnecting } = document.getElementById('outlet')?.dataset ?? {};
  const sign = (window as unknown as { Vaadin?: { connectionIndicator?: Sign } }).Vaadin
    ?.connectionIndicator;
  if (sign && online && offline && reconnecting) {
    Object.assign(sign, {
      onlineText: online,
      offlineText: offline,
      reconnectingText: reconnecting,
    });
  }
}

interface Sign {
  onlineText: string;
  offlineText: string;
  reconnectingText: string;
}
