/** Gives the browser a file to keep. */
export function downloadBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read it after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
