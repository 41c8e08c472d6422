import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { confirmAssets, correctAsset, createAsset, dismissAsset } from '../contract/operations-register.ts';
import { registerProblems } from '../contract/problems-register.ts';
import type { CorrectAsset, CreateAsset } from '../contract/register-input.ts';
import { checkNumberOf } from '../domain/check-number.ts';
import { namesWellKnownMark } from '../domain/well-known.ts';
import type { AssetsDb } from './db.ts';
import { dropDrafts } from './draft-handlers.ts';
import { findAsset, findTwin } from './reads.ts';
import {
  type AssetPlace,
  type AssetRecord,
  assetColumnsOf,
  assetForUpdate,
  changeAsset,
  insertAssets,
  placeOf,
  placeOfAsset,
} from './store.ts';

const { command } = handlersFor<AssetsDb>();
type Ctx = Context<AssetsDb>;
type Content = Omit<CreateAsset, 'id' | 'enterpriseId' | 'draftForm'>;

/**
 * What no asset may say.
 * @param standing the number that stands there: it was looked at when it was written, only another one is asked about
 */
const refuseWrong = (ctx: Ctx, i: Content, standing?: string): void => {
  const { kindDetails: k } = i;
  if (['honour', 'award', 'certificate'].includes(k.kind) && namesWellKnownMark(i.title, i.statusWords, JSON.stringify(k.details)))
    throw registerProblems.wellKnownMark({}, [{ pointer: '/title', code: 'assets.problem.wellKnownMark' }]);
  if (i.asOf > dayOf(ctx.now)) throw registerProblems.asOfAhead({}, [{ pointer: '/asOf', code: 'assets.problem.asOfAhead' }]);
  const red = checkNumberOf({ ...k, number: i.number }).find(f => f.severity === 'red');
  if (red && !i.numberAsPrinted && i.number.trim() !== standing) {
    const params = { number: i.number, suggestion: red.suggestion ?? '' };
    throw registerProblems.numberWrong(params, [{ pointer: '/number', code: `assets.number.${red.code}`, params }]);
  }
};

/** Refuses a number that another record of the district holds. */
const refuseTwin = async (ctx: Ctx, place: AssetPlace, i: Content, exceptId?: string): Promise<void> => {
  const twin = await findTwin(ctx, {
    kind: i.kindDetails.kind,
    number: i.number,
    districtCode: place.region_code.slice(0, 6),
    enterpriseId: place.id,
    exceptId,
  });
  if (!twin) return;
  const params = { number: i.number, title: twin.title, enterprise: twin.enterprise_name };
  throw registerProblems.duplicate(params, [{ pointer: '/number', code: 'assets.problem.duplicate', params }]);
};

const columnsOf = (place: AssetPlace, i: Content) => ({
  ...assetColumnsOf(place, { ...i.kindDetails, number: i.number, title: i.title }),
  owner: i.owner,
  status: i.status,
  status_words: i.statusWords,
  as_of: i.asOf,
  value_note: i.valueNote,
});

const reasonOf = (i: Content): { reason: string } | object => (i.numberAsPrinted ? { reason: `号码按证书原样登记：${i.number}` } : {});

const correct = async (ctx: Ctx, a: AssetRecord, i: CorrectAsset): Promise<void> => {
  if (a.version !== i.baseVersion) throw registerProblems.stale({ version: a.version });
  if (a.kind !== i.kindDetails.kind) throw registerProblems.kindFixed();
  refuseWrong(ctx, i, a.number_shown);
  const place = placeOfAsset(a);
  await refuseTwin(ctx, place, i, a.id);
  const ended = i.status === 'ended' ? (a.ended_on ?? i.asOf) : i.status === 'other' ? a.ended_on : null;
  await changeAsset(ctx, a, { ...columnsOf(place, i), ended_on: ended });
};

/** Writing the register by hand (6.3.3-a). */
export const assetWriteHandlers = [
  command(createAsset, {
    load: (ctx, i) => placeOf(ctx, i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, place, i) => {
      // A device that never heard the answer sends the same record again.
      if (await findAsset(ctx, i.id)) return { subject: i.id, result: { id: i.id } };
      refuseWrong(ctx, i);
      await refuseTwin(ctx, place, i);
      const { kindDetails, enterpriseId: _, numberAsPrinted: __, draftForm, ...rest } = i;
      const endedOn = i.status === 'ended' ? i.asOf : null;
      await insertAssets(ctx, place, [
        { ...kindDetails, ...rest, endedOn, standing: 'confirmed', source: 'hand', sourceId: null, rowKey: null },
      ]);
      if (draftForm !== undefined) await dropDrafts(ctx, [draftForm]);
      return { subject: i.id, result: { id: i.id }, ...reasonOf(i) };
    },
  }),
  command(correctAsset, {
    load: (ctx, i) => assetForUpdate(ctx, i.id),
    allow: (_, a) => a.standing !== 'dismissed',
    run: async (ctx, a, i) => {
      await correct(ctx, a, i);
      await dropDrafts(ctx, [a.id]);
      return { subject: a.id, result: { id: a.id }, ...reasonOf(i) };
    },
  }),
  command(confirmAssets, {
    load: async (ctx, i) => {
      const found = await Promise.all(i.ids.map(id => findAsset(ctx, id)));
      return found.every(a => a !== undefined) ? found : undefined;
    },
    allow: matrixDecides,
    run: async (ctx, found, i) => {
      const proposed = found.filter(a => a.standing === 'proposed');
      for (const a of proposed) await changeAsset(ctx, a, { standing: 'confirmed' });
      return { subject: i.ids[0] as string, result: { confirmed: proposed.length } };
    },
  }),
  command(dismissAsset, {
    load: (ctx, i) => assetForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, a, i) => {
      if (a.standing !== 'proposed') throw registerProblems.notProposed();
      await changeAsset(ctx, a, { standing: 'dismissed' });
      return { subject: a.id, result: { id: a.id }, reason: i.reason };
    },
  }),
];
