import { type Refusal, refuse } from '../../kernel/refusal';
import type { Directory } from './directory';
import type { Grievance } from './grievance';

/** Whether a unit's region is the region of the matter, lies above it, or within it (XF 5). */
export const covers = (unit: string, { region, regionPath }: Grievance, directory: Directory): boolean => {
  const at = directory.unit(unit)?.region;
  return at !== undefined && (regionPath.includes(at) || directory.regionPath(at)?.includes(region) === true);
};

/** There is no such unit, or there is none any more: then its successor is named (XF 24). */
export const unknownUnit = (unit: string, directory: Directory): Refusal => {
  const successor = directory.current(unit);
  return successor === unit
    ? refuse('unknown-unit', `There is no unit ${unit}.`, `没有编码为 ${unit} 的单位。`)
    : refuse(
        'unknown-unit',
        `There is no unit ${unit} any more; its successor is ${successor} (XF 24).`,
        `单位 ${unit} 已撤并，由 ${successor} 继续履行其职责（信访工作条例第二十四条）。`,
      );
};
