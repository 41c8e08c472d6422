import { getQuestionnaire } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import { holdsName } from '#platform/web/former-names.ts';
import type { Device } from '#platform/web/offline/device.ts';
import type { DeviceDraft } from '#platform/web/offline/drafts.ts';
import { getVisit, openVisit, saveDraft } from '../../../contract/operations-visits.ts';
import type { VisitKind, VisitView } from '../../../contract/visit.ts';
import type { PackedVisit } from '../../../contract/visit-pack.ts';
import type { OpenedVisit, VisitOnDevice } from './visit-on-device.ts';

const draftKey = (rosterId: string, kind: VisitKind): string => `visit:${rosterId}:${kind}`;
const formKey = (v: Pick<VisitView, 'questionnaireId' | 'supplementId'>): string => `form:${v.questionnaireId}:${v.supplementId}`;
export const packedKey = (rosterId: string): string => `visit:${rosterId}`;

/** A published version never changes: once here, it is never asked for again. */
const definitionFor = async (device: Device, visit: VisitView): Promise<Questionnaire> => {
  const key = formKey(visit);
  const known = await device.store.run('read', tx => tx.get<Questionnaire>('packs', key));
  if (known) return known;
  const { definition } = await call(getQuestionnaire, { id: visit.questionnaireId, supplementId: visit.supplementId });
  await device.store.run('write', async tx => tx.put('packs', key, definition));
  return definition;
};

/** Lays a visit as the server knows it on the device. */
const layDown = (device: Device, key: string, visit: VisitView, openId: string): Promise<DeviceDraft<VisitOnDevice>> =>
  device.drafts.read<VisitOnDevice>(key).then(before =>
    device.drafts.open<VisitOnDevice>(
      {
        key,
        title: visit.enterpriseName,
        base: { fields: { ...visit.fields }, revision: visit.revision },
        view: {
          openId,
          files: [],
          ...before?.head.view,
          visit,
          formKey: formKey(visit),
          notes: before?.head.waiting ? before.head.view.notes : visit.notes,
        },
      },
      visit.answers,
    ),
  );

const fromServer = async (device: Device, rosterId: string, kind: VisitKind): Promise<DeviceDraft<VisitOnDevice>> => {
  const { id } = await call(openVisit, { visitId: newId(), rosterId, kind });
  const visit = await call(getVisit, { visitId: id });
  await definitionFor(device, visit);
  return layDown(device, draftKey(rosterId, kind), visit, newId());
};

/** Opens a visit from the day's pack, without a network: the act of opening waits in the queue. */
const fromPack = async (device: Device, rosterId: string, kind: VisitKind): Promise<DeviceDraft<VisitOnDevice> | undefined> => {
  const packed = await device.store.run('read', tx => tx.get<PackedVisit>('packs', packedKey(rosterId)));
  if (!packed || kind !== 'site') return undefined;
  const key = draftKey(rosterId, kind);
  if (packed.opened) return layDown(device, key, packed.visit, newId());
  const visit = { ...packed.visit, id: newId(), openedAt: new Date(device.clock.now()).toISOString() };
  const openId = newId();
  const { questionnaireId, supplementId } = visit;
  const template = { visitId: visit.id, rosterId, kind, questionnaireId, supplementId };
  return device.drafts.open<VisitOnDevice>(
    {
      key,
      title: visit.enterpriseName,
      base: { fields: {}, revision: 0 },
      view: { visit, formKey: formKey(visit), openId, notes: [], files: [] },
    },
    {},
    { id: openId, name: openVisit.name, v: openVisit.v, stream: key, draft: key, title: visit.enterpriseName, template, needs: [] },
  );
};

/** The form's head as it lies here, when nothing of it is on its way. */
const atRest = async (device: Device, key: string) => {
  const draft = await device.drafts.read<VisitOnDevice>(key);
  const { records } = await device.outbox.held();
  return !draft || draft.head.waiting || records.some(r => r.draft === key) ? undefined : draft.head;
};

/**
 * What a colleague has added since, or that it came back for correction, comes under what lies here when the network allows it: unless
 * she has done something while the server was asked, for its answer is older than that.
 */
const refresh = async (device: Device, key: string): Promise<void> => {
  const before = await atRest(device, key);
  if (!before) return;
  const visit = await call(getVisit, { visitId: before.view.visit.id });
  const now = await atRest(device, key);
  if (!now || JSON.stringify([now.view, now.stored]) !== JSON.stringify([before.view, before.stored])) return;
  await layDown(device, key, visit, before.view.openId);
  if (holdsName(visit.may, saveDraft.name)) {
    // 退回补正: it is open again.
    await device.drafts.review<VisitOnDevice>(key, ({ submittedAt: _, handedIn: __, ...view }) => view);
  }
  await device.tell();
};

/** Forms that this page has opened: what it wrote itself is not recovered. */
const begun = new Set<string>();

const recoveredIn = ({ head, fields }: DeviceDraft<VisitOnDevice>): OpenedVisit<Questionnaire>['recovered'] => {
  const first = !begun.has(head.key);
  begun.add(head.key);
  const unsent = head.view.submittedAt === undefined && fields.some(f => f.dirty || f.inFlight !== undefined);
  return first && unsent ? { at: head.changedAt, question: head.changed } : undefined;
};

/**
 * Opens the visit of an entry of the list: as it lies on this device, else from the day's pack, else from the server.
 * @throws Problem when it is neither here nor within reach
 */
export const openOnDevice = async (device: Device, rosterId: string, kind: VisitKind): Promise<OpenedVisit<Questionnaire>> => {
  const here = await device.drafts.read<VisitOnDevice>(draftKey(rosterId, kind));
  let draft = here;
  if (!here) draft = (await fromPack(device, rosterId, kind)) ?? (await fromServer(device, rosterId, kind));
  if (!draft) throw new Error('unreachable');
  // What is here opens at once; the server's word comes behind it.
  if (here) void refresh(device, here.head.key).catch(() => undefined);
  return { device, draft, definition: await definitionFor(device, draft.head.view.visit), recovered: recoveredIn(draft) };
};
