import { type Refusal, refuse } from '../../kernel/refusal';
import type { Directory, Line } from './directory';

/** Reviews go to the body exactly one level above, in the line of the body reviewed (XF 35, 36(1)). */
export const mustBeOneLevelAbove = (
  body: string,
  unit: string,
  line: Extract<Line, 'review' | 'final-review'>,
  directory: Directory,
): Refusal | undefined => {
  const superior = directory.superior(unit, line);
  if (!superior)
    return refuse(
      'no-review-body',
      `${unit} has no body above it that could review its opinion (XF 35, 36).`,
      `${unit} 没有可以复查、复核的上一级机关、单位（信访工作条例第三十五条、第三十六条）。`,
    );
  return body === superior
    ? undefined
    : refuse(
        'not-one-level-above',
        `Opinions of ${unit} are reviewed exactly one level above, by ${superior}, not by ${body} (XF 35, 36(1)).`,
        `${unit} 的意见由其上一级 ${superior} 复查、复核，不是 ${body}（信访工作条例第三十五条、第三十六条第一款）。`,
      );
};
