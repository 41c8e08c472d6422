import { type FormEvent, useState } from 'react';
import { Banner, ProblemBanner } from '../Banner.tsx';
import { Button } from '../Button.tsx';
import { Choices } from '../Choice.tsx';
import { Screen } from '../Screen.tsx';
import { TextField } from '../TextField.tsx';

interface GuestNoticeProps {
  enterpriseName: string;
  /** Who, why, what, who sees it, how long, which rights. */
  lines: readonly string[];
  /** The sentences of the room whose link it is. */
  words: {
    title: string;
    name: string;
    department: string;
    departmentHint: string;
    confirm: string;
    read: string;
    readFirst: string;
    nameFirst: string;
    begin: string;
  };
  pending: boolean;
  error: unknown;
  onBegin: (me: { name: string; department: string }) => void;
}

/** 告知 (个人信息保护法 第十七条) before anything is shown, then who it is. */
export const GuestNotice = ({ enterpriseName, lines, words, pending, error, onBegin }: GuestNoticeProps) => {
  const [name, setName] = useState('');
  const [department, setDepartment] = useState('');
  const [read, setRead] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const me = { name: name.trim(), department: department.trim() };
  const unnamed = me.name === '' || me.department === '';
  const go = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!pending && read.length > 0 && !unnamed) onBegin(me);
  };
  return (
    <Screen title={words.title} hint={enterpriseName}>
      <ul className="f-list">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form className="f-stack" onSubmit={go} noValidate>
        <TextField label={words.name} required value={name} maxLength={20} onChange={setName} />
        <TextField
          label={words.department}
          hint={words.departmentHint}
          required
          value={department}
          maxLength={20}
          onChange={setDepartment}
        />
        <Choices
          label={words.confirm}
          options={[{ value: 'read', label: words.read }]}
          value={read}
          error={asked && read.length === 0 ? words.readFirst : undefined}
          onChange={setRead}
        />
        {asked && unnamed && <Banner tone="bad">{words.nameFirst}</Banner>}
        <ProblemBanner error={error} />
        <Button submit primary pending={pending}>
          {words.begin}
        </Button>
      </form>
    </Screen>
  );
};
