import { describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openAssetsWorld } from '#test/assets-world.ts';
import type { AssetDraft } from '../contract/draft.ts';
import { dropAssetDraft, getAssetDraft, saveAssetDraft } from '../contract/operations-draft.ts';
import { correctAsset, createAsset, getAsset } from '../contract/operations-register.ts';
import type { CreateAsset } from '../contract/register-input.ts';

const { world, officer, lead, tea } = await openAssetsWorld();
const half: AssetDraft = { kind: 'trademark', number: '1234', title: '龙坞', own: { classes: '30、', niceEdition: 12, pct: false } };
const kept = async (form: string, who = officer) => (await who.call(getAssetDraft, { form })).draft;

const asset: CreateAsset = {
  id: newId(),
  enterpriseId: tea.id,
  number: '38000001',
  numberAsPrinted: true,
  title: '龙坞春',
  owner: '杭州龙坞茶业有限公司',
  status: 'inForce',
  statusWords: '',
  asOf: '2026-11-20',
  valueNote: '',
  kindDetails: { kind: 'trademark', details: { classes: [30], registeredOn: '2020-05-07' } },
};

describe('登记草稿', () => {
  it('[6.3.3-a] what is typed is there again as it was, unfinished or not, and only for the one who typed it', async () => {
    expect(await kept('new')).toBeNull();
    const { savedAt } = await officer.call(saveAssetDraft, { form: 'new', content: half, baseVersion: null });
    expect(await kept('new')).toEqual({ content: half, baseVersion: null, savedAt });
    expect(await kept('new', lead)).toBeNull();
    await officer.call(saveAssetDraft, { form: 'new', content: { ...half, title: '龙坞春' }, baseVersion: null });
    await lead.call(saveAssetDraft, { form: 'new', content: { title: '另一件' }, baseVersion: null });
    expect((await kept('new'))?.content.title).toBe('龙坞春');
    const { rows } = await world.pool.query('select owner_id from assets.form_drafts where form = $1', ['new']);
    expect(rows).toHaveLength(2);
  });

  it('[6.3.3-a] registering settles its own draft in the same breath; another form keeps its typing, and a refusal keeps all', async () => {
    const form = `new:${tea.id}`;
    await officer.call(saveAssetDraft, { form, content: half, baseVersion: null });
    await expect(officer.call(createAsset, { ...asset, asOf: '2030-01-01', draftForm: form })).rejects.toThrow();
    expect(await kept(form)).not.toBeNull();
    await officer.call(createAsset, { ...asset, draftForm: form });
    expect(await kept(form)).toBeNull();
    expect(await kept('new')).not.toBeNull();
  });

  it('[6.3.3-a] a correction remembers the version it began with, and goes when it is registered or dropped', async () => {
    const { version } = await officer.call(getAsset, { id: asset.id });
    await officer.call(saveAssetDraft, { form: asset.id, content: { title: '龙坞新春' }, baseVersion: version });
    expect(await kept(asset.id)).toMatchObject({ baseVersion: version });
    const { enterpriseId: _, ...content } = asset;
    await officer.call(correctAsset, { ...content, baseVersion: version, title: '龙坞新春' });
    expect(await kept(asset.id)).toBeNull();
    expect(await officer.call(dropAssetDraft, { form: 'new' })).toEqual({ dropped: true });
    expect(await officer.call(dropAssetDraft, { form: 'new' })).toEqual({ dropped: false });
    expect(await kept('new', lead)).not.toBeNull();
  });
});
