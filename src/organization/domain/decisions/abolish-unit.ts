import { decision } from '../decide';
import { type EndUnit, ending } from './end-unit';

/** A unit is abolished; the one named goes on with its cases (撤销, XF 24). */
export const abolishUnit = decision<EndUnit>('AbolishUnit', ending('abolished', 'UnitAbolished'));
