import { fileGrants } from '../contract/permissions-files.ts';
import { visitFields, visitGrants } from '../contract/permissions-visits.ts';
import { interviewHandlers } from './interviews.ts';
import { noteHandlers } from './notes.ts';
import { printHandlers } from './print-visits.ts';
import { questionnaireHandlers } from './questionnaires.ts';
import { seedVisitHandlers } from './seed-visits.ts';
import { seminarHandlers } from './seminars.ts';
import { visitFileHandlers } from './visit-files.ts';
import { visitHandlers } from './visits.ts';

/** The visiting half of the room: visits with Table A.1, phone interviews, seminars, packs. The room's face joins it to the planning half. */
export const visiting = {
  handlers: [
    ...questionnaireHandlers,
    ...visitHandlers,
    ...visitFileHandlers,
    ...noteHandlers,
    ...interviewHandlers,
    ...seminarHandlers,
    ...printHandlers,
    ...seedVisitHandlers,
  ],
  grants: { ...visitGrants, ...fileGrants },
  fields: visitFields,
};
