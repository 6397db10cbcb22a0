import { Inject, Injectable } from '@nestjs/common';
import type { Asking } from '../identity/asking';
import { faultsIn } from './consistent';
import { declaredIn } from './declared';
import { abolishUnit } from './domain/decisions/abolish-unit';
import { declareRegion } from './domain/decisions/declare-region';
import { declareUnit } from './domain/decisions/declare-unit';
import { mergeUnit } from './domain/decisions/merge-unit';
import { Organization } from './organization';
import { InvalidOrganization } from './read-organization';
import { type ChangedUnit, UnitStreams } from './unit-streams';

/** What an import came to: how many of each event it added, and how many entries were so already. */
export interface Imported {
  readonly regions: number;
  readonly units: number;
  readonly unchanged: number;
  readonly added: Readonly<Record<string, number>>;
}

/**
 * Takes an organisation from a JSON or CSV file into its streams. The first import replaces the demo's and is whole in
 * itself; later ones add, change and end units, and leave the rest as it is. Nothing is written unless every line fits,
 * and importing the same file again adds nothing.
 */
@Injectable()
export class ImportOrganization {
  constructor(
    @Inject(UnitStreams) private readonly streams: UnitStreams,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** @throws InvalidOrganization naming every line that does not fit; Problem 409; StoreUnavailable */
  async from(file: string, text: string, asking: Asking): Promise<Imported> {
    const declared = declaredIn(text);
    const faults = faultsIn(declared, this.organization.isDemo ? undefined : this.organization);
    if (faults.length > 0) throw new InvalidOrganization(file, faults);
    const { regions, units } = declared;
    const { actor, correlation } = asking;
    const by = { actor, correlation };
    const changes: ChangedUnit[] = [];
    for (const { id, region } of regions) changes.push(await this.streams.change(id, declareRegion, region, by));
    for (const { id, unit, ended } of units)
      if (!ended || !this.hasEnded(id)) changes.push(await this.streams.change(id, declareUnit, unit, by));
    for (const { id, ended } of units) {
      if (!ended) continue;
      const end = { successor: ended.successor, reason: file };
      changes.push(await this.streams.change(id, ended.how === 'merged' ? mergeUnit : abolishUnit, end, by));
    }
    return { regions: regions.length, units: units.length, ...summary(changes) };
  }

  private hasEnded(id: string): boolean {
    return this.organization.current(id) !== id;
  }
}

const summary = (changes: readonly ChangedUnit[]): Pick<Imported, 'unchanged' | 'added'> => {
  const added: Record<string, number> = {};
  for (const { events } of changes) for (const { type } of events) added[type] = (added[type] ?? 0) + 1;
  return { unchanged: changes.filter(({ events }) => events.length === 0).length, added };
};
