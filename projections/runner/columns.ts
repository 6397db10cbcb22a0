import { shanghaiInstant } from './day';

const optional = { nullable: true } as const;

/** Column kinds of the read tables, each with its explicit name. */
export const text = (name: string) => ({ name, type: 'text' as const });
export const optionalText = (name: string) => ({ ...text(name), ...optional });
export const texts = (name: string) => ({ name, type: 'text' as const, array: true });
/** Compared byte by byte, as positions are. */
export const position = (name: string) => ({ name, type: 'text' as const, collation: 'C' });
export const integer = (name: string) => ({ name, type: 'integer' as const });
export const optionalInteger = (name: string) => ({ ...integer(name), ...optional });
export const flag = (name: string) => ({ name, type: 'boolean' as const });
export const optionalFlag = (name: string) => ({ ...flag(name), ...optional });
export const day = (name: string) => ({ name, type: 'date' as const });
export const optionalDay = (name: string) => ({ ...day(name), ...optional });
export const json = (name: string) => ({ name, type: 'jsonb' as const });
export const optionalJson = (name: string) => ({ ...json(name), ...optional });
/** An instant; rows carry it as events do, ISO 8601 with +08:00. */
export const instant = (name: string) => ({
  name,
  type: 'timestamptz' as const,
  transformer: { from: (stored: Date | null) => stored && shanghaiInstant(stored), to: (said: string | null) => said },
});
export const optionalInstant = (name: string) => ({ ...instant(name), ...optional });
