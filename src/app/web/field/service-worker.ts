import { deviceState } from '#platform/web/offline/queue-state.ts';

/** A new version takes over when no form is open and nothing waits; otherwise when the last page is closed. */
const mayTakeOver = (): boolean => (deviceState.get()?.forms ?? 0) === 0 && !location.pathname.includes('/visits/');

const offer = (worker: ServiceWorker | null): void => {
  if (worker && navigator.serviceWorker.controller && mayTakeOver()) worker.postMessage('takeOver');
};

/** Keeps the pages of the phone on the phone, so that they open without a network. Needs https. */
export const registerServiceWorker = (): void => {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker
    .register('/m/sw.js', { scope: '/m/' })
    .then(registration => {
      offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const next = registration.installing;
        next?.addEventListener('statechange', () => next.state === 'installed' && offer(next));
      });
    })
    .catch(() => undefined);
};
