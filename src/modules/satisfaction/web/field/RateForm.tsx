import { type FormEvent, useRef, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choices } from '#ui/field/Choice.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { contactPhone } from '../../contract/contact-phone.ts';
import { castRating, claimRating } from '../../contract/operations-rating.ts';
import type { Level, RatingView } from '../../contract/rating.ts';
import { useTagWords } from '../use-tag-words.ts';
import { FaceChoice } from './FaceChoice.tsx';
import { type KeptRating, keepClaimed } from './rate-store.ts';
import { useT } from './use-t.ts';

interface Said {
  level?: Level;
  tags: readonly string[];
  comment: string;
  named: boolean;
  name: string;
  phone: string;
}

interface RateFormProps {
  page: RatingView;
  kept: KeptRating;
  onCast: () => void;
}

/** Takes the vote, then casts it: two calls, two transactions. A try again sends the same number. */
const useCasting = ({ kept, onCast }: RateFormProps) => {
  const [state, setState] = useState<{ pending: boolean; error?: unknown }>({ pending: false });
  const castId = useRef<{ text: string; id: string }>(undefined);
  const send = async (said: Said & { level: Level }): Promise<void> => {
    if (state.pending) return;
    setState({ pending: true });
    const { level, tags, comment, named } = said;
    const contact = named && level <= 2 ? { name: said.name, phone: said.phone } : null;
    const input = { serial: kept.serial, receipt: kept.receipt, level, tags: [...tags], comment, contact };
    const text = JSON.stringify(input);
    if (castId.current?.text !== text) castId.current = { text, id: newId() };
    try {
      await call(claimRating, { token: kept.token, serial: kept.serial });
      keepClaimed(kept);
      await call(castRating, input, { commandId: castId.current.id });
      onCast();
    } catch (error) {
      setState({ pending: false, error });
    }
  };
  return { ...state, send };
};

type Faults = Readonly<Record<string, string>>;

/** What is missing, said beside its field before anything is sent. */
const useMissing = (said: Said): Faults => {
  const t = useT();
  const bad = said.level !== undefined && said.level <= 2;
  const found: Record<string, string> = {};
  if (said.level === undefined) found['/level'] = t('rate.levelFirst');
  if (bad && said.tags.length === 0 && said.comment.trim() === '') found['/tags'] = t('problem.reasonNeeded');
  if (bad && said.named && said.name.trim() === '') found['/contact/name'] = t('rate.nameWanted');
  if (bad && said.named && !contactPhone.test(said.phone.trim())) found['/contact/phone'] = t('problem.phoneWanted');
  return found;
};

interface ReasonsProps {
  page: RatingView;
  said: Said & { level: Level };
  faults: Faults;
  set: (patch: Partial<Said>) => void;
}

const Reasons = ({ page, said, faults, set }: ReasonsProps) => {
  const t = useT();
  const say = useTagWords();
  const [more, setMore] = useState(false);
  const bad = said.level <= 2;
  const own = page.tags.filter(tag => tag.level === said.level);
  // This service's own words stand first; a satisfied rater is not asked to read on.
  const shown = more ? own : own.slice(0, bad ? 5 : 3);
  return (
    <>
      <Choices
        label={t(bad ? 'rate.bad' : 'rate.good')}
        options={shown.map(tag => ({ value: tag.code, label: say(tag.words) }))}
        value={said.tags}
        error={faults['/tags']}
        onChange={tags => set({ tags })}
      />
      {shown.length < own.length && (
        <Button quiet onPress={() => setMore(true)}>
          {t('rate.more')}
        </Button>
      )}
      <TextField
        label={t(bad ? 'rate.wordsBad' : 'rate.words')}
        hint={t('rate.wordsHint')}
        lines={2}
        maxLength={300}
        value={said.comment}
        onChange={comment => set({ comment })}
      />
      {bad && !page.assisted && (
        <Choices
          label={t('rate.call')}
          hint={t('rate.callHint')}
          options={[{ value: 'call', label: t('rate.call') }]}
          value={said.named ? ['call'] : []}
          onChange={v => set({ named: v.length > 0 })}
        />
      )}
      {bad && said.named && (
        <>
          <TextField
            label={t('rate.name')}
            required
            value={said.name}
            maxLength={20}
            error={faults['/contact/name']}
            onChange={name => set({ name })}
          />
          <TextField
            label={t('rate.phone')}
            required
            kind="tel"
            value={said.phone}
            maxLength={20}
            error={faults['/contact/phone']}
            onChange={phone => set({ phone })}
          />
        </>
      )}
    </>
  );
};

/** 这次服务，您满意吗？ One question, fifteen seconds; what was wrong is asked only of who was dissatisfied. */
export const RateForm = (props: RateFormProps) => {
  const t = useT();
  const { page } = props;
  const [said, setSaid] = useState<Said>({ tags: [], comment: '', named: false, name: '', phone: '' });
  const [asked, setAsked] = useState(false);
  const casting = useCasting(props);
  const set = (patch: Partial<Said>): void => setSaid(s => ({ ...s, ...patch }));
  const missing = useMissing(said);
  // What the server finds besides stands in the same places.
  const shown = asked ? { ...(casting.error === undefined ? {} : sayProblem(casting.error).fields), ...missing } : {};
  const go = (event?: FormEvent): void => {
    event?.preventDefault();
    setAsked(true);
    const { level } = said;
    if (level !== undefined && Object.keys(missing).length === 0) void casting.send({ ...said, level });
  };
  const who = page.servedByName || page.unitName || '';
  return (
    <Screen
      title={t(`rate.kind.${page.servedKind}`)}
      hint={t('rate.served', { day: sayDay(page.servedOn), who: [page.unitName, page.servedByName].filter(Boolean).join(' ') })}
      bottom={
        <BottomBar>
          <Button primary pending={casting.pending} onPress={() => go()}>
            {t('rate.submit')}
          </Button>
        </BottomBar>
      }
    >
      {page.assisted && <Banner tone="warn">{t('rate.assisted')}</Banner>}
      <form className="f-stack" onSubmit={go} noValidate>
        <FaceChoice label={t('rate.question')} value={said.level} error={shown['/level']} onChange={level => set({ level, tags: [] })} />
        {said.level !== undefined && <Reasons page={page} said={{ ...said, level: said.level }} faults={shown} set={set} />}
        <ProblemBanner error={casting.error} />
      </form>
      <p className="f-hint">
        {t('rate.secret', { n: page.least, who: who || t('rate.secretAnyone') })}
        {t('rate.badPromise', { call: page.callDays, mend: page.mendDays })}
      </p>
    </Screen>
  );
};
