/** Every event of the streams `unit-<id>`: regions and units, as the organisation has them. */
import type { Ended, Line, RegionLevel, Source } from './terms';

/** Who did it, and when it happened. */
interface Signed {
  by: string;
  at: string;
}
type Fact<Said extends object = object> = Said & Signed;

/** A territory; `parent` is the region it lies in. */
export interface RegionProfile {
  name: string;
  nameEn: string | null;
  level: RegionLevel;
  parent: string | null;
}

/**
 * A body, committee, court or station. `superior` is one level above it; `superiors` names another one where a line
 * leads elsewhere (law §14, 5). `matters` are the categories it may mediate, every one when null (PML 34).
 */
export interface UnitProfile {
  name: string;
  nameEn: string | null;
  kind: string;
  region: string;
  superior: string | null;
  superiors: { [Each in Line]?: string };
  mediates: string[];
  matters: string[] | null;
}

export interface OrganizationEvents {
  RegionEstablished: Fact<RegionProfile & { source: Source }>;
  RegionChanged: Fact<RegionProfile>;
  UnitEstablished: Fact<UnitProfile & { source: Source }>;
  UnitChanged: Fact<UnitProfile>;
  /** 合并, 撤销: from then on `successor` does its work (XF 24). */
  UnitMerged: Fact<{ successor: string; reason: string }>;
  UnitAbolished: Fact<{ successor: string; reason: string }>;
}

export type OrganizationEventType = keyof OrganizationEvents;
type Named<Type extends OrganizationEventType> = {
  readonly type: Type;
  readonly data: Readonly<OrganizationEvents[Type]>;
};
export type OrganizationEvent<Type extends OrganizationEventType = OrganizationEventType> = {
  [T in Type]: Named<T>;
}[Type];

/** Which of two ends an event is, e.g. `merged`. */
export const endedBy: { readonly UnitMerged: Ended; readonly UnitAbolished: Ended } = {
  UnitMerged: 'merged',
  UnitAbolished: 'abolished',
};
