import type { Sentence } from '../../../kernel/refusal';
import type { Tier } from '../terms';
import type { DeadlineCode } from './deadlines';
import type { Period } from './period';

/** The closed list of ways to mediate (lifecycle §4). */
export type ProfileCode =
  | 'people-village'
  | 'people-township'
  | 'people-medical'
  | 'administrative-general'
  | 'administrative-consumer'
  | 'administrative-traffic'
  | 'judicial-assigned'
  | 'judicial-entrusted-ordinary'
  | 'judicial-entrusted-simplified';

/** What one way of mediating allows: how long it lasts, who may prolong it, in which form it ends. */
export interface MediationProfile {
  readonly code: ProfileCode;
  readonly tier: Tier;
  readonly length: number;
  readonly unit: 'calendar-days' | 'working-days';
  /** Passing a soft length warns; passing a hard one ends the attempt. */
  readonly soft: boolean;
  readonly extension: 'all-consent' | 'parties-agree' | 'none';
  /** Whether an oral agreement stands; `record` means that it is entered in the record. */
  readonly oral: 'yes' | 'no' | 'record';
  readonly confirmation: 'jointly' | 'if-lawful-organisation' | 'check' | 'yes' | 'none' | 'court-paper';
  /** Time spent on an expert appraisal is left out of the length. */
  readonly appraisalPauses: boolean;
  /** The deadline that an attempt of this kind runs under. */
  readonly clock: DeadlineCode;
  readonly basis: string;
  readonly title: Sentence;
}

const peoples = {
  tier: 'people',
  length: 30,
  unit: 'calendar-days',
  soft: true,
  extension: 'all-consent',
  oral: 'yes',
  confirmation: 'jointly',
  appraisalPauses: false,
  clock: 'PM-SOFT',
  basis: 'PML 28-30, 33; 2002 rules 33',
} as const;

const courts = {
  tier: 'judicial',
  unit: 'calendar-days',
  soft: false,
  extension: 'all-consent',
  appraisalPauses: true,
} as const;

/** The profiles in force, by code (lifecycle §4; law §4 to §6). */
export const nationalProfiles: Readonly<Record<ProfileCode, MediationProfile>> = {
  'people-village': {
    ...peoples,
    code: 'people-village',
    title: { en: 'Village or community people’s mediation', zh: '村（社区）人民调解' },
  },
  'people-township': {
    ...peoples,
    code: 'people-township',
    title: { en: 'Township or sub-district people’s mediation', zh: '乡镇（街道）人民调解' },
  },
  'people-medical': {
    ...peoples,
    code: 'people-medical',
    unit: 'working-days',
    soft: false,
    extension: 'parties-agree',
    oral: 'no',
    appraisalPauses: true,
    clock: 'PM-MEDICAL',
    basis: 'MED 38; PML 33',
    title: { en: 'People’s mediation of a medical dispute', zh: '医疗纠纷人民调解' },
  },
  'administrative-general': {
    code: 'administrative-general',
    tier: 'administrative',
    length: 30,
    unit: 'calendar-days',
    soft: false,
    extension: 'all-consent',
    oral: 'yes',
    confirmation: 'if-lawful-organisation',
    appraisalPauses: false,
    clock: 'AM-PROFILE',
    basis: 'SZ 25',
    title: { en: 'Administrative mediation', zh: '行政调解' },
  },
  'administrative-consumer': {
    code: 'administrative-consumer',
    tier: 'administrative',
    length: 45,
    unit: 'working-days',
    soft: false,
    extension: 'none',
    oral: 'record',
    confirmation: 'check',
    appraisalPauses: true,
    clock: 'AM-PROFILE',
    basis: 'MKT 20, 21',
    title: { en: 'Mediation of a consumer complaint', zh: '消费投诉行政调解' },
  },
  'administrative-traffic': {
    code: 'administrative-traffic',
    tier: 'administrative',
    length: 10,
    unit: 'calendar-days',
    soft: false,
    extension: 'none',
    oral: 'no',
    confirmation: 'none',
    appraisalPauses: false,
    clock: 'AM-PROFILE',
    basis: 'TRF 85-94',
    title: { en: 'Mediation of traffic damages', zh: '道路交通事故损害赔偿调解' },
  },
  'judicial-assigned': {
    ...courts,
    code: 'judicial-assigned',
    length: 30,
    oral: 'record',
    confirmation: 'yes',
    clock: 'JM-ASSIGNED',
    basis: 'ZXTJ 24, 26; TYTJ 27',
    title: { en: 'Court-assigned mediation before filing', zh: '立案前委派调解' },
  },
  'judicial-entrusted-ordinary': {
    ...courts,
    code: 'judicial-entrusted-ordinary',
    length: 15,
    oral: 'no',
    confirmation: 'court-paper',
    clock: 'JM-ENTRUSTED-ORD',
    basis: 'ZXTJ 24, 26; TYTJ 27',
    title: { en: 'Court-entrusted mediation, ordinary procedure', zh: '立案后委托调解（普通程序）' },
  },
  'judicial-entrusted-simplified': {
    ...courts,
    code: 'judicial-entrusted-simplified',
    length: 7,
    oral: 'no',
    confirmation: 'court-paper',
    clock: 'JM-ENTRUSTED-SIMPLE',
    basis: 'ZXTJ 24, 26; TYTJ 27',
    title: { en: 'Court-entrusted mediation, simplified procedure', zh: '立案后委托调解（简易程序）' },
  },
};

/** The profile of that code, if there is one. */
export const profileOf = (
  { profiles }: { readonly profiles: Readonly<Record<string, MediationProfile>> },
  code: string,
): MediationProfile | undefined => (Object.hasOwn(profiles, code) ? profiles[code] : undefined);

/** The length of an attempt as a period; no authority's length rolls over a rest day (law T-3). */
export const lengthOf = ({ length, unit }: MediationProfile): Period => ({ count: length, unit });
