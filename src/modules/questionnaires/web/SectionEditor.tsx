import { Button } from 'antd';
import { Icon } from '#ui/desk/Icon.tsx';
import type { Section } from '../contract/questionnaire.ts';
import { removeSection, setCategory, setSection } from '../domain/edit-questionnaire.ts';
import { BothFields } from './BothFields.tsx';
import type { DraftEditor } from './use-draft-editor.ts';
import { useT } from './use-t.ts';

interface SectionEditorProps {
  editor: DraftEditor;
  section: Section;
  locked: boolean;
}

/** One section: its title, its categories. */
export const SectionEditor = ({ editor, section, locked }: SectionEditorProps) => {
  const t = useT();
  const { form, change } = editor;
  const isEmpty = section.groups.every(g => g.questions.length === 0);
  return (
    <div className="fe-part">
      <BothFields
        what={t('edit.section')}
        value={section.title}
        locked={locked}
        onChange={title => change(setSection(form, section.id, { title }), `section ${section.id}`)}
      />
      {section.groups.map(
        (group, at) =>
          group.category && (
            <BothFields
              // biome-ignore lint/suspicious/noArrayIndexKey: groups have no id and keep their places
              key={at}
              what={`${t('edit.category')} ${at + 1}`}
              value={group.category}
              locked={locked}
              onChange={category => change(setCategory(form, section.id, at, category), `category ${section.id} ${at}`)}
            />
          ),
      )}
      {!locked && isEmpty && (
        <Button icon={<Icon name="close" />} onClick={() => change(removeSection(form, section.id))}>
          {t('edit.remove')}
        </Button>
      )}
    </div>
  );
};
