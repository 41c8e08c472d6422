import { fileGrants } from '../contract/permissions-files.ts';
import { paperGrants } from '../contract/permissions-paper.ts';
import { questionnaireGrants } from '../contract/permissions-questionnaires.ts';
import { visitFields, visitGrants } from '../contract/permissions-visits.ts';
import { campaignFormHandlers } from './campaign-form.ts';
import { interviewHandlers } from './interviews.ts';
import { letterHandlers } from './letters.ts';
import { noteHandlers } from './notes.ts';
import { paperHandlers } from './papers.ts';
import { printHandlers } from './print-visits.ts';
import { questionnaireDraftHandlers } from './questionnaire-drafts.ts';
import { questionnaireHandlers } from './questionnaires.ts';
import { seedVisitHandlers } from './seed-visits.ts';
import { seminarHandlers } from './seminars.ts';
import { supplementHandlers } from './supplement-paper.ts';
import { visitFileHandlers } from './visit-files.ts';
import { packHandlers } from './visit-pack.ts';
import { visitHandlers } from './visits.ts';

/** The visiting half of the room: visits with Table A.1, phone interviews, seminars, packs. The room's face joins it to the planning half. */
export const visiting = {
  handlers: [
    ...questionnaireHandlers,
    ...questionnaireDraftHandlers,
    ...campaignFormHandlers,
    ...supplementHandlers,
    ...visitHandlers,
    ...visitFileHandlers,
    ...packHandlers,
    ...noteHandlers,
    ...interviewHandlers,
    ...seminarHandlers,
    ...printHandlers,
    ...paperHandlers,
    ...letterHandlers,
    ...seedVisitHandlers,
  ],
  grants: { ...visitGrants, ...fileGrants, ...questionnaireGrants, ...paperGrants },
  fields: visitFields,
};
