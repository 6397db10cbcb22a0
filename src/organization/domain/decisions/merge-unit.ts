import { decision } from '../decide';
import { type EndUnit, ending } from './end-unit';

/** A unit is merged into another, which goes on with its cases (合并, XF 24). */
export const mergeUnit = decision<EndUnit>('MergeUnit', ending('merged', 'UnitMerged'));
