import {
  endedBy,
  type OrganizationEvent,
  type OrganizationEvents,
  type OrganizationEventType,
  type RegionProfile,
  type UnitProfile,
} from './events';
import type { Ended, Source } from './terms';

/** A region or a unit as its events make it. */
export interface Member {
  readonly source: Source;
  readonly region: RegionProfile | null;
  readonly unit: UnitProfile | null;
  readonly ended: { readonly how: Ended; readonly successor: string; readonly at: string } | null;
}

/** Before anything was said of it. */
export const unknown: Member = { source: 'import', region: null, unit: null, ended: null };

const regionOf = ({ name, nameEn, level, parent }: RegionProfile): RegionProfile => ({ name, nameEn, level, parent });
const unitOf = ({ name, nameEn, kind, region, superior, superiors, mediates, matters }: UnitProfile): UnitProfile => ({
  ...{ name, nameEn, kind, region, superior, superiors, mediates, matters },
});

type Evolve<Type extends OrganizationEventType> = (member: Member, data: OrganizationEvents[Type]) => Member;
const evolvers: { readonly [Type in OrganizationEventType]: Evolve<Type> } = {
  RegionEstablished: (_, data) => ({ ...unknown, source: data.source, region: regionOf(data) }),
  RegionChanged: (member, data) => ({ ...member, region: regionOf(data) }),
  UnitEstablished: (_, data) => ({ ...unknown, source: data.source, unit: unitOf(data) }),
  UnitChanged: (member, data) => ({ ...member, unit: unitOf(data) }),
  UnitMerged: (member, { successor, at }) => ({ ...member, ended: { how: endedBy.UnitMerged, successor, at } }),
  UnitAbolished: (member, { successor, at }) => ({ ...member, ended: { how: endedBy.UnitAbolished, successor, at } }),
};

/** What a region or unit is after one more event. Never throws, reads no clock. */
export const evolve = (member: Member, event: OrganizationEvent): Member =>
  (evolvers[event.type] as Evolve<typeof event.type>)(member, event.data as never);
