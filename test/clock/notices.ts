/** Days off and worked weekends of a notice of the State Council's office, as spans of `MM-DD` (of the notice's year unless written whole). */
interface YearNotice {
  readonly year: number;
  readonly off: string;
  readonly worked: string;
}

const notices: readonly YearNotice[] = [
  // 国办发明电〔2018〕15号, its May Day amended by 国办发明电〔2019〕3号
  {
    year: 2019,
    off: '2018-12-30/2019-01-01 02-04/02-10 04-05/04-07 05-01/05-04 06-07/06-09 09-13/09-15 10-01/10-07',
    worked: '2018-12-29 02-02 02-03 04-28 05-05 09-29 10-12',
  },
  // 国办发明电〔2019〕16号, its Spring Festival lengthened by 国办发明电〔2020〕1号
  {
    year: 2020,
    off: '01-01/01-01 01-24/02-02 04-04/04-06 05-01/05-05 06-25/06-27 10-01/10-08',
    worked: '01-19 04-26 05-09 06-28 09-27 10-10',
  },
  {
    year: 2021,
    off: '01-01/01-03 02-11/02-17 04-03/04-05 05-01/05-05 06-12/06-14 09-19/09-21 10-01/10-07',
    worked: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  },
  {
    year: 2022,
    off: '01-01/01-03 01-31/02-06 04-03/04-05 04-30/05-04 06-03/06-05 09-10/09-12 10-01/10-07',
    worked: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  },
  {
    year: 2023,
    off: '2022-12-31/2023-01-02 01-21/01-27 04-05/04-05 04-29/05-03 06-22/06-24 09-29/10-06',
    worked: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  },
  {
    year: 2024,
    off: '01-01/01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10/06-10 09-15/09-17 10-01/10-07',
    worked: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  {
    year: 2025,
    off: '01-01/01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08',
    worked: '01-26 02-08 04-27 09-28 10-11',
  },
  {
    year: 2026,
    off: '01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07',
    worked: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
];

const whole = (year: number, day: string): string => (day.length === 5 ? `${year}-${day}` : day);

/** Each day from one to another, both included. */
export const daysBetween = (from: string, to: string): string[] => {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  return Array.from({ length: Math.round((last - first) / 86_400_000) + 1 }, (_, i) =>
    new Date(first + i * 86_400_000).toISOString().slice(0, 10),
  );
};

const offDays = notices.flatMap(({ year, off }) =>
  off.split(' ').flatMap(span => {
    const [from = '', to = ''] = span.split('/').map(day => whole(year, day));
    return daysBetween(from, to);
  }),
);
const workedDays = notices.flatMap(({ year, worked }) => worked.split(' ').map(day => whole(year, day)));

/** Years with a notice here: 2019 to 2026. */
export const noticeYears: readonly number[] = notices.map(n => n.year);

/** The days of all these notices. */
export const noticeDays: readonly { day: string; kind: 'off' | 'work' }[] = [
  ...offDays.map(day => ({ day, kind: 'off' as const })),
  ...workedDays.map(day => ({ day, kind: 'work' as const })),
];
