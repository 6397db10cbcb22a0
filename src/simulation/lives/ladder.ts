import type { ProfileCode } from '../../grievance/domain/rulebook/mediation-profiles';
import type { Tier } from '../../grievance/domain/terms';
import type { SimulatedCase } from '../simulated-case';

/** A unit that could mediate, and how likely it is to succeed. */
export interface Rung {
  readonly tier: Tier;
  readonly profile: ProfileCode;
  readonly unit: string;
  readonly success: number;
}

const administrative: Readonly<Record<string, ProfileCode>> = {
  consumer: 'administrative-consumer',
  traffic: 'administrative-traffic',
};

/** The way up: village, township, administrative body, court (PML 3(3); 000-28). */
export const ladder = ({ place, grievance, organization }: SimulatedCase): readonly Rung[] => {
  const { category } = grievance;
  const levels = { village: 'people-village', township: 'people-township' } as const;
  const people = place.committees.map((unit, index) => {
    const level = organization.regionLevel(organization.unit(unit)?.region ?? '');
    return {
      tier: 'people' as const,
      profile: levels[level === 'village' ? level : 'township'],
      unit,
      success: 0.8 - 0.1 * index,
    };
  });
  const doctors = place.medical.map(
    (unit) => ({ tier: 'people', profile: 'people-medical', unit, success: 0.65 }) as const,
  );
  const rest = [
    ...place.administrative.slice(0, 1).map((unit) => {
      return {
        tier: 'administrative' as const,
        profile: administrative[category] ?? 'administrative-general',
        unit,
        success: 0.62,
      };
    }),
    ...place.courts
      .slice(0, 1)
      .map((unit) => ({ tier: 'judicial', profile: 'judicial-assigned', unit, success: 0.58 }) as const),
  ];
  return [...(category === 'medical' && doctors.length > 0 ? doctors : people), ...rest];
};
