import { deviceNow } from '#platform/web/offline/current-device.ts';
import { deviceState } from '#platform/web/offline/queue-state.ts';

/** A new version takes over when no form is open and nothing waits; otherwise when the last page is closed. What waits is asked for, never assumed. */
const mayTakeOver = async (): Promise<boolean> => {
  if (location.pathname.includes('/visits/')) return false;
  await deviceNow().then(
    device => device.tell(),
    // nobody is signed in: nothing of theirs is open
    () => undefined,
  );
  return (deviceState.get()?.forms ?? 0) === 0;
};

const offer = async (worker: ServiceWorker | null): Promise<void> => {
  if (worker && navigator.serviceWorker.controller && (await mayTakeOver())) worker.postMessage('takeOver');
};

/** Keeps the pages of the phone on the phone, so that they open without a network. Needs https. */
export const registerServiceWorker = (): void => {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker
    .register('/m/sw.js', { scope: '/m/' })
    .then(registration => {
      void offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const next = registration.installing;
        next?.addEventListener('statechange', () => next.state === 'installed' && void offer(next));
      });
    })
    .catch(() => undefined);
};
