import { createRoot } from 'react-dom/client';
import { currentSession } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { declareFormerNames } from '#platform/web/former-names.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { startSession } from '#platform/web/session.ts';
import { offerSlots } from '#platform/web/slots.ts';
import { deskRooms } from '../../web-modules.ts';
import { Desk } from './Desk.tsx';

offerSlots(deskRooms.map(room => room.slots ?? []));
const root = createRoot(document.getElementById('root') as HTMLElement);

declareFormerNames(deskRooms);
await Promise.all([
  startPhrases(Object.fromEntries(deskRooms.map(room => [room.name, room.phrases]))),
  startSession(() => call(currentSession, {})),
]);
root.render(<Desk rooms={deskRooms} />);
