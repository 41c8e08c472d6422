import { createRoot } from 'react-dom/client';
import { currentSession } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { offerParts } from '#platform/web/field/parts.ts';
import { fieldBase, matchPath } from '#platform/web/field/router.ts';
import { declareKinds } from '#platform/web/offline/current-device.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { startSession } from '#platform/web/session.ts';
import { fieldRooms } from '../../field-modules.ts';
import { Field } from './Field.tsx';
import '#platform/web/theme.ts';

const root = document.getElementById('root') as HTMLElement;

// Who comes by a link has no account: the page does not wait for one.
const here = location.pathname.slice(fieldBase.length);
const open = fieldRooms.some(room => room.routes.some(route => route.open && matchPath(route.path, here)));
declareKinds(async () => (await Promise.all(fieldRooms.map(room => room.offline?.() ?? []))).flat());
// Who worked here last goes on at once; the server's word comes behind.
const door = import('./remembered-session.ts');
const resumed = door.then(m => m.resumeRemembered());
const session = startSession(async () => {
  await door.then(m => m.finishLeaving());
  return call(currentSession, {});
});
await Promise.all([
  startPhrases(Object.fromEntries(fieldRooms.map(room => [room.name, room.phrases]))),
  open || Promise.race([session, resumed.then(known => (known ? undefined : session))]),
]);
root.replaceChildren();
offerParts(fieldRooms.flatMap(room => room.parts ?? []));
createRoot(root).render(<Field rooms={fieldRooms} />);
// … and no service worker is put on a phone that is not the office's.
if (!open) void import('./after-start.ts').then(m => m.afterStart());
