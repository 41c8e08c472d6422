import { type FormEvent, useState } from 'react';
import { useCommand } from '#platform/web/field/data.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choices } from '#ui/field/Choice.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { FillView } from '../../contract/fill.ts';
import { beginFill } from '../../contract/operations-selffill.ts';
import { useT } from './use-t.ts';

/** 告知 (个人信息保护法 第十七条) before the first field: who, why, what, who sees it, how long, which rights; then who fills in. */
export const FillNotice = ({ view, onBegun }: { view: FillView; onBegun: () => void }) => {
  const t = useT();
  const [name, setName] = useState('');
  const [department, setDepartment] = useState('');
  const [read, setRead] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const begin = useCommand(beginFill, { onDone: onBegun });
  const lines = [
    t('self.noticeWho', { handler: view.handler, officer: view.officer }),
    t('self.noticeWhy'),
    t('self.noticeWhat'),
    t('self.noticeSeen'),
    t('self.noticeLong'),
    t('self.noticeRights'),
  ];
  const go = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (begin.pending || read.length === 0 || name.trim() === '' || department.trim() === '') return;
    void begin.run({ linkId: view.linkId, name: name.trim(), department: department.trim(), noticed: true });
  };
  return (
    <Screen title={t('self.notice')} hint={view.enterpriseName}>
      <ul className="f-list">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form className="f-stack" onSubmit={go} noValidate>
        <TextField label={t('self.name')} required value={name} maxLength={20} onChange={setName} />
        <TextField
          label={t('self.department')}
          hint={t('self.departmentHint')}
          required
          value={department}
          maxLength={20}
          onChange={setDepartment}
        />
        <Choices
          label={t('self.confirm')}
          options={[{ value: 'read', label: t('self.noticeConfirm') }]}
          value={read}
          error={asked && read.length === 0 ? t('self.noticeConfirmFirst') : undefined}
          onChange={setRead}
        />
        {asked && (name.trim() === '' || department.trim() === '') && <Banner tone="bad">{t('problem.fillNoticeFirst')}</Banner>}
        <ProblemBanner error={begin.error} />
        <Button submit primary pending={begin.pending}>
          {t('self.begin')}
        </Button>
      </form>
    </Screen>
  );
};
