import type { VisitView } from '#modules/visits/contract/visit.ts';
import type { FillView } from '../../contract/fill.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** A link's view in the shape that the form's screens read: what the enterprise is not told stays empty. */
export const visitOfFill = (view: FillView): VisitView => ({
  id: view.linkId,
  campaignId: nobody,
  campaignTitle: '',
  rosterId: view.linkId,
  enterpriseId: nobody,
  enterpriseName: view.enterpriseName,
  regionCode: '',
  teamName: null,
  kind: 'site',
  state: view.matter.state,
  answered: 0,
  visitedOn: null,
  openedAt: '',
  openedByName: view.officer,
  submittedAt: view.matter.submittedAt,
  questionnaireId: nobody,
  supplementId: nobody,
  uscc: null,
  address: null,
  officers: [view.officer],
  answers: view.answers,
  revision: view.revision,
  fields: view.fields,
  known: view.known,
  seenSections: [],
  notes: [],
  submittedByName: null,
  receipt: null,
  returnedAt: null,
  returnedByName: null,
  returnReason: null,
  reviewedAt: view.matter.reviewedAt,
  reviewedByName: null,
  may: [],
});
