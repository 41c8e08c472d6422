import { createRoot } from 'react-dom/client';
import { currentSession } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { startSession } from '#platform/web/session.ts';
import { fieldRooms } from '../../field-modules.ts';
import { Field } from './Field.tsx';
import '#platform/web/theme.ts';

const root = document.getElementById('root') as HTMLElement;

await Promise.all([
  startPhrases(Object.fromEntries(fieldRooms.map(room => [room.name, room.phrases]))),
  startSession(() => call(currentSession, {})),
]);
root.replaceChildren();
createRoot(root).render(<Field rooms={fieldRooms} />);
