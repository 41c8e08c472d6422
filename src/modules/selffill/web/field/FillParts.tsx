import { type FormEvent, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { copyText } from '#platform/web/copy-text.ts';
import { useCommand } from '#platform/web/field/data.ts';
import { fieldGo } from '#platform/web/field/router.ts';
import { sayInstant } from '#platform/web/format.ts';
import { useLocale } from '#platform/web/phrases.ts';
import { newSecret } from '#platform/web/secret.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choices } from '#ui/field/Choice.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { FillPart, FillView } from '../../contract/fill.ts';
import { handOnFill, partFillCode, takeBackFill } from '../../contract/operations-selffill.ts';
import { useT } from './use-t.ts';

interface Told {
  name: string;
  address?: string;
  code: string | null;
  expiresAt: string;
}

/** The link and the code of a part, to be sent apart; shown until the page is left. */
const PartTold = ({ told }: { told: Told }) => {
  const t = useT();
  const [copied, setCopied] = useState<boolean>();
  const { address } = told;
  return (
    <Banner
      tone="done"
      {...(address ? { action: <Button onPress={() => void copyText(address).then(setCopied)}>{t('self.partCopy')}</Button> } : {})}
    >
      {address && (
        <p>
          <strong>{t('self.partLink', { name: told.name })}</strong>
        </p>
      )}
      {address && <p>{address}</p>}
      {told.code && <p>{t('self.partCode', { code: told.code, day: sayInstant(told.expiresAt) })}</p>}
      {copied !== undefined && <p className="f-hint">{t(copied ? 'self.partCopied' : 'self.partCopyFailed')}</p>}
    </Banner>
  );
};

const PartRow = ({ view, part, onReload }: { view: FillView; part: FillPart; onReload: () => void }) => {
  const t = useT();
  const [told, setTold] = useState<Told>();
  const renew = useCommand(partFillCode, { onDone: answer => setTold({ name: part.name, ...answer }) });
  const take = useCommand(takeBackFill, { onDone: onReload });
  const i = { linkId: view.linkId, partId: part.id };
  return (
    <li className="f-row">
      <p>{t('self.partState', { name: part.name, state: t(`self.state.${part.state}`) })}</p>
      <ProblemBanner error={renew.error ?? take.error} />
      {told && <PartTold told={told} />}
      <Button onPress={() => void renew.run(i)} pending={renew.pending} label={`${part.name} ${t('self.partNewCode')}`}>
        {t('self.partNewCode')}
      </Button>
      <Button quiet onPress={() => void take.run(i)} pending={take.pending} label={`${part.name} ${t('self.partTakeBack')}`}>
        {t('self.partTakeBack')}
      </Button>
    </li>
  );
};

/** 转交: some sections for a colleague, with a link and a code of their own. */
export const FillParts = ({ view, path, onReload }: { view: FillView; path: string; onReload: () => void }) => {
  const t = useT();
  const language = useLocale().locale === 'en' ? 'en' : 'zh';
  const [to, setTo] = useState('');
  const [sections, setSections] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const [next, setNext] = useState(() => ({ partId: newId(), token: newSecret() }));
  const [told, setTold] = useState<Told>();
  const hand = useCommand(handOnFill, {
    onDone: answer => {
      setTold({ name: to.trim(), address: `${location.origin}/m/fill#${next.token}`, ...answer });
      setNext({ partId: newId(), token: newSecret() });
      setTo('');
      setSections([]);
      setAsked(false);
    },
  });
  const missing = to.trim() === '' || sections.length === 0;
  const go = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!missing && !hand.pending) void hand.run({ linkId: view.linkId, ...next, to: to.trim(), sections: [...sections] });
  };
  const back = (): void => {
    fieldGo(`${path}/overview`);
    onReload();
  };
  return (
    <Screen title={t('self.handOn')} hint={view.enterpriseName} onBack={back}>
      {told && <PartTold told={told} />}
      <form className="f-stack" onSubmit={go} noValidate>
        <p className="f-hint">{t('self.handOnHint')}</p>
        <TextField label={t('self.handOnTo')} hint={t('self.handOnToHint')} value={to} maxLength={30} onChange={setTo} />
        <Choices
          label={t('self.handOnSections')}
          options={view.definition.sections.map(s => ({ value: s.id, label: s.title[language] }))}
          value={sections}
          onChange={setSections}
        />
        {asked && missing && <Banner tone="bad">{t('self.handOnMissing')}</Banner>}
        <ProblemBanner error={hand.error} />
        <Button submit primary pending={hand.pending}>
          {t('self.handOnMake')}
        </Button>
      </form>
      {view.parts.length > 0 && (
        <section>
          <h2>{t('self.parts')}</h2>
          <ul className="f-notes">
            {view.parts.map(p => (
              <PartRow key={p.id} view={view} part={p} onReload={onReload} />
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
};
