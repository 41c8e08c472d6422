import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import { Duty, Specialty, StaffView, StationFields, StationRow, StationView } from './station.ts';

/** 指导站列表. */
export const listStations = query({
  name: 'stations.station.list',
  clause: '7.4.1-a',
  input: PageInput,
  output: pageOf(StationRow),
});

/** 查看指导站. */
export const getStation = query({
  name: 'stations.station.get',
  clause: '7.4.1-a',
  input: z.strictObject({ id: Id }),
  output: StationView,
});

/** 新建指导站. The caller makes the id. */
export const createStation = command({
  name: 'stations.station.create',
  clause: '7.4.1-a',
  input: z.strictObject({ id: Id, station: StationFields }),
  output: Done,
});

/** 更正指导站信息; refused when somebody else corrected it meanwhile. */
export const correctStation = command({
  name: 'stations.station.correct',
  clause: '7.4.1-a',
  input: z.strictObject({ id: Id, version: z.int(), station: StationFields }),
  output: Done,
});

/** 配置站点人员; a second call for the same person corrects specialties and capacity. */
export const assignStaff = command({
  name: 'stations.staff.assign',
  clause: '7.4.2-a',
  input: z.strictObject({
    stationId: Id,
    personId: Id,
    duty: Duty,
    specialties: z.array(Specialty).max(6),
    capacityPerDay: z.int().min(1).max(12),
  }),
  output: Done,
});

/** 调离站点人员. */
export const releaseStaff = command({
  name: 'stations.staff.release',
  clause: '7.4.2-a',
  input: z.strictObject({ id: Id }),
  output: Done,
});

/** 站点人员列表 of all stations in reach, for making teams. */
export const listStaff = query({
  name: 'stations.staff.list',
  clause: '7.4.2-a',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(StaffView.extend({ stationId: Id, stationName: z.string(), stationRegionCode: z.string() })) }),
});

/** 可配置人员: people of the region who may be put to a station. */
export const listCandidates = query({
  name: 'stations.staff.candidates',
  clause: '7.4.2-a',
  input: z.strictObject({ stationId: Id }),
  output: z.object({ rows: z.array(z.object({ personId: Id, name: z.string(), role: z.string() })) }),
});

/** 离岗人员调离站点: a step of the system, when an account was closed. */
export const releaseLeaver = command({
  name: 'stations.staff.releaseLeaver',
  clause: '7.4.2-a',
  input: z.strictObject({ personId: Id }),
  output: Done,
});
