import {
  endedBy,
  type OrganizationEvent,
  type RegionProfile,
  type UnitProfile,
} from '../../src/organization/domain/events';
import { projection } from '../runner/projection';
import { UnitDirectoryRow } from './unit-directory.table';

const regionOf = ({ name, nameEn, level, parent }: RegionProfile): RegionProfile => ({ name, nameEn, level, parent });
const unitOf = ({ name, nameEn, kind, region, superior, superiors, mediates, matters }: UnitProfile): UnitProfile => ({
  ...{ name, nameEn, kind, region, superior, superiors, mediates, matters },
});
const begun = { region: null, unit: null, ended: null } as const;

/** One row per region and unit: who there is, who is above whom, and who succeeded whom. */
export const unitDirectory = projection<OrganizationEvent, UnitDirectoryRow>({
  name: 'unit-directory.v1',
  category: 'unit',
  table: UnitDirectoryRow,
  key: (_, { streamId }) => streamId,
  create: {
    RegionEstablished: (data, { streamId: id, revision }) => ({
      ...{ ...begun, id, revision, source: data.source, region: regionOf(data) },
    }),
    UnitEstablished: (data, { streamId: id, revision }) => ({
      ...{ ...begun, id, revision, source: data.source, unit: unitOf(data) },
    }),
  },
  apply: {
    RegionChanged: (row, data) => ({ ...row, region: regionOf(data) }),
    UnitChanged: (row, data) => ({ ...row, unit: unitOf(data) }),
    UnitMerged: (row, { successor, at }) => ({ ...row, ended: { how: endedBy.UnitMerged, successor, at } }),
    UnitAbolished: (row, { successor, at }) => ({ ...row, ended: { how: endedBy.UnitAbolished, successor, at } }),
  },
  each: (row, { revision }) => ({ ...row, revision }),
});
