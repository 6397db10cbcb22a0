import { type Config, InvalidSettings, readConfig } from '../src/config';

/** A secret is always given, so that reading settings writes no file. */
const secret = { SECRET_KEY: 'x'.repeat(32) };

/** Settings of a real service, as small as they can be. */
export const realSettings = {
  ...secret,
  AUTH_ISSUER: 'https://id.example',
  AUTH_AUDIENCE: 'grievances',
  ORGANIZATION_FILE: 'organization.json',
};

/** The name of every variable the settings are read from. */
export const variablesRead = (): readonly string[] => {
  const names = new Set<string>();
  const environment = new Proxy<Record<string, string | undefined>>(realSettings, {
    get: (given, name) => {
      names.add(String(name));
      return given[String(name)];
    },
  });
  readConfig(environment);
  return [...names].sort();
};

/** What a setting is when its variable is left out, in a demo and in a real service. */
export const defaultsOf = (variable: string): readonly unknown[] => {
  const key = variable.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as keyof Config;
  return [readConfig(secret)[key], readConfig(realSettings)[key]];
};

/** What the settings say is allowed when a variable is nonsense; undefined when they take any text. */
export const allowedFor = (variable: string): string | undefined => {
  try {
    readConfig({ ...realSettings, [variable]: 'nonsense' });
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidSettings)) throw error;
    const line = error.message.split('\n').find((each) => each.startsWith(`${variable} `));
    return line?.split('; ')[1]?.replace(/^allowed(:| is) /, '');
  }
};
