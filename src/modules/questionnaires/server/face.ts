import { type AnyContext, retype } from '#platform/server/context.ts';
import type { QuestionnairesDb } from './db.ts';
import { findDefinition, formOf, getDefinition, newestVersion } from './definition-reads.ts';
import { findVersion, keysOf } from './version-reads.ts';

/** What rooms to the right may ask of the questionnaires: `questionnaires(ctx).form(visit)`. Published versions are the same for every region. */
export const questionnaires = (given: AnyContext) => {
  const ctx = retype<QuestionnairesDb>(given);
  return {
    /** The definition of one version with the current terms laid on, or undefined. */
    find: (id: string) => findDefinition(ctx, id),
    /** The definition that a record names. @throws Problem `notFound` */
    definition: (id: string) => getDefinition(ctx, id),
    /** What a record is filled in with: its version of Table A.1, and its version of 补充页 beside it (Appendix A). */
    form: (record: { questionnaire_id: string; supplement_id: string }) => formOf(ctx, record),
    /** Id of the newest version of a questionnaire: the authority's own, or the one shipped with the product. */
    newest: (key: string, authorityId?: string) => newestVersion(ctx, key, authorityId),
    /** A published version that counts for the actor's authority, as it is stored. */
    version: (id: string) => findVersion(ctx, id),
    /** Which questionnaires these versions are of; an id that is none is absent. */
    keys: (ids: readonly string[]) => keysOf(ctx, ids),
  };
};
