import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { currentSession } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { fieldBase, matchPath } from '#platform/web/field/router.ts';
import { declareFormerNames } from '#platform/web/former-names.ts';
import { declareKinds } from '#platform/web/offline/current-device.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { recall } from '#platform/web/remember.ts';
import { startSession } from '#platform/web/session.ts';
import { offerSlots } from '#platform/web/slots.ts';
import { fetchPart } from '#ui/field/LazyPart.tsx';
import { fieldRooms } from '../../field-modules.ts';
import { Field, loadHome, loadSignIn } from './Field.tsx';
import { finishLeaving, resumeRemembered, worked } from './remembered-session.ts';
import '#platform/web/theme.ts';
import './large-type.ts';

const root = document.getElementById('root') as HTMLElement;

const here = location.pathname.slice(fieldBase.length);
const route = fieldRooms.flatMap(room => room.routes).find(r => matchPath(r.path, here));
// Who comes by a link has no account: the page does not wait for one.
const open = route?.open;
declareFormerNames(fieldRooms);
declareKinds(async () => (await Promise.all(fieldRooms.map(room => room.offline?.() ?? []))).flat());
// Who worked here last goes on at once, and where nobody did the sign-in stands at once; the server's word comes behind.
const resumed = resumeRemembered();
void startSession(async () => {
  await finishLeaving();
  return call(currentSession, {});
});
const fetched = (page: () => Promise<unknown>): Promise<void> => fetchPart(page as () => Promise<ComponentType>).catch(() => undefined);
const wasHere = navigator.serviceWorker?.controller != null || recall(worked, false);
const who = open || (wasHere ? resumed.then(known => (known ? undefined : fetched(loadSignIn))) : fetched(loadSignIn));
// … the page comes meanwhile.
const page = open || wasHere ? fetched(route?.page ?? loadHome) : undefined;
// No `await` out here: pieces that are fetched meanwhile import this one.
void Promise.all([startPhrases(Object.fromEntries(fieldRooms.map(room => [room.name, room.phrases]))), who, page]).then(() => {
  root.replaceChildren();
  offerSlots(fieldRooms.map(room => room.slots ?? []));
  createRoot(root).render(<Field rooms={fieldRooms} />);
  // … and no service worker is put on a phone that is not the office's.
  if (!open) void import('./after-start.ts').then(m => m.afterStart());
});
