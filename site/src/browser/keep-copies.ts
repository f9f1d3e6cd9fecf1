/** Lets the browser keep copies of pages that were read, for a place without signal. */
export function keepCopies(): void {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  addEventListener(
    'load',
    () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined),
  );
}
