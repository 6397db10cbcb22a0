import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { fieldSentence } from './field-sentence';

class EveryRule {
  @IsString() text = 1;
  @IsNotEmpty() filled = '';
  @MinLength(2) long = '';
  @MaxLength(2) short = 'abc';
  @IsIn(['a', 'b']) one = 'c';
  @IsInt() whole = 1.5;
  @IsNumber() number = 'x';
  @Min(1) least = 0;
  @Max(1) most = 2;
  @IsBoolean() truth = 'x';
  @Equals(true) equal = false;
  @IsArray() list = 1;
  @ArrayMinSize(1) some: unknown[] = [];
  @ArrayMaxSize(1) few = [1, 2];
  @ArrayUnique() different = [1, 1];
  @IsISO8601() instant = 'x';
  @Matches(/^a$/) shape = 'b';
  @IsObject() object = 1;
}

describe('what is wrong with a field', () => {
  it('is said in Chinese for every rule request classes use', () => {
    const said = validateSync(new EveryRule()).flatMap(({ constraints }) => Object.values(constraints ?? {}));
    expect(said).toHaveLength(18);
    for (const each of said)
      expect([each, fieldSentence(each).zh]).toEqual([each, expect.not.stringContaining('不符合要求')]);
  });

  it('keeps the numbers and values that are allowed', () => {
    expect(fieldSentence('title must be shorter than or equal to 200 characters').zh).toBe('最多 200 个字');
    expect(fieldSentence('mode must be one of the following values: referral, proxy').zh).toBe(
      '须为以下之一：referral, proxy',
    );
  });

  it('is said in the words of a rule that words itself', () =>
    expect(fieldSentence('No such day. | 没有这一天。')).toEqual({ en: 'No such day.', zh: '没有这一天。' }));
});
