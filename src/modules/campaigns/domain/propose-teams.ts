/** Somebody of a station who may go. */
export interface StaffMember {
  personId: string;
  name: string;
  stationId: string;
  stationName: string;
  isLead: boolean;
  capacityPerDay: number;
}
export interface ProposedTeam {
  name: string;
  leaderId: string;
  capacityPerDay: number;
  members: StaffMember[];
}

const numerals = '一二三四五六七八九十';

/** 第一组 … 第十二组. */
export const teamName = (n: number): string => `第${n <= 10 ? numerals[n - 1] : `十${numerals[n - 11]}`}组`;

/** Team names that are not taken yet, in order. */
const freeNames = (taken: ReadonlySet<string>, count: number): string[] => {
  const names: string[] = [];
  for (let n = 1; names.length < count && n <= 20; n += 1) if (!taken.has(teamName(n))) names.push(teamName(n));
  return names;
};

/** People of a station stay together, its lead first. */
const inOrder = (staff: readonly StaffMember[]): StaffMember[] => {
  const once = [...new Map(staff.map(s => [s.personId, s])).values()];
  const stations = [...new Set(once.map(s => s.stationId))];
  return stations.flatMap(id => once.filter(s => s.stationId === id).sort((a, b) => Number(b.isLead) - Number(a.isLead)));
};

/**
 * Teams of equal strength from the stations' staff (6.1-d): who works at one station goes together, a station's lead leads. Fewer people than teams
 * make fewer teams. Same input, same answer.
 */
export const teamsFromStaff = (staff: readonly StaffMember[], count: number, taken: ReadonlySet<string>): ProposedTeam[] => {
  const people = inOrder(staff);
  const size = Math.min(count, people.length);
  return freeNames(taken, size).map((name, at) => {
    const members = people.slice(Math.floor((at * people.length) / size), Math.floor(((at + 1) * people.length) / size)).slice(0, 12);
    const leader = members.find(m => m.isLead) ?? members[0];
    return { name, leaderId: leader?.personId ?? '', capacityPerDay: Math.max(1, Math.min(12, leader?.capacityPerDay ?? 4)), members };
  });
};
