import { createAsset } from '#modules/assets/contract/operations-register.ts';
import { createProject, getProject } from '#modules/standards/contract/operations-project.ts';
import type { ProjectKind } from '#modules/standards/contract/procedure.ts';
import type { DraftingPart, ProjectFields, ProjectView } from '#modules/standards/contract/project.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Caller } from './caller.ts';
import { makeEnterprise } from './demands-probe.ts';
import { registerPeople } from './planning.ts';
import { openWorld } from './world.ts';

/** What an entry rests on, as most are. */
export const evidence = { note: '通知原文已核对', fileId: null };

/** A world in which an officer accompanies enterprises that make standards. */
export const openStandards = async () => {
  const world = await openWorld();
  const officer = world.as('officer');
  const colleague = world.as('officer', { name: '乙' });
  const lead = world.as('stationLead');
  const manager = world.as('manager');
  const elsewhere = world.as('manager', { region: '330106' });
  await registerPeople(world, [officer, colleague, lead, manager, elsewhere]);
  let firms = 0;
  const firm = async (more: { region?: string } = {}): Promise<string> => {
    firms += 1;
    return (await makeEnterprise(world, `杭州标准${firms}号有限公司`, more)).id;
  };
  const fields = (more: Partial<ProjectFields> = {}): ProjectFields => ({
    title: '智能水表 技术要求',
    planNumber: '',
    ownerId: officer.actor.id,
    intent: 'undecided',
    itemId: null,
    demandId: null,
    caseId: null,
    ...more,
  });
  const wish = async (
    more: { enterpriseId?: string; kind?: ProjectKind; startedOn?: string; part?: DraftingPart; project?: Partial<ProjectFields> } = {},
  ) => ({
    id: newId(),
    enterpriseId: more.enterpriseId ?? (await firm()),
    kind: more.kind ?? ('national' as const),
    startedOn: more.startedOn ?? '2026-01-05',
    part: more.part ?? { role: 'lead' as const, rank: 1 },
    project: fields(more.project),
    evidence,
  });
  const started = async (more: Parameters<typeof wish>[0] = {}): Promise<string> => {
    const input = await wish(more);
    await officer.call(createProject, input);
    return input.id;
  };
  const see = (id: string): Promise<ProjectView> => officer.call(getProject, { id });
  return { world, officer, colleague, lead, manager, elsewhere, firm, fields, wish, started, see };
};

const asset = { owner: '', statusWords: '', asOf: '2026-11-01', valueNote: '', numberAsPrinted: false };

/** A standard that the register of assets has already. */
export const takeDownStandard = async (person: Caller, enterpriseId: string, number: string): Promise<string> => {
  const id = newId();
  const kindDetails = { kind: 'standard' as const, details: { standardNumber: number, role: 'lead' as const } };
  await person.call(createAsset, { id, enterpriseId, ...asset, number, title: '已登记的标准', status: 'inForce', kindDetails });
  return id;
};

/** A mark of an enterprise in the register of assets. */
export const takeDownMark = async (
  person: Caller,
  enterpriseId: string,
  number: string,
  status: 'inForce' | 'inGrace' | 'pending' | 'ended' = 'inForce',
): Promise<string> => {
  const id = newId();
  const kindDetails = { kind: 'trademark' as const, details: { classes: [9], registeredOn: '2020-03-01' } };
  await person.call(createAsset, { id, enterpriseId, ...asset, number, title: `运河${number}`, status, kindDetails });
  return id;
};
