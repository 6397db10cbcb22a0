import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { Sentence } from '../kernel/refusal';

/** Rules for fields of request bodies: each checks the value and says the same in the OpenAPI schema. */
interface Presence {
  readonly optional?: true;
}

const field = ({ optional }: Presence, schema: ApiPropertyOptions, ...rules: PropertyDecorator[]) =>
  applyDecorators(
    ApiProperty({ ...schema, required: !optional } as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : []),
    ...rules,
  );

// Control characters, and halves of characters that no encoding can write.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

const withoutControlCharacters = (each: boolean) =>
  ValidateBy(
    {
      name: 'withoutControlCharacters',
      validator: {
        validate: (value) => typeof value !== 'string' || !unwritable.test(value),
        defaultMessage: (said) =>
          `${said?.property} must not contain control characters | ${said?.property} 不得包含控制字符`,
      },
    },
    { each },
  );
const notBlank = ValidateBy({
  name: 'notBlank',
  validator: {
    validate: (value) => typeof value !== 'string' || value.trim() !== '',
    defaultMessage: (said) => `${said?.property} should not be blank | ${said?.property} 不能为空白`,
  },
});

/** Words of people: 1 to `most` characters, no control characters. */
export const Text = (most: number, presence: Presence = {}) =>
  field(
    presence,
    { type: String, minLength: 1, maxLength: most },
    IsString(),
    MinLength(1),
    MaxLength(most),
    notBlank,
    withoutControlCharacters(false),
  );

/** A kebab-case code of some register, e.g. a unit, a channel or a category. */
export const Code = (presence: Presence = {}) =>
  field(
    presence,
    { type: String, pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 60 },
    IsString(),
    MaxLength(60),
    Matches(/^[a-z0-9][a-z0-9-]*$/),
  );

/** One of a closed list. */
export const OneOf = (values: readonly string[], presence: Presence = {}) =>
  field(presence, { type: String, enum: [...values] }, IsIn(values as string[]));

/** A whole number. */
export const Whole = (least: number, most: number, presence: Presence = {}) =>
  field(presence, { type: 'integer', minimum: least, maximum: most }, IsInt(), Min(least), Max(most));

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !dayPattern.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  instantPattern.test(value) &&
  isDay(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value));

/** A day, or an instant with offset. */
export const isInstantOrDay = (value: unknown): boolean => isDay(value) || isInstant(value);

const when = (name: string, validate: (value: unknown) => boolean, en: string, zh: string) =>
  ValidateBy({
    name,
    validator: { validate, defaultMessage: (said) => `${said?.property} must be ${en} | ${said?.property} 须为${zh}` },
  });

/** A day, `YYYY-MM-DD`. */
export const OnDay = (presence: Presence = {}) =>
  field(presence, { type: String, format: 'date' }, when('day', isDay, 'a day, YYYY-MM-DD', '日期 YYYY-MM-DD'));

/** An instant with offset. */
export const AtInstant = (presence: Presence = {}) =>
  field(
    presence,
    { type: String, format: 'date-time' },
    when(
      'instant',
      isInstant,
      'an instant with offset, e.g. 2026-03-02T09:00:00+08:00',
      '带时区的时间，例如 2026-03-02T09:00:00+08:00',
    ),
  );

/** A day, or an instant with offset. */
export const DayOrInstant = (presence: Presence = {}) =>
  field(
    presence,
    {
      oneOf: [
        { type: 'string', format: 'date' },
        { type: 'string', format: 'date-time' },
      ],
    } as ApiPropertyOptions,
    when('dayOrInstant', isInstantOrDay, 'a day or an instant with offset', '日期或带时区的时间'),
  );

/** A list of codes of a closed or open register, each once. */
export const Codes = (pattern: RegExp, least: number, most: number, presence: Presence = {}) =>
  field(
    presence,
    {
      type: 'array',
      items: { type: 'string', pattern: pattern.source, maxLength: 60 },
      minItems: least,
      maxItems: most,
      uniqueItems: true,
    } as ApiPropertyOptions,
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    Matches(pattern, { each: true }),
    MaxLength(60, { each: true }),
  );

/** A list of short texts. */
export const Texts = (most: number, least: number, atMost: number, presence: Presence = {}) =>
  field(
    presence,
    {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: most },
      minItems: least,
      maxItems: atMost,
    } as ApiPropertyOptions,
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(atMost),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(most, { each: true }),
    withoutControlCharacters(true),
  );

/** A text of a given shape, said in words where people type it themselves. */
export const Shaped = (pattern: RegExp, { said, ...presence }: Presence & { readonly said?: Sentence } = {}) =>
  field(
    presence,
    { type: String, pattern: pattern.source },
    IsString(),
    Matches(pattern, said && { message: `${said.en} | ${said.zh}` }),
  );

/** Yes or no. */
export const YesNo = (presence: Presence = {}) => field(presence, { type: Boolean }, IsBoolean());

/** Named entries, whose content is checked where they are read. */
export const Entries = (presence: Presence = {}) =>
  field(presence, { type: 'object', additionalProperties: true } as ApiPropertyOptions, IsObject());

/** A nested body of its own class. The documentation knows a lazy type by its function's name, so it is wrapped anew. */
export const One = (type: () => new () => object, presence: Presence = {}) =>
  field(presence, { type: () => type() }, ValidateNested(), Type(type));

/** A list of nested bodies. */
export const Many = (type: () => new () => object, least: number, most: number, presence: Presence = {}) =>
  field(
    presence,
    { type: () => type(), isArray: true, minItems: least, maxItems: most },
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    ValidateNested({ each: true }),
    Type(type),
  );
