import { type ChangeEvent, useState } from 'react';
import { sayMark } from '#platform/web/marks.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { MaterialView } from '../../../contract/case.ts';
import { type OfOpenedCase, useTyped } from './CaseDialogs.tsx';
import { dropShot, keepShot, supplyShots } from './case-acts.ts';
import { useT } from './use-t.ts';

const loadShrink = () => import('#platform/web/offline/photo.ts').then(m => m.shrinkPhoto);
// Here before she takes one, so that it needs no network then.
void loadShrink().catch(() => undefined);

/** As many as one round of a material takes. */
const most = 20;

/** 拍照代收: each photograph lies on the phone at once; all of one material go together, when she says so. */
export const ShotsDialog = ({ opened, material, onClose }: OfOpenedCase & { material: MaterialView }) => {
  const t = useT();
  const place = `supply:${material.id}`;
  const typed = useTyped(opened, place);
  const [state, setState] = useState<{ busy?: boolean; broken?: readonly string[]; over?: number; error?: unknown }>({});
  const shots = opened.head.view.shots[material.id] ?? [];
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const chosen = [...(input.files ?? [])];
    const files = chosen.slice(0, most - shots.length);
    const over = chosen.length - files.length;
    setState({ busy: true, over });
    const broken: string[] = [];
    try {
      const shrink = await loadShrink();
      for (const file of files) {
        const photo = await shrink(file).catch(() => undefined);
        // One that cannot be opened is named; those behind it are taken all the same.
        if (photo) await keepShot(opened, material, photo);
        else broken.push(file.name);
      }
      setState({ broken, over });
    } catch (error) {
      setState({ error, broken, over });
    }
    input.value = '';
  };
  const handIn = (): void =>
    void supplyShots(opened, material.id, {
      what: t(shots.length === 0 ? 'my.did.supplyWords' : 'my.did.supply', { name: material.name, n: shots.length, words: typed.text }),
      words: typed.text,
    }).then(onClose, error => setState({ error }));
  return (
    <Dialog
      title={t('my.supply')}
      onClose={onClose}
      actions={
        <Button
          primary
          pending={state.busy ?? false}
          why={shots.length === 0 && typed.text === '' ? t('my.shotsFirst') : undefined}
          onPress={handIn}
        >
          {t(shots.length === 0 ? 'my.supplyWords' : 'my.supplyShots', { n: shots.length })}
        </Button>
      }
    >
      <div className="f-stack">
        <p>{material.name}</p>
        {material.sample !== '' && <p className="f-hint">{material.sample}</p>}
        {shots.length > 0 && (
          <ul className="f-notes">
            {shots.map((s, at) => (
              <li key={s.fileId} className="f-row-head">
                <img src={s.thumb} alt={t('my.shot', { n: at + 1 })} height={64} />
                <Button
                  quiet
                  label={t('my.shotDropNamed', { n: at + 1 })}
                  onPress={() => void dropShot(opened, material.id, s.fileId).catch(error => setState({ error }))}
                >
                  {t('my.shotDrop')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {state.broken !== undefined && state.broken.length > 0 && (
          <Banner tone="bad">{t('my.broken', { names: state.broken.join(sayMark('、')) })}</Banner>
        )}
        {state.over !== undefined && state.over > 0 && <Banner tone="bad">{t('my.tooMany', { most, n: state.over })}</Banner>}
        <ProblemBanner error={state.error ?? typed.error} />
        {shots.length < most && (
          <label className="f-button f-pick">
            {t(state.busy ? 'my.shotTaking' : 'my.shotTake')}
            <input type="file" accept="image/*" multiple disabled={state.busy} onChange={e => void take(e)} />
          </label>
        )}
        <TextField label={t('my.supplyNote')} value={typed.shown} onChange={typed.change} maxLength={200} />
      </div>
    </Dialog>
  );
};
