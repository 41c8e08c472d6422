import { useOp } from '#platform/web/desk/data.ts';
import { hasPhrase, say } from '#platform/web/phrases.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { enterpriseTimeline } from '../contract/operations.ts';
import { factText } from './fact-text.ts';

/** Columns by name, in the words that the page has for them. */
const words: Readonly<Record<string, string>> = {
  name: 'field.name',
  uscc: 'field.uscc',
  legacy_reg_no: 'field.legacyRegNo',
  region_code: 'field.street',
  address: 'field.address',
  industry_code: 'field.industry',
  scale: 'field.scale',
  above_scale: 'field.aboveScale',
  status: 'field.status',
  post: 'contact.post',
  phone: 'contact.phone',
  value: 'hub.facts',
};

const fieldOf = (_table: string, column: string): string | undefined =>
  words[column] === undefined ? undefined : say(`enterprises.${words[column]}`);
const sayValue = (column: string, value: unknown): string => {
  const key = `enterprises.${column}.${String(value)}`;
  return hasPhrase(key) ? say(key) : factText(value);
};

/** Tab 时间线: everything that happened to the enterprise and its parts. */
export const HubTimeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(enterpriseTimeline, { id });
  return (
    <>
      <ProblemNotice error={error} />
      {data && <RecordTimeline entries={data.rows} field={fieldOf} value={sayValue} />}
    </>
  );
};
