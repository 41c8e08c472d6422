import { useState } from 'react';
import { fileHref } from '#platform/web/call.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { StateIcon, type Tone } from '#ui/StateIcon.tsx';
import type { MaterialState, MaterialView } from '../../../contract/case.ts';
import { acceptMaterial, getCaseFile, returnMaterial, supplyMaterial } from '../../../contract/operations-material.ts';
import { queueAct } from './case-acts.ts';
import type { OpenedCase } from './use-case.ts';
import { useT } from './use-t.ts';

const loadReturn = () => import('./CaseDialogs.tsx').then(m => m.ReturnOnPhone);
const loadShots = () => import('./ShotsDialog.tsx').then(m => m.ShotsDialog);

const tones: Readonly<Record<MaterialState, Tone>> = {
  notAsked: 'off',
  asked: 'warn',
  supplied: 'doing',
  returned: 'warn',
  accepted: 'done',
  dropped: 'off',
};

/** What came last, with its files; opening one needs a network. */
const LastRound = ({ caseId, material: m }: { caseId: string; material: MaterialView }) => {
  const t = useT();
  const last = m.rounds.at(-1);
  if (!last) return m.askedUntil === null ? null : <p className="f-hint">{t('my.until', { day: sayDay(m.askedUntil) })}</p>;
  return (
    <>
      <p className="f-hint">{`${sayInstant(last.suppliedAt)} ${last.byName}${last.words === '' ? '' : ` · ${last.words}`}`}</p>
      {last.sentence !== null && <p>{t('my.returned', { sentence: last.sentence })}</p>}
      {last.files.map(f => (
        <p key={f.id}>
          <a href={fileHref(getCaseFile, { id: caseId, fileId: f.id })}>{f.name}</a>
        </p>
      ))}
    </>
  );
};

interface OfMaterial {
  opened: OpenedCase;
  material: MaterialView;
  onOpen: (kind: 'return' | 'shots') => void;
  onError: (error: unknown) => void;
}

const Acts = ({ opened, material: m, onOpen, onError }: OfMaterial) => {
  const t = useT();
  const can = (op: { name: string }): boolean => opened.view.may.includes(op.name);
  const roundId = m.rounds.at(-1)?.id ?? '';
  const shots = opened.head.view.shots[m.id]?.length ?? 0;
  const accept = (): void =>
    void queueAct(opened, {
      op: acceptMaterial,
      input: { id: opened.view.id, roundId },
      what: t('my.did.accept', { name: m.name }),
      round: roundId,
    }).catch(onError);
  const owed = m.state === 'notAsked' || m.state === 'asked' || m.state === 'returned';
  const judges = m.state === 'supplied' && (can(acceptMaterial) || can(returnMaterial));
  if (!judges && !(owed && can(supplyMaterial))) return null;
  return (
    <div className="f-dialog-acts">
      {m.state === 'supplied' && can(acceptMaterial) && (
        <Button label={t('my.acceptNamed', { name: m.name })} onPress={accept}>
          {t('my.accept')}
        </Button>
      )}
      {m.state === 'supplied' && can(returnMaterial) && (
        <Button label={t('my.returnNamed', { name: m.name })} onPress={() => onOpen('return')}>
          {t('my.return')}
        </Button>
      )}
      {owed && can(supplyMaterial) && (
        <Button label={t('my.supplyNamed', { name: m.name })} onPress={() => onOpen('shots')}>
          {shots === 0 ? t('my.supply') : t('my.supplyGoOn', { n: shots })}
        </Button>
      )}
    </div>
  );
};

/** 材料, one by one: accepted, returned with a sentence, photographed. */
export const MaterialList = ({ opened }: { opened: OpenedCase }) => {
  const t = useT();
  const [open, setOpen] = useState<{ kind: 'return' | 'shots'; id: string }>();
  const [error, setError] = useState<unknown>();
  const { materials } = opened.view;
  const material = materials.find(m => m.id === open?.id);
  const dialog = material && { opened, material, onClose: () => setOpen(undefined) };
  if (materials.length === 0) return null;
  return (
    <section className="f-stack">
      <h2>{t('my.materials', { n: materials.filter(m => m.state === 'accepted').length, all: materials.length })}</h2>
      <ProblemBanner error={error} />
      <ul className="f-notes">
        {materials.map(m => (
          <li key={m.id} className="f-row">
            <strong>{m.name}</strong>
            <span className={`f-state f-tone-${tones[m.state]}`}>
              <StateIcon tone={tones[m.state]} />
              {t(`my.material.${m.state}`)}
            </span>
            <LastRound caseId={opened.view.id} material={m} />
            <Acts opened={opened} material={m} onOpen={kind => setOpen({ kind, id: m.id })} onError={setError} />
          </li>
        ))}
      </ul>
      {dialog && open?.kind === 'return' && <LazyPart load={loadReturn} of={dialog} quiet />}
      {dialog && open?.kind === 'shots' && <LazyPart load={loadShots} of={dialog} quiet />}
    </section>
  );
};
