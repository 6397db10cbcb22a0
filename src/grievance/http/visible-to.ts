import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, hasRole } from '../../kernel/actor';
import type { Organization } from '../../organization/organization';
import { caseReaders, regionWide } from '../domain/visibility';

/** Who looks, and the unit they act for as the organisation has it; `names` are its id and those it succeeded. */
export interface Viewer {
  readonly actor: Actor;
  readonly unit:
    | { readonly names: readonly string[]; readonly region: string; readonly mediates?: readonly string[] }
    | undefined;
}

export const viewerOf = (actor: Actor, organization: Organization): Viewer => {
  const unit = actor.unit === null ? undefined : organization.unit(actor.unit);
  return { actor, unit: unit && { ...unit, names: organization.namesOf(unit.id) } };
};

/** The rule of `sees`, as SQL over a row `g` of the details: parties, an accusation's few, those who watch over the region, units that took part. */
export const visibleTo = <Row extends object>(
  query: SelectQueryBuilder<Row>,
  { actor, unit }: Viewer,
): SelectQueryBuilder<Row> => {
  if (hasRole(actor, 'clock')) return query;
  const mediates = unit?.mediates ?? [];
  const accusations = [
    ':actor = any(g.intake_by)',
    ...(hasRole(actor, 'discipline') ? ['g.region_path @> :inRegion'] : []),
  ];
  const others = [
    ...(hasRole(actor, ...regionWide) ? ['g.region_path @> :inRegion'] : []),
    ...(hasRole(actor, ...caseReaders) ? ['g.units && :byUnits'] : []),
    ...(hasRole(actor, ...caseReaders) && mediates.length > 0
      ? ['(g.region_path @> :inRegion and g.escalated_to = any(:mediates))']
      : []),
  ];
  const ways = [
    `(g.accounts @> :account and (g.kind is distinct from 'accusation' or not exists (
      select 1 from jsonb_array_elements(g.parties) p where p->>'party' <> 'petitioner' and p->>'account' = :actor)))`,
    ...(unit
      ? [
          `(g.kind = 'accusation' and (g.accused is null or g.accused <> all(:byUnits)) and (${accusations.join(' or ')}))`,
        ]
      : []),
    ...(unit && others.length > 0 ? [`(g.kind is distinct from 'accusation' and (${others.join(' or ')}))`] : []),
  ];
  return query.andWhere(`(${ways.join(' or ')})`, {
    ...{ actor: actor.id, account: [actor.id], mediates },
    ...(unit ? { inRegion: [unit.region], byUnits: unit.names } : {}),
  });
};
